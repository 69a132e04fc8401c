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
        int name = draft.at(1, "or", "replace") ? 4 : 2;
        int open = Names.behind(draft, name);
        if (!draft.atMark(open, "(")) {
            throw Refusal.syntax(draft.require(open));
        }
        int language = language(draft, open);
        requireSql(draft, language);
        List<Argument> arguments = Argument.list(draft, open, pieces);
        checkArguments(draft, open, arguments);
        int returns = draft.skip(open);
        if (!draft.at(returns, "returns")) {
            throw Refusal.syntax(draft.require(returns));
        }
        int volatility = returns + 1;
        while (volatility < draft.size() && !draft.atAny(volatility, "volatile", "stable", "immutable")) {
            volatility = draft.skip(volatility);
        }
        if (!draft.at(volatility + 1, "as")) {
            throw Refusal.syntax(draft.require(volatility + 1));
        }
        String types = arguments.stream().map(Argument::type).collect(Collectors.joining(", "));
        String body = body(Source.at(draft, volatility + 2));
        draft.replace(open, "(" + types + ")");
        draft.delete(open + 1, returns);
        draft.replace(returns + 1, pieces.type(draft.part(returns + 1, volatility)));
        draft.delete(returns + 2, volatility);
        draft.replace(volatility + 2, EngineLiteral.of(body));
    }

    private static int language(Draft draft, int open) {
        int index = draft.skip(open);
        while (index < draft.size() && !draft.at(index, "language")) {
            index++;
        }
        draft.require(index + 1);
        return index + 1;
    }

    private static void requireSql(Draft draft, int index) {
        String name = Folding.toLowerCase(draft.token(index).value());
        if (name.startsWith("plpython")) {
            throw Refusal.unsupported("LANGUAGE " + name, draft.token(index));
        }
        if (!name.equals("sql")) {
            throw Refusal.forbidden("CREATE FUNCTION with LANGUAGE " + name, draft.token(index));
        }
        Names.requireEnd(draft, index + 1);
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

    private String body(Source source) {
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
