package dev.redshiftkit.local.fidelity;

import dev.redshiftkit.local.fidelity.Expectation.Failure;
import dev.redshiftkit.local.fidelity.Expectation.Notice;
import dev.redshiftkit.local.fidelity.Expectation.Rows;
import dev.redshiftkit.sql.lex.Lexer;
import dev.redshiftkit.sql.lex.SqlSyntaxException;
import dev.redshiftkit.sql.lex.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads case files, which CONTRIBUTING.md describes. Between statements, what a line says depends on its first character; as
 * long as a statement has not come to its semicolon, every line belongs to it.
 */
final class CaseParser {

    private static final String CASE = "== ";
    private static final String SETUP = "setup";
    private static final String NO_ROWS = "(none)";
    private static final Pattern MARK = Pattern.compile("([#=:>?!i~])(?: (.*))?");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}");
    private static final Pattern FAILURE = Pattern.compile("([0-9A-Z]{5})(?: (.*))?");
    private static final Pattern NOTICE = Pattern.compile("([A-Z]+): (.*)");

    private final String file;
    private final List<String> lines;
    private final List<FidelityCase> cases = new ArrayList<>();
    private final Set<String> titles = new HashSet<>();
    private List<Step> setup = List.of();
    private int index;

    private CaseParser(String file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /**
     * Reads the text of a case file.
     *
     * @param name of the file, for the messages
     * @throws MalformedCaseException if the text is not in order
     */
    static CaseFile parse(String name, String text) {
        return new CaseParser(name, text.lines().toList()).file();
    }

    private CaseFile file() {
        String title = title();
        String introduction = introduction();
        while (index < lines.size()) {
            block();
        }
        if (cases.isEmpty()) {
            throw problem(index, "file has no case");
        }
        return new CaseFile(file, title, introduction, setup, cases);
    }

    private String title() {
        boolean titled = !lines.isEmpty() && lines.get(0).startsWith("# ");
        if (!titled || lines.get(0).substring(2).isBlank()) {
            throw problem(1, "first line must be the title of the section, as \"# Title\"");
        }
        return lines.get(index++).substring(2).strip();
    }

    private String introduction() {
        int first = index;
        while (index < lines.size() && !lines.get(index).startsWith(CASE)) {
            index++;
        }
        return String.join("\n", lines.subList(first, index)).strip();
    }

    private void block() {
        int line = index + 1;
        String title = lines.get(index++).substring(CASE.length()).strip();
        Block block = new Block();
        while (index < lines.size() && !lines.get(index).startsWith(CASE)) {
            block.line();
        }
        if (title.equals(SETUP)) {
            setup(line, block);
        } else {
            cases.add(block.toCase(title, line));
        }
    }

    private void setup(int line, Block block) {
        if (!cases.isEmpty() || !setup.isEmpty()) {
            throw problem(line, "setup must be the first block of its file, and the only one");
        }
        if (block.difference.length() > 0) {
            throw problem(line, "setup cannot differ");
        }
        setup = block.steps();
    }

    private MalformedCaseException problem(int line, String problem) {
        return new MalformedCaseException(file, line, problem);
    }

    /** The lines below one title. */
    private final class Block {

        private final List<Step> steps = new ArrayList<>();
        private final StringBuilder difference = new StringBuilder();
        private @Nullable Remarks remarks;

        /** Reads the next line, with all that belong to the same statement. */
        void line() {
            String line = lines.get(index);
            Matcher mark = MARK.matcher(line);
            if (line.isBlank()) {
                index++;
            } else if (mark.matches()) {
                index++;
                mark(mark.group(1).charAt(0), Optional.ofNullable(mark.group(2)).orElse(""));
            } else {
                finishStep();
                statement();
            }
        }

        private void mark(char mark, String text) {
            if (mark == '~') {
                difference.append(difference.isEmpty() ? "" : " ").append(text.strip());
            } else if (remarks == null) {
                throw problem(index, "an expectation needs a statement above it");
            } else {
                remarks.add(mark, text, index);
            }
        }

        private void statement() {
            int first = index;
            String text = "";
            do {
                if (index == lines.size() || lines.get(index).startsWith(CASE)) {
                    throw problem(first + 1, "statement has no semicolon at the end of a line");
                }
                text += lines.get(index++) + "\n";
            } while (!isComplete(text));
            remarks = new Remarks(withoutSemicolon(text), first + 1);
        }

        private boolean isComplete(String text) {
            try {
                List<Token> tokens = Lexer.significant(text);
                return !tokens.isEmpty() && tokens.get(tokens.size() - 1).isPunctuation(";");
            } catch (SqlSyntaxException e) {
                // A literal or body that goes on in the next line.
                return false;
            }
        }

        private String withoutSemicolon(String text) {
            List<Token> tokens = Lexer.significant(text);
            return text.substring(0, tokens.get(tokens.size() - 1).start()).strip();
        }

        private void finishStep() {
            if (remarks != null) {
                steps.add(remarks.toStep());
                remarks = null;
            }
        }

        List<Step> steps() {
            finishStep();
            return steps;
        }

        FidelityCase toCase(String title, int line) {
            if (title.isEmpty()) {
                throw problem(line, "case has no title");
            }
            if (!titles.add(title)) {
                throw problem(line, "title is that of an earlier case: " + title);
            }
            if (steps().stream().allMatch(step -> step.expectation().isEmpty())) {
                throw problem(line, "case expects nothing");
            }
            return new FidelityCase(
                    title, line, Optional.of(difference.toString()).filter(text -> !text.isEmpty()), steps);
        }
    }

    /** A statement and the lines below it. */
    private final class Remarks {

        private final String sql;
        private final int firstLine;
        private final List<Row> rows = new ArrayList<>();
        private Expectation expectation = Expectation.NONE;
        private boolean none;
        private boolean unordered;

        Remarks(String sql, int firstLine) {
            this.sql = sql;
            this.firstLine = firstLine;
        }

        void add(char mark, String text, int line) {
            switch (mark) {
                case '#' -> expectation = expectation.withUpdateCount(count(text, line));
                case '=' -> expectation = expectation.withLabels(Row.split(text));
                case ':' -> expectation = expectation.withTypes(Row.split(text));
                case '>' -> row(text, line);
                case '?' -> unordered(text, line);
                case '!' -> expectation = expectation.withFailure(failure(text, line));
                default -> notice(text, line);
            }
        }

        private long count(String text, int line) {
            if (!COUNT.matcher(text.strip()).matches()) {
                throw problem(line, "update count must be a number, but is \"" + text + "\"");
            }
            return Long.parseLong(text.strip());
        }

        private void row(String text, int line) {
            boolean noRows = text.strip().equals(NO_ROWS);
            if (none || (noRows && !rows.isEmpty())) {
                throw problem(line, NO_ROWS + " stands alone");
            }
            none = noRows;
            if (!noRows) {
                rows.add(Row.parse(text));
            }
        }

        private void unordered(String text, int line) {
            if (!text.strip().equals("unordered")) {
                throw problem(line, "what a list of rows can be is \"unordered\", but this says \"" + text + "\"");
            }
            if (!rows.isEmpty()) {
                throw problem(line, "\"? unordered\" stands in front of the rows");
            }
            unordered = true;
        }

        private Failure failure(String text, int line) {
            Matcher matcher = FAILURE.matcher(text);
            if (!matcher.matches()) {
                throw problem(line, "an error begins with its SQLSTATE, as in \"! 42601 syntax error\"");
            }
            return new Failure(
                    matcher.group(1),
                    Optional.ofNullable(matcher.group(2)).orElse("").strip());
        }

        private void notice(String text, int line) {
            Matcher matcher = NOTICE.matcher(text);
            if (!matcher.matches()) {
                throw problem(line, "a notice begins with its severity, as in \"i INFO: text\"");
            }
            List<Notice> notices = new ArrayList<>(expectation.notices());
            notices.add(new Notice(matcher.group(1), matcher.group(2).strip()));
            expectation = expectation.withNotices(notices);
        }

        Step toStep() {
            boolean hasRows = none || !rows.isEmpty();
            if (unordered && !hasRows) {
                throw problem(firstLine, "\"? unordered\" has no rows behind it");
            }
            Expectation complete = hasRows ? expectation.withRows(new Rows(rows, !unordered)) : expectation;
            if (complete.failure().isPresent()
                    && (hasRows || complete.updateCount().isPresent())) {
                throw problem(firstLine, "a statement that fails has no rows and no update count");
            }
            return new Step(sql, firstLine, complete);
        }
    }
}
