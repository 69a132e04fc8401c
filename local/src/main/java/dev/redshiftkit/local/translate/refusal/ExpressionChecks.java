package dev.redshiftkit.local.translate.refusal;

import static dev.redshiftkit.local.translate.refusal.Words.endsValue;
import static dev.redshiftkit.local.translate.refusal.Words.isCall;
import static dev.redshiftkit.local.translate.refusal.Words.isQuery;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Expressions (Redshift guide, "Unsupported PostgreSQL features", value expressions). */
final class ExpressionChecks {

    static final Map<String, Check> BY_WORD = byWord();

    static final Map<String, Check> BY_MARK = byMark();

    private static final String UNDEFINED_FUNCTION = "42883";

    /** What may stand in front of parentheses with ORDER BY and is no function. */
    private static final Set<String> NO_FUNCTIONS = Set.of(
            "all",
            "and",
            "any",
            "as",
            "by",
            "except",
            "exists",
            "from",
            "group",
            "in",
            "intersect",
            "join",
            "like",
            "minus",
            "not",
            "on",
            "or",
            "over",
            "some",
            "union",
            "when",
            "where");

    /** Where COLLATE says something of a column or a database, and not of a value. */
    private static final Set<StatementKind> DECLARES_COLLATIONS = EnumSet.of(
            StatementKind.CREATE_TABLE,
            StatementKind.ALTER_TABLE,
            StatementKind.CREATE_DATABASE,
            StatementKind.ALTER_DATABASE);

    private ExpressionChecks() {}

    private static Map<String, Check> byWord() {
        Map<String, Check> checks = new HashMap<>(Map.of(
                "row", ExpressionChecks::row,
                "array", ExpressionChecks::array,
                "any", ExpressionChecks::anyOfArray,
                "some", ExpressionChecks::anyOfArray,
                "all", ExpressionChecks::anyOfArray,
                "filter", ExpressionChecks::filter,
                "symmetric", ExpressionChecks::symmetric,
                "is", ExpressionChecks::predicate,
                "collate", ExpressionChecks::collate));
        Stream.of(
                        "xmlelement",
                        "xmlforest",
                        "xmlconcat",
                        "xmlparse",
                        "xmlpi",
                        "xmlroot",
                        "xmlserialize",
                        "xmlexists",
                        "xmltable",
                        "json_table",
                        "json_query",
                        "json_value",
                        "json_exists",
                        "json_scalar",
                        "json_arrayagg",
                        "json_objectagg",
                        "json_object",
                        "json_array")
                .forEach(name -> checks.put(name, ExpressionChecks::functionOfTheGrammar));
        return Map.copyOf(checks);
    }

    private static Map<String, Check> byMark() {
        Map<String, Check> checks = new HashMap<>(Map.of(
                "(", ExpressionChecks::orderedArguments,
                "=>",
                        (draft, index) -> {
                            throw Refusal.syntax(draft.token(index));
                        },
                "~*", ExpressionChecks::insensitivePattern,
                "!~*", ExpressionChecks::insensitivePattern));
        Stream.of("->", "->>", "#>", "#>>", "@>", "<@", "&&", "@@", "^@")
                .forEach(operator -> checks.put(operator, ExpressionChecks::operator));
        return Map.copyOf(checks);
    }

    private static void row(Draft draft, int index) {
        if (isCall(draft, index)) {
            throw Refusal.forbidden("ROW", draft.token(index));
        }
    }

    private static void array(Draft draft, int index) {
        if (draft.atMark(index + 1, "[")) {
            throw Refusal.forbidden("ARRAY[]", draft.token(index));
        }
    }

    private static void anyOfArray(Draft draft, int index) {
        boolean compares = draft.atKind(index - 1, TokenKind.OPERATOR) || draft.atAny(index - 1, "like", "ilike");
        if (compares && draft.atMark(index + 1, "(") && !isQuery(draft, index + 2)) {
            throw Refusal.forbidden("comparison with an array", draft.token(index));
        }
    }

    private static void filter(Draft draft, int index) {
        if (draft.atMark(index - 1, ")") && draft.atMark(index + 1, "(") && draft.at(index + 2, "where")) {
            throw Refusal.syntax(draft.token(index));
        }
    }

    private static void symmetric(Draft draft, int index) {
        if (draft.at(index - 1, "between") && !draft.at(index + 1, "and")) {
            throw Refusal.syntax(draft.token(index));
        }
    }

    private static void predicate(Draft draft, int index) {
        int predicate = draft.at(index + 1, "not") ? index + 2 : index + 1;
        if (draft.atAny(predicate, "json", "document", "normalized")) {
            throw Refusal.syntax(draft.token(predicate));
        }
    }

    /** The function COLLATE has parentheses. */
    private static void collate(Draft draft, int index) {
        boolean clause = endsValue(draft, index - 1) && draft.atName(index + 1);
        if (clause && !DECLARES_COLLATIONS.contains(draft.kind())) {
            throw Refusal.syntax(draft.token(index));
        }
    }

    private static void functionOfTheGrammar(Draft draft, int index) {
        if (isCall(draft, index)) {
            throw undefined("function " + draft.name(index) + "(...) does not exist", draft.token(index));
        }
    }

    private static void operator(Draft draft, int index) {
        throw undefined("operator does not exist: " + draft.token(index).text(), draft.token(index));
    }

    private static SqlError undefined(String message, Token token) {
        return SqlError.of(UNDEFINED_FUNCTION, message).withPosition(token.start() + 1);
    }

    private static void insensitivePattern(Draft draft, int index) {
        throw Refusal.forbidden("operator " + draft.token(index).text(), draft.token(index));
    }

    /** Only WITHIN GROUP orders what an aggregate takes. */
    private static void orderedArguments(Draft draft, int open) {
        boolean call = draft.atName(open - 1) && !NO_FUNCTIONS.contains(draft.name(open - 1));
        if (!call || isQuery(draft, open + 1)) {
            return;
        }
        int close = draft.closing(open);
        for (int index = open + 1; index < close; index = draft.skip(index)) {
            if (draft.at(index, "order", "by")) {
                throw Refusal.syntax(draft.token(index));
            }
        }
    }
}
