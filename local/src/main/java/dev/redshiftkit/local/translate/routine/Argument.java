package dev.redshiftkit.local.translate.routine;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.sql.lex.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An argument of a procedure.
 *
 * @param mode IN, OUT or INOUT
 * @param name as written; empty if it has none
 * @param type in the engine's words
 */
record Argument(String mode, String name, String type) {

    private static final String[] MODES = {"in", "out", "inout"};

    /** The first words of types of several words; what follows them belongs to the type. */
    private static final Set<String> LONG_TYPES =
            Set.of("double", "character", "binary", "time", "timestamp", "interval", "national", "bit");

    private static final String[] CONTINUATIONS = {
        "precision", "varying", "with", "without", "year", "day", "character", "char"
    };

    /** Reads the list whose parenthesis is at the index. */
    static List<Argument> list(Draft draft, int open, Pieces pieces) {
        List<Argument> arguments = new ArrayList<>();
        int close = draft.closing(open);
        int first = open + 1;
        for (int index = first; index <= close && first < close; index = draft.skip(index)) {
            if (index == close || draft.atMark(index, ",")) {
                arguments.add(read(draft, first, index, pieces));
                first = index + 1;
            }
        }
        return arguments;
    }

    private static Argument read(Draft draft, int from, int to, Pieces pieces) {
        int first = from;
        String mode = "IN";
        String name = "";
        if (draft.atAny(first, MODES) && first + 1 < to) {
            mode = mode(draft, first++);
        }
        if (hasName(draft, first, to)) {
            name = draft.text(first, first + 1);
            first++;
        }
        if (draft.atAny(first, MODES) && first + 1 < to) {
            mode = mode(draft, first++);
        }
        if (first >= to) {
            throw Refusal.syntax(draft.require(first));
        }
        return new Argument(mode, name, pieces.type(draft.part(first, to)));
    }

    private static String mode(Draft draft, int index) {
        return draft.token(index).text().toUpperCase(Locale.ROOT);
    }

    private static boolean hasName(Draft draft, int first, int to) {
        if (first + 1 >= to || !draft.atName(first + 1)) {
            return false;
        }
        String word = Folding.toLowerCase(draft.token(first).text());
        return !LONG_TYPES.contains(word) || !draft.atAny(first + 1, CONTINUATIONS);
    }

    boolean isInput() {
        return !mode.equals("OUT");
    }

    boolean isOutput() {
        return !mode.equals("IN");
    }

    /** Returns it as the engine has it. There, a CALL must name what comes out, too, unless it has a default. */
    String engineText() {
        String said = mode.equals("IN") ? name : ("INOUT " + name).strip();
        return (said + " " + type).strip() + (mode.equals("OUT") ? " DEFAULT NULL" : "");
    }
}
