package dev.redshiftkit.sql.statement;

import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the kind of one statement in time linear in its text. Where words leave a doubt, the answer is a kind that writes:
 * taking a query for a change costs a retry, taking a change for a query costs data.
 */
final class StatementClassifier {

    private static final Set<StatementKind> AFTER_WITH = EnumSet.of(
            StatementKind.SELECT,
            StatementKind.SELECT_INTO,
            StatementKind.INSERT,
            StatementKind.UPDATE,
            StatementKind.DELETE,
            StatementKind.MERGE);

    /** The Redshift guide, EXPLAIN. Anything else behind the word, such as ANALYZE, might be run by some engine. */
    private static final Set<StatementKind> EXPLAINED = EnumSet.of(
            StatementKind.SELECT,
            StatementKind.SELECT_INTO,
            StatementKind.CREATE_TABLE_AS,
            StatementKind.INSERT,
            StatementKind.UPDATE,
            StatementKind.DELETE);

    private final List<Token> tokens;
    private final TokenReader reader;

    StatementClassifier(List<Token> tokens) {
        this.tokens = tokens.stream().filter(token -> !token.isTrivia()).toList();
        this.reader = TokenReader.of(this.tokens);
    }

    StatementKind classify() {
        if (reader.atEnd()) {
            return StatementKind.EMPTY;
        }
        StatementKind kind = beginning();
        return kind == StatementKind.EXPLAIN ? explain() : kind;
    }

    private StatementKind beginning() {
        skipOpeningParentheses();
        boolean with = false;
        while (reader.take("with")) {
            if (!takeCommonTables()) {
                return StatementKind.UNKNOWN;
            }
            with = true;
            skipOpeningParentheses();
        }
        StatementKind kind = refine(Phrases.take(reader));
        return with && !AFTER_WITH.contains(kind) ? StatementKind.UNKNOWN : kind;
    }

    private StatementKind refine(StatementKind kind) {
        return switch (kind) {
            case SELECT -> HiddenChanges.within(tokens).orElse(kind);
            case CREATE_TABLE -> takeUntilOutsideParentheses("as") ? StatementKind.CREATE_TABLE_AS : kind;
            case CREATE_EXTERNAL_SCHEMA -> createExternalSchema();
            case ALTER_TABLE -> alterTable();
            default -> kind;
        };
    }

    private StatementKind explain() {
        reader.take("verbose");
        return EXPLAINED.contains(beginning()) ? StatementKind.EXPLAIN : StatementKind.UNKNOWN;
    }

    private StatementKind createExternalSchema() {
        return takeUntilOutsideParentheses("create", "external", "database")
                ? StatementKind.CREATE_EXTERNAL_SCHEMA_AND_DATABASE
                : StatementKind.CREATE_EXTERNAL_SCHEMA;
    }

    private StatementKind alterTable() {
        reader.take("if", "exists");
        if (!takeName()) {
            return StatementKind.UNKNOWN;
        }
        if (reader.take("append")) {
            return StatementKind.ALTER_TABLE_APPEND;
        }
        if (reader.take("alter")) {
            return alterColumn();
        }
        return changesExternalTable() ? StatementKind.ALTER_EXTERNAL_TABLE : StatementKind.ALTER_TABLE;
    }

    private StatementKind alterColumn() {
        reader.take("column");
        boolean type = takeName() && reader.take("type");
        return type ? StatementKind.ALTER_TABLE_COLUMN_TYPE : StatementKind.ALTER_TABLE;
    }

    private boolean changesExternalTable() {
        return reader.at("partition")
                || reader.at("add", "partition")
                || reader.at("add", "if", "not", "exists", "partition")
                || reader.at("drop", "partition")
                || reader.at("set", "location")
                || reader.at("set", "file", "format")
                || reader.at("set", "table", "properties")
                || reader.at("table", "properties");
    }

    private boolean takeCommonTables() {
        reader.take("recursive");
        do {
            if (!takeCommonTable()) {
                return false;
            }
        } while (reader.takeMark(","));
        return true;
    }

    private boolean takeCommonTable() {
        if (!takeName()) {
            return false;
        }
        takeParentheses();
        return reader.take("as") && takeParentheses();
    }

    private boolean takeName() {
        do {
            if (reader.peek().filter(Token::isName).isEmpty()) {
                return false;
            }
            reader.next();
        } while (reader.takeMark("."));
        return true;
    }

    private boolean takeParentheses() {
        if (!reader.takeMark("(")) {
            return false;
        }
        for (int depth = 1; depth > 0 && !reader.atEnd(); ) {
            depth += depthChange(reader.next());
        }
        return true;
    }

    private boolean takeUntilOutsideParentheses(String... words) {
        int depth = 0;
        while (!reader.atEnd()) {
            if (depth == 0 && reader.take(words)) {
                return true;
            }
            depth += depthChange(reader.next());
        }
        return false;
    }

    private void skipOpeningParentheses() {
        while (reader.atMark("(")) {
            reader.next();
        }
    }

    private static int depthChange(Token token) {
        return token.isPunctuation("(") ? 1 : token.isPunctuation(")") ? -1 : 0;
    }
}
