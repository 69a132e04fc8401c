package dev.redshiftkit.local.tpc;

import dev.redshiftkit.local.tpc.Answer.Column;
import dev.redshiftkit.local.tpc.Answer.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When two answers are the same: equal labels and kinds of columns, as many rows, and alike rows in the same order. Where a
 * statement orders its rows by some columns only, these columns are alike row by row, and the rows as a whole in any order.
 *
 * <p>Values are alike if both are NULL or neither is, and
 * <ul>
 *   <li>decimals differ by less than one unit in the last place of the one with fewer places, since Redshift keeps four or a few
 *       more of a quotient and as many of an average as its values have; but two to nine places count, whatever they have;
 *   <li>floating-point numbers differ by less than a billionth, since sums depend on the order of their parts;
 *   <li>everything else is the same text, without the blanks that fill up CHAR.
 * </ul>
 */
final class Likeness {

    private static final BigDecimal BILLIONTH = new BigDecimal("1e-9");

    private final List<Column> columns;
    private final List<Integer> orderedBy;

    private Likeness(List<Column> columns, List<Integer> orderedBy) {
        this.columns = columns;
        this.orderedBy = orderedBy;
    }

    /** Returns how an answer differs from the one expected; empty if it does not. */
    static Optional<String> difference(Answer actual, Answer expected, List<Integer> orderedBy) {
        if (!actual.columns().equals(expected.columns())) {
            return Optional.of("columns are " + actual.columns() + " instead of " + expected.columns());
        }
        if (actual.rows().size() != expected.rows().size()) {
            return Optional.of(
                    actual.rows().size() + " rows instead of " + expected.rows().size());
        }
        return new Likeness(expected.columns(), orderedBy).difference(actual.rows(), expected.rows());
    }

    private Optional<String> difference(List<List<@Nullable String>> actual, List<List<@Nullable String>> expected) {
        List<List<@Nullable String>> unmatched = new ArrayList<>(actual);
        for (int number = 0; number < expected.size(); number++) {
            List<@Nullable String> row = expected.get(number);
            if (!isAlike(actual.get(number), row, columnsInOrder())) {
                return Optional.of("row " + (number + 1) + " is " + actual.get(number) + " instead of " + row);
            }
            if (!orderedBy.isEmpty() && !removeFirstLike(row, unmatched)) {
                return Optional.of("no row is left that is like " + row);
            }
        }
        return Optional.empty();
    }

    private boolean removeFirstLike(List<@Nullable String> row, List<List<@Nullable String>> rows) {
        for (int number = 0; number < rows.size(); number++) {
            if (isAlike(rows.get(number), row, allColumns())) {
                rows.remove(number);
                return true;
            }
        }
        return false;
    }

    private List<Integer> columnsInOrder() {
        return orderedBy.isEmpty()
                ? allColumns()
                : orderedBy.stream().map(column -> column - 1).toList();
    }

    private List<Integer> allColumns() {
        return IntStream.range(0, columns.size()).boxed().toList();
    }

    private boolean isAlike(List<@Nullable String> actual, List<@Nullable String> expected, List<Integer> positions) {
        return positions.stream()
                .allMatch(position -> isAlike(
                        actual.get(position),
                        expected.get(position),
                        columns.get(position).kind()));
    }

    private static boolean isAlike(@Nullable String actual, @Nullable String expected, Kind kind) {
        if (actual == null || expected == null) {
            return Objects.equals(actual, expected);
        }
        return switch (kind) {
            case DECIMAL -> isInItsPlaces(new BigDecimal(actual), new BigDecimal(expected));
            case FLOATING -> isNearly(new BigDecimal(actual), new BigDecimal(expected));
            case INTEGER, TEXT, TIME -> actual.stripTrailing().equals(expected.stripTrailing());
        };
    }

    private static boolean isInItsPlaces(BigDecimal actual, BigDecimal expected) {
        int places = Math.max(2, Math.min(9, Math.min(actual.scale(), expected.scale())));
        BigDecimal unit = BigDecimal.ONE.movePointLeft(places);
        return actual.subtract(expected).abs().compareTo(unit) < 0;
    }

    private static boolean isNearly(BigDecimal actual, BigDecimal expected) {
        BigDecimal size = expected.abs().max(actual.abs()).max(BILLIONTH);
        return actual.subtract(expected).abs().divide(size, 12, RoundingMode.UP).compareTo(BILLIONTH) < 0;
    }
}
