package dev.redshiftkit.local.fidelity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a case says about one statement. What it does not say is not compared, except that a statement must succeed unless an
 * error is expected.
 *
 * @param labels of the columns
 * @param types of the columns, as the driver names them
 * @param notices in any order; others may come beside them
 */
record Expectation(
        OptionalLong updateCount,
        Optional<List<String>> labels,
        Optional<List<String>> types,
        Optional<Rows> rows,
        Optional<Failure> failure,
        List<Notice> notices) {

    static final Expectation NONE = new Expectation(
            OptionalLong.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    Expectation {
        notices = List.copyOf(notices);
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    Expectation withUpdateCount(long count) {
        return new Expectation(OptionalLong.of(count), labels, types, rows, failure, notices);
    }

    Expectation withLabels(List<String> expected) {
        return new Expectation(updateCount, Optional.of(expected), types, rows, failure, notices);
    }

    Expectation withTypes(List<String> expected) {
        return new Expectation(updateCount, labels, Optional.of(expected), rows, failure, notices);
    }

    Expectation withRows(Rows expected) {
        return new Expectation(updateCount, labels, types, Optional.of(expected), failure, notices);
    }

    Expectation withFailure(Failure expected) {
        return new Expectation(updateCount, labels, types, rows, Optional.of(expected), notices);
    }

    Expectation withNotices(List<Notice> expected) {
        return new Expectation(updateCount, labels, types, rows, failure, expected);
    }

    /**
     * The rows of a result.
     *
     * @param rows as {@link Row} writes them
     * @param ordered whether their order counts
     */
    record Rows(List<Row> rows, boolean ordered) {

        Rows {
            rows = List.copyOf(rows);
        }
    }

    /**
     * An error.
     *
     * @param message its beginning, without the severity in front
     */
    record Failure(String sqlState, String message) {

        boolean matches(Failure given) {
            return sqlState.equals(given.sqlState) && given.message.startsWith(message);
        }

        @Override
        public String toString() {
            return sqlState + " " + message;
        }
    }

    /**
     * A notice or warning.
     *
     * @param severity such as INFO
     * @param message its beginning
     */
    record Notice(String severity, String message) {

        boolean matches(Notice given) {
            return severity.equals(given.severity) && given.message.startsWith(message);
        }

        @Override
        public String toString() {
            return severity + ": " + message;
        }
    }
}
