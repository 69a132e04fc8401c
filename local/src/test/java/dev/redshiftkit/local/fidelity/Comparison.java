package dev.redshiftkit.local.fidelity;

import dev.redshiftkit.local.fidelity.Answer.Result;
import dev.redshiftkit.local.fidelity.Expectation.Notice;
import dev.redshiftkit.local.fidelity.Expectation.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Compares what was expected with what was given, and says what differs, line by line, in the notation of case files. */
final class Comparison {

    private static final String NO_ROWS = "> (none)";

    private final List<String> mismatches = new ArrayList<>();

    private Comparison() {}

    /** Returns the lines to show; none if the answer is as expected. */
    static List<String> mismatches(Expectation expected, Answer given) {
        Comparison comparison = new Comparison();
        comparison.compareResults(expected, given.result());
        comparison.compareNotices(expected.notices(), given.notices());
        return List.copyOf(comparison.mismatches);
    }

    private void compareResults(Expectation expected, Result given) {
        if (given instanceof Result.Failed failed) {
            compareFailure(expected, failed);
        } else if (expected.failure().isPresent()) {
            differs(List.of("! " + expected.failure().get()), shown(given));
        } else {
            compareSuccess(expected, given);
        }
    }

    private void compareFailure(Expectation expected, Result.Failed given) {
        boolean matches = expected.failure()
                .filter(failure -> failure.matches(given.failure()))
                .isPresent();
        if (!matches) {
            differs(
                    expected.failure().map(failure -> List.of("! " + failure)).orElseGet(() -> shown(expected)),
                    shown(given));
        }
    }

    private void compareSuccess(Expectation expected, Result given) {
        boolean wantsTable = expected.rows().isPresent()
                || expected.labels().isPresent()
                || expected.types().isPresent();
        if (given instanceof Result.Table table) {
            if (expected.updateCount().isPresent()) {
                differs(shown(expected), shown(table));
            } else {
                compareTable(expected, table);
            }
        } else if (wantsTable) {
            differs(shown(expected), shown(given));
        } else {
            compareCounts(expected, (Result.Count) given);
        }
    }

    private void compareCounts(Expectation expected, Result.Count given) {
        if (expected.updateCount().isPresent() && expected.updateCount().getAsLong() != given.rows()) {
            differs(shown(expected), shown(given));
        }
    }

    private void compareTable(Expectation expected, Result.Table given) {
        expected.labels().ifPresent(labels -> compareLists("= ", labels, given.labels()));
        expected.types().ifPresent(types -> compareLists(": ", types, given.types()));
        expected.rows().ifPresent(rows -> compareRows(rows, given.rows()));
    }

    private void compareLists(String mark, List<String> expected, List<String> given) {
        if (!expected.equals(given)) {
            differs(List.of(mark + String.join(" | ", expected)), List.of(mark + String.join(" | ", given)));
        }
    }

    private void compareRows(Rows expected, List<Row> given) {
        if (expected.ordered()) {
            if (!expected.rows().equals(given)) {
                differs(written(expected.rows()), written(given));
            }
        } else {
            compareUnordered(expected.rows(), given);
        }
    }

    /** Shows only what is missing and what is too much. */
    private void compareUnordered(List<Row> expected, List<Row> given) {
        List<Row> missing = without(expected, given);
        List<Row> surplus = without(given, expected);
        if (!missing.isEmpty() || !surplus.isEmpty()) {
            differs(
                    "expected, in any order, and missing",
                    written(missing),
                    "given and not expected",
                    written(surplus));
        }
    }

    private static List<Row> without(List<Row> rows, List<Row> others) {
        List<Row> left = new ArrayList<>(rows);
        others.forEach(left::remove);
        return left;
    }

    private void compareNotices(List<Notice> expected, List<Notice> given) {
        List<Notice> left = new ArrayList<>(given);
        List<Notice> missing = new ArrayList<>();
        for (Notice notice : expected) {
            boolean found = left.stream()
                    .filter(notice::matches)
                    .findFirst()
                    .map(left::remove)
                    .orElse(false);
            if (!found) {
                missing.add(notice);
            }
        }
        if (!missing.isEmpty()) {
            differs(notices(missing), given.isEmpty() ? List.of("no notice") : notices(given));
        }
    }

    private static List<String> notices(List<Notice> notices) {
        return notices.stream().map(notice -> "i " + notice).toList();
    }

    private void differs(List<String> expected, List<String> given) {
        differs("expected", expected, "given", given);
    }

    private void differs(String expectedTitle, List<String> expected, String givenTitle, List<String> given) {
        mismatches.add(expectedTitle + ":");
        expected.forEach(line -> mismatches.add("  " + line));
        mismatches.add(givenTitle + ":");
        given.forEach(line -> mismatches.add("  " + line));
    }

    private static List<String> shown(Expectation expected) {
        if (expected.updateCount().isPresent()) {
            return List.of("# " + expected.updateCount().getAsLong());
        }
        List<String> lines = Stream.of(
                        expected.labels().stream().map(labels -> "= " + String.join(" | ", labels)),
                        expected.types().stream().map(types -> ": " + String.join(" | ", types)),
                        expected.rows().stream().flatMap(rows -> written(rows.rows()).stream()))
                .flatMap(lineStream -> lineStream)
                .toList();
        return lines.isEmpty() ? List.of("success") : lines;
    }

    private static List<String> shown(Result given) {
        if (given instanceof Result.Failed failed) {
            return List.of("! " + failed.failure());
        }
        if (given instanceof Result.Count count) {
            return List.of("# " + count.rows());
        }
        Result.Table table = (Result.Table) given;
        List<String> lines = new ArrayList<>();
        lines.add("= " + String.join(" | ", table.labels()));
        lines.add(": " + String.join(" | ", table.types()));
        lines.addAll(written(table.rows()));
        return lines;
    }

    private static List<String> written(List<Row> rows) {
        return rows.isEmpty()
                ? List.of(NO_ROWS)
                : rows.stream().map(row -> "> " + row).toList();
    }
}
