package dev.redshiftkit.local.translate.show;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * SHOW of databases, schemas, tables and so on. The drivers write bind parameters where names stand, which no engine
 * allows: as arguments of a function they may.
 */
public final class ShowRule implements Rule {

    /** About what is outside of the database, or in no local one. */
    private static final List<String> UNSUPPORTED = List.of(
            "SHOW EXTERNAL TABLE",
            "SHOW DATABASES FROM DATA CATALOG",
            "SHOW MODEL",
            "SHOW POLICIES",
            "SHOW TEMPLATES",
            "SHOW TEMPLATE");

    @Override
    public void apply(Draft draft) {
        if (draft.kind() == StatementKind.SHOW) {
            UNSUPPORTED.stream()
                    .filter(words -> draft.at(0, words.toLowerCase(Locale.ROOT).split(" ", -1)))
                    .findFirst()
                    .ifPresent(words -> {
                        throw Refusal.unsupported(words, draft.token(0));
                    });
            ShowCommand.all().stream()
                    .filter(command -> draft.at(1, command.words().toArray(String[]::new)))
                    .findFirst()
                    .ifPresent(command -> translate(draft, command));
        }
    }

    private static void translate(Draft draft, ShowCommand command) {
        int index = 1 + command.words().size();
        List<String> arguments = new ArrayList<>();
        if (command.parts() > 0) {
            index = readName(draft, index, arguments);
            complete(arguments, command, draft, index);
        }
        if (command.takesTypes() && draft.atMark(index, "(")) {
            arguments.add(types(draft, index));
            index = draft.skip(index);
        }
        ShowTail tail = ShowTail.read(draft, index);
        draft.replace(0, command.query(arguments, tail));
        draft.delete(1, draft.size());
    }

    private static int readName(Draft draft, int first, List<String> arguments) {
        int index = first;
        arguments.add(argument(draft.require(index)));
        while (draft.atMark(index + 1, ".")) {
            index += 2;
            arguments.add(argument(draft.require(index)));
        }
        return index + 1;
    }

    /** Parts left out at the front are those of the session; a definition is looked for along its search path. */
    private static void complete(List<String> arguments, ShowCommand command, Draft draft, int index) {
        if (arguments.size() > command.parts()) {
            throw Refusal.syntax(draft.token(index - 1));
        }
        List<String> defaults = command.showsDefinition()
                ? List.of("NULL")
                : List.of("current_database()::text", "current_schema()::text");
        for (int missing = command.parts() - arguments.size(); missing > 0; missing--) {
            arguments.add(0, defaults.get(missing - 1));
        }
    }

    static String argument(Token token) {
        return switch (token.kind()) {
            case PARAMETER -> token.text() + "::text";
            case WORD, QUOTED_IDENTIFIER -> EngineLiteral.of(Folding.toLowerCase(token.value()));
            case STRING -> EngineLiteral.of(token.value());
            default -> throw Refusal.syntax(token);
        };
    }

    /** Joins types with a comma, whether they are names or parameters that hold names. */
    private static String types(Draft draft, int open) {
        List<String> types = new ArrayList<>();
        int close = draft.closing(open);
        int first = open + 1;
        for (int index = first; index <= close && first < close; index = draft.skip(index)) {
            if (index == close || draft.atMark(index, ",")) {
                types.add(type(draft, first, index));
                first = index + 1;
            }
        }
        return types.isEmpty() ? "''" : "postgresql_concat_ws(', ', " + String.join(", ", types) + ")";
    }

    private static String type(Draft draft, int from, int to) {
        return draft.atKind(from, TokenKind.PARAMETER)
                ? argument(draft.token(from))
                : EngineLiteral.of(Folding.toLowerCase(draft.text(from, to)));
    }
}
