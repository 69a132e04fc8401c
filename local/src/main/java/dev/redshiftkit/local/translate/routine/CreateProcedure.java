package dev.redshiftkit.local.translate.routine;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.CommentJson;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * CREATE PROCEDURE (Redshift guide, CREATE PROCEDURE; script 56-procedures.sql). The engine wants arguments with defaults
 * behind all others, so those that only come out move there.
 */
final class CreateProcedure implements Rule {

    private static final String INVALID_FUNCTION_DEFINITION = "42P13";
    private static final int MOST_ARGUMENTS = 32;

    private final Pieces pieces;

    CreateProcedure(Pieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public void apply(Draft draft) {
        if (draft.kind() == StatementKind.CREATE_PROCEDURE) {
            translate(draft);
        }
    }

    private void translate(Draft draft) {
        boolean replaces = draft.at(1, "or", "replace");
        int name = replaces ? 4 : 2;
        int open = Names.behind(draft, name);
        if (!draft.atMark(open, "(")) {
            throw Refusal.syntax(draft.require(open));
        }
        String call = definition(draft, name, open).map(EngineLiteral::of).collect(Collectors.joining(", "));
        draft.replace(0, "CALL redshift_kit.create_procedure(" + replaces + ", " + call + ")");
        draft.delete(1, draft.size());
        draft.answerAs("CREATE PROCEDURE");
    }

    private Stream<String> definition(Draft draft, int name, int open) {
        List<Argument> arguments = Argument.list(draft, open, pieces);
        checkArguments(arguments);
        Clauses clauses = Clauses.read(draft, draft.skip(open), pieces);
        Source source = Source.at(draft, clauses.body());
        Node.Block body = new BodyParser(source.draft(places(arguments)), pieces).parse();
        boolean mayCommit = body.mayCommit() && clauses.mode().mayCommit();
        return Stream.of(
                draft.text(name, open),
                engineArguments(arguments),
                clauses.options(),
                new BodyWriter(clauses.mode()).write(body),
                description(arguments, clauses, source, mayCommit));
    }

    private static void checkArguments(List<Argument> arguments) {
        long inputs = arguments.stream().filter(Argument::isInput).count();
        long outputs = arguments.stream().filter(Argument::isOutput).count();
        if (inputs > MOST_ARGUMENTS || outputs > MOST_ARGUMENTS) {
            throw SqlError.of(
                    INVALID_FUNCTION_DEFINITION, "procedures cannot have more than 32 input or 32 output arguments");
        }
        boolean onlyOut = false;
        for (Argument argument : arguments) {
            if (onlyOut && argument.mode().equals("INOUT")) {
                throw Refusal.unsupported("an OUT argument in front of an INOUT argument");
            }
            onlyOut |= argument.mode().equals("OUT");
        }
    }

    private static List<Argument> moved(List<Argument> arguments) {
        return Stream.concat(
                        arguments.stream().filter(Argument::isInput),
                        arguments.stream().filter(argument -> !argument.isInput()))
                .toList();
    }

    private static String engineArguments(List<Argument> arguments) {
        return moved(arguments).stream().map(Argument::engineText).collect(Collectors.joining(", "));
    }

    private static IntUnaryOperator places(List<Argument> arguments) {
        List<Integer> order = new ArrayList<>();
        for (int pass = 0; pass < 2; pass++) {
            for (int index = 0; index < arguments.size(); index++) {
                if (arguments.get(index).isInput() == (pass == 0)) {
                    order.add(index + 1);
                }
            }
        }
        return declared -> order.contains(declared) ? order.indexOf(declared) + 1 : declared;
    }

    private static String description(List<Argument> arguments, Clauses clauses, Source source, boolean mayCommit) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put(
                "arguments", arguments.stream().map(CreateProcedure::describe).toList());
        description.put("clauses", clauses.shown());
        description.put("commits", mayCommit);
        description.put("source", source.text());
        return CommentJson.of(description);
    }

    private static Map<String, Object> describe(Argument argument) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("mode", argument.mode());
        description.put("name", argument.name());
        description.put("type", argument.type());
        return description;
    }
}
