package dev.redshiftkit.local.fidelity;

import dev.redshiftkit.local.fidelity.FidelityCase.Status;
import dev.redshiftkit.sql.statement.StatementKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes {@code docs/fidelity.md} of the case files: an introduction, the totals, and a section for each file. */
final class FidelityPage {

    /** Where the page is, as seen from the module. */
    static final Path PATH = Path.of("..", "docs", "fidelity.md");

    private static final String CASES_SEEN_FROM_PAGE = "../local/src/test/resources/fidelity/";
    private static final String INTRODUCTION = "/fidelity/introduction.md";

    private static final Set<StatementKind> LOOKS = EnumSet.of(StatementKind.SELECT, StatementKind.SHOW);
    private static final Set<StatementKind> NO_DEEDS =
            EnumSet.of(StatementKind.SELECT, StatementKind.SHOW, StatementKind.CREATE_TABLE);
    private static final int LONGEST_PAIR = 160;

    private final List<CaseFile> files;

    private FidelityPage(List<CaseFile> files) {
        this.files = files;
    }

    /** Returns the text of the page. */
    static String of(List<CaseFile> files) {
        return new FidelityPage(files).text();
    }

    private String text() {
        return introduction().strip() + "\n\n" + totals()
                + files.stream().map(FidelityPage::section).collect(Collectors.joining());
    }

    private static String introduction() {
        try (InputStream introduction = FidelityPage.class.getResourceAsStream(INTRODUCTION)) {
            return new String(Objects.requireNonNull(introduction).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String totals() {
        StringBuilder table = new StringBuilder("| section | works | differs | refused |\n|---|--:|--:|--:|\n");
        List<FidelityCase> all =
                files.stream().flatMap(file -> file.cases().stream()).toList();
        table.append("| **all ")
                .append(all.size())
                .append(" cases** | ")
                .append(counts(all))
                .append(" |\n");
        for (CaseFile file : files) {
            table.append("| [")
                    .append(Markdown.prose(file.title()))
                    .append("](#")
                    .append(anchor(file))
                    .append(") | ");
            table.append(counts(file.cases())).append(" |\n");
        }
        return table.toString();
    }

    private static String counts(List<FidelityCase> cases) {
        return Arrays.stream(Status.values())
                .map(status ->
                        cases.stream().filter(each -> each.status() == status).count())
                .map(count -> count == 0 ? "" : count.toString())
                .collect(Collectors.joining(" | "));
    }

    private static String section(CaseFile file) {
        StringBuilder section = new StringBuilder();
        section.append("\n<a id=\"").append(anchor(file)).append("\"></a>\n");
        section.append("## ").append(file.title()).append("\n\n");
        if (!file.introduction().isEmpty()) {
            section.append(file.introduction()).append("\n\n");
        }
        section.append("| what | status | statement | test |\n|---|---|---|---|\n");
        file.cases().forEach(each -> section.append(row(file, each)));
        return section.toString();
    }

    private static String row(CaseFile file, FidelityCase each) {
        return "| " + what(each)
                + " | " + word(each.status())
                + " | " + Markdown.code(statement(each))
                + " | " + test(file, each) + " |\n";
    }

    private static String what(FidelityCase each) {
        String title = Markdown.prose(each.title());
        return each.difference()
                .map(difference -> title + "<br>*Here:* " + Markdown.prose(difference))
                .orElse(title);
    }

    /** A query that only looks at what a statement did says little without it. */
    private static String statement(FidelityCase each) {
        String decidingOne = Digest.of(each.deciding().sql());
        int before = each.steps().indexOf(each.deciding()) - 1;
        if (before < 0
                || !LOOKS.contains(kind(each.deciding()))
                || NO_DEEDS.contains(kind(each.steps().get(before)))) {
            return decidingOne;
        }
        String both = Digest.of(each.steps().get(before).sql()) + "; " + decidingOne;
        return both.length() <= LONGEST_PAIR ? both : decidingOne;
    }

    private static StatementKind kind(Step step) {
        return StatementKind.of(step.sql());
    }

    private static String word(Status status) {
        String word = status.name().toLowerCase(Locale.ROOT);
        return status == Status.WORKS ? word : "**" + word + "**";
    }

    private static String test(CaseFile file, FidelityCase each) {
        String link = CASES_SEEN_FROM_PAGE + file.name() + "#L" + each.line();
        return "[" + file.place(each.line()) + "](" + link + ")";
    }

    private static String anchor(CaseFile file) {
        return file.name().replaceFirst("\\.cases$", "").replace('/', '-');
    }
}
