package dev.redshiftkit.local.fidelity;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes {@code docs/translation.md}: how many of the statements that our tests run need no translation. */
final class TranslationPage {

    /** Where the page is, as seen from the module. */
    static final Path PATH = Path.of("..", "docs", "translation.md");

    private static final Path QUERIES = Path.of("src/test/resources/tpc");

    private static final String INTRODUCTION = """
            # What needs translation

            A statement in which Redshift and PostgreSQL mean the same reaches the engine byte for byte: most of what differs between
            the two is done inside the database, by functions, operators, types and views under Redshift's names. The table counts the
            statements of our tests. The queries of TPC-H and TPC-DS are what people write; the cases of [fidelity.md](fidelity.md) are
            chosen for what is different about Redshift, so that their share is a lower bound. *Refused* are those that a cluster
            rejects, or that the local Redshift does not support.

            `local/src/test/java/dev/redshiftkit/local/fidelity/TranslationPageTest.java` makes this page, and fails if it is not current. What
            a translation costs is in [benchmarks.md](benchmarks.md).

            | statements | all | byte for byte | translated | refused | byte for byte, of those that run |
            |---|--:|--:|--:|--:|--:|
            """;

    private TranslationPage() {}

    /** Returns the text of the page. */
    static String of(List<CaseFile> files) {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        page.append(row("queries of TPC-H", queries("h")));
        page.append(row("queries of TPC-DS", queries("ds")));
        TranslationCount all = TranslationCount.NONE;
        for (var area : new TreeMap<>(files.stream().collect(groupingBy(TranslationPage::area))).entrySet()) {
            TranslationCount count = cases(area.getValue());
            page.append(row("cases: " + area.getKey(), count));
            all = all.plus(count);
        }
        return page.append(row("all cases", all)).toString();
    }

    private static String area(CaseFile file) {
        return file.name().substring(0, file.name().indexOf('/'));
    }

    private static TranslationCount cases(List<CaseFile> files) {
        return TranslationCount.of(
                files.stream().flatMap(TranslationPage::steps).map(Step::sql));
    }

    private static Stream<Step> steps(CaseFile file) {
        return Stream.concat(file.setup().stream(), file.cases().stream().flatMap(each -> each.steps().stream()));
    }

    private static TranslationCount queries(String benchmark) {
        try (Stream<Path> files = Files.list(QUERIES.resolve(benchmark))) {
            return TranslationCount.of(
                    files.filter(file -> file.getFileName().toString().matches("\\d+\\.sql"))
                            .map(TranslationPage::read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(String what, TranslationCount count) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %.1f %% |%n",
                what,
                count.untouched() + count.changed() + count.refused(),
                count.untouched(),
                count.changed(),
                count.refused(),
                count.share());
    }
}
