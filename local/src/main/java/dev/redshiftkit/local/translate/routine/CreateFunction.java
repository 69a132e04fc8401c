package dev.redshiftkit.local.translate.routine;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.local.translate.syntax.Queries;
import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** CREATE FUNCTION of a scalar SQL function: one expression over arguments without names (Redshift guide, CREATE FUNCTION). */
final class CreateFunction implements Rule {

    private static final String INVALID_FUNCTION_DEFINITION = "42P13";
    private static final int MOST_ARGUMENTS = 32;

    /** The guide: the SELECT of a SQL function has none of these. */
    private static final String[] REFUSED = {"from", "into", "where", "group", "order", "limit"};

    private static final String[] VOLATILITIES = {"volatile", "stable", "immutable"};
    private static final String[] CLAUSES = {"volatile", "stable", "immutable", "as", "language"};

    private final Pieces pieces;

    CreateFunction(Pieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public void apply(Draft draft) {
        if (draft.kind() == StatementKind.CREATE_FUNCTION) {
            translate(draft);
        }
    }

    private void translate(Draft draft) {
        int open = Names.behind(draft, draft.at(1, "or", "replace") ? 4 : 2);
        if (!draft.atMark(open, "(")) {
            throw Refusal.syntax(draft.require(open));
        }
        int returns = draft.skip(open);
        requireSql(draft, returns);
        List<Argument> arguments = Argument.list(draft, open, pieces);
        checkArguments(draft, open, arguments);
        if (!draft.at(returns, "returns")) {
            throw Refusal.syntax(draft.require(returns));
        }
        draft.replace(open, arguments.stream().map(Argument::type).collect(Collectors.joining(", ", "(", ")")));
        draft.delete(open + 1, returns);
        translateClauses(draft, returns + 1);
    }

    /** A function in another language is refused for that, whatever its arguments are. */
    private static void requireSql(Draft draft, int first) {
        int index = first;
        while (index < draft.size() && !draft.at(index, "language")) {
            index++;
        }
        String name = Folding.toLowerCase(draft.require(index + 1).value());
        if (name.startsWith("plpython")) {
            throw Refusal.unsupported("LANGUAGE " + name, draft.token(index + 1));
        }
        if (!name.equals("sql")) {
            throw Refusal.forbidden("CREATE FUNCTION with LANGUAGE " + name, draft.token(index + 1));
        }
    }

    /** Behind the type the clauses come in whatever order; none may be missing. */
    private void translateClauses(Draft draft, int type) {
        int end = type;
        while (end < draft.size() && !draft.atAny(end, CLAUSES)) {
            end = draft.skip(end);
        }
        int body = body(draft, end);
        draft.replace(body, EngineLiteral.of(translated(Source.at(draft, body))));
        draft.replace(type, pieces.type(draft.part(type, end)));
        draft.delete(type + 1, end);
    }

    /** Returns the index of the body. */
    private static int body(Draft draft, int first) {
        boolean volatility = false;
        int body = 0;
        int index = first;
        while (index < draft.size()) {
            boolean tells = draft.atAny(index, VOLATILITIES);
            if ((tells && volatility) || !draft.atAny(index, CLAUSES)) {
                throw Refusal.syntax(draft.token(index));
            }
            body = draft.at(index, "as") ? index + 1 : body;
            volatility |= tells;
            index += tells ? 1 : 2;
        }
        if (!volatility || body == 0) {
            throw Refusal.syntaxAtEnd();
        }
        return body;
    }

    private static void checkArguments(Draft draft, int open, List<Argument> arguments) {
        if (arguments.size() > MOST_ARGUMENTS) {
            throw SqlError.of(INVALID_FUNCTION_DEFINITION, "functions cannot have more than 32 arguments");
        }
        for (Argument argument : arguments) {
            if (!argument.name().isEmpty() || !argument.mode().equals("IN")) {
                throw Refusal.forbidden("a named argument of a SQL function", draft.token(open));
            }
        }
    }

    private String translated(Source source) {
        Draft body = source.draft(place -> place);
        int end = body.atMark(body.size() - 1, ";") ? body.size() - 1 : body.size();
        boolean oneSelect = body.at(0, "select") && Queries.of(body).size() == 1;
        for (int index = 0; index < end; index = body.skip(index)) {
            oneSelect &= !body.atMark(index, ";");
            if (body.atAny(index, REFUSED)) {
                throw Refusal.forbidden(
                        body.token(index).text().toUpperCase(Locale.ROOT) + " in a SQL function", body.token(index));
            }
        }
        if (!oneSelect) {
            throw Refusal.syntax(body.require(0));
        }
        return pieces.query(body.part(0, end));
    }
}
