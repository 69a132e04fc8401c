package dev.redshiftkit.local.session;

import dev.redshiftkit.local.telemetry.StatementFacts;
import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.statement.Fingerprint;
import dev.redshiftkit.sql.statement.Statement;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out of a statement's words what the system views are to know of it: above all, whether compute nodes take part. Those do
 * unless all that a query reads is functions and the catalogue of the leader node. One statement, one thread.
 */
final class StatementReading {

    private static final Set<StatementKind> OF_COMPUTE_NODES = Set.of(
            StatementKind.SELECT_INTO,
            StatementKind.INSERT,
            StatementKind.UPDATE,
            StatementKind.DELETE,
            StatementKind.MERGE,
            StatementKind.COPY,
            StatementKind.UNLOAD,
            StatementKind.CREATE_TABLE_AS,
            StatementKind.REFRESH_MATERIALIZED_VIEW,
            // What has been prepared is most likely about tables.
            StatementKind.EXECUTE);

    private static final Set<StatementKind> QUERIES = Set.of(StatementKind.SELECT, StatementKind.DECLARE);

    /** Behind these and a parenthesis, FROM is no clause. */
    private static final Set<String> FUNCTIONS_WITH_FROM =
            Set.of("extract", "trim", "substring", "overlay", "position");

    private static final Set<String> CLAUSES_BEHIND_FROM =
            Set.of("where", "group", "order", "having", "limit", "union", "intersect", "except", "minus", "qualify");

    private final List<Token> tokens;
    private final Set<String> names = new HashSet<>();

    private StatementReading(Statement statement) {
        tokens = statement.tokens().stream().filter(token -> !token.isTrivia()).toList();
    }

    /** Returns what there is to know. */
    static StatementFacts of(Statement statement) {
        StatementKind kind = statement.kind();
        boolean computes = OF_COMPUTE_NODES.contains(kind)
                || (QUERIES.contains(kind) && new StatementReading(statement).readsTables());
        return new StatementFacts(
                statement.text(),
                kind,
                Fingerprint.of(statement),
                !computes,
                SettingReading.of(statement),
                new StatementReading(statement).target(kind));
    }

    /** Returns what there is to know of a text that is no SQL. */
    static StatementFacts unreadable(String text) {
        return new StatementFacts(
                text, StatementKind.UNKNOWN, Fingerprint.of(""), true, Optional.empty(), Optional.empty());
    }

    private Optional<String> target(StatementKind kind) {
        return switch (kind) {
            case INSERT, MERGE -> nameBehind("into");
            case UPDATE -> nameBehind("update");
            case DELETE -> nameBehind(tokens.stream().anyMatch(token -> token.isWord("from")) ? "from" : "delete");
            default -> Optional.empty();
        };
    }

    /** Returns the first name behind a word, with its schema. */
    private Optional<String> nameBehind(String word) {
        for (int index = 0; index + 1 < tokens.size(); index++) {
            if (tokens.get(index).isWord(word)) {
                return Optional.of(nameAt(index + 1));
            }
        }
        return Optional.empty();
    }

    private String nameAt(int index) {
        StringBuilder name = new StringBuilder(quoted(tokens.get(index)));
        for (int dot = index + 1; isAt(dot, ".") && dot + 1 < tokens.size(); dot += 2) {
            name.append('.').append(quoted(tokens.get(dot + 1)));
        }
        return name.toString();
    }

    /** Names are folded whether they are quoted or not. */
    private static String quoted(Token name) {
        return "\"" + word(name).replace("\"", "\"\"") + "\"";
    }

    /** A list of tables goes on behind a comma, at the depth it has begun at. */
    private boolean readsTables() {
        Deque<Boolean> functions = new ArrayDeque<>();
        Deque<Boolean> lists = new ArrayDeque<>(List.of(false));
        for (int index = 0; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            if (token.isPunctuation("(")) {
                functions.push(index > 0 && isWordOf(tokens.get(index - 1), FUNCTIONS_WITH_FROM));
                lists.push(false);
            } else if (token.isPunctuation(")") && lists.size() > 1) {
                functions.pop();
                lists.pop();
            } else if (isWordOf(token, CLAUSES_BEHIND_FROM)) {
                setTop(lists, false);
            } else if (token.isWord("from") && !Boolean.TRUE.equals(functions.peek())) {
                setTop(lists, true);
                if (isTableAt(index + 1)) {
                    return true;
                }
            } else if (token.isWord("join") || (token.isPunctuation(",") && Boolean.TRUE.equals(lists.peek()))) {
                if (isTableAt(index + 1)) {
                    return true;
                }
            } else if (token.isWord("as") && index > 0 && isAt(index + 1, "(")) {
                // WITH name AS (query): what has been defined is no table, however it is called.
                names.add(word(tokens.get(nameBefore(index))));
            }
        }
        return false;
    }

    /** Columns in parentheses may stand between the name and AS. */
    private int nameBefore(int index) {
        int name = index - 1;
        if (tokens.get(name).isPunctuation(")")) {
            while (name > 0 && !tokens.get(name).isPunctuation("(")) {
                name--;
            }
            name--;
        }
        return Math.max(name, 0);
    }

    private static void setTop(Deque<Boolean> lists, boolean value) {
        lists.pop();
        lists.push(value);
    }

    private boolean isTableAt(int index) {
        if (index >= tokens.size()
                || !tokens.get(index).isName()
                || tokens.get(index).isWord("select")) {
            return false;
        }
        String first = word(tokens.get(index));
        if (isAt(index + 1, ".") && index + 2 < tokens.size()) {
            return !first.equals("information_schema")
                    && !(first.equals("pg_catalog") && isOfLeader(word(tokens.get(index + 2))));
        }
        return !isAt(index + 1, "(") && !isOfLeader(first) && !names.contains(first);
    }

    private static boolean isOfLeader(String name) {
        return name.startsWith("pg_")
                || (name.startsWith("svv_") && !name.equals("svv_table_info") && !name.equals("svv_transactions"));
    }

    private boolean isAt(int index, String punctuation) {
        return index < tokens.size() && tokens.get(index).isPunctuation(punctuation);
    }

    private static boolean isWordOf(Token token, Set<String> words) {
        return token.isName() && words.contains(word(token));
    }

    private static String word(Token token) {
        return Folding.toLowerCase(token.value());
    }
}
