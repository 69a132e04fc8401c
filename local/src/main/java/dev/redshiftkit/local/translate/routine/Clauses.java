package dev.redshiftkit.local.translate.routine;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.sql.lex.Folding;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said of a procedure behind its arguments, in whatever order.
 *
 * @param options in the engine's words
 * @param shown in Redshift's
 * @param body the index of the literal that holds it
 */
record Clauses(Mode mode, String options, String shown, int body) {

    private static final String INVALID_FUNCTION_DEFINITION = "42P13";

    static Clauses read(Draft draft, int first, Pieces pieces) {
        return new Reader(draft, pieces).read(first);
    }

    private static final class Reader {

        private final Draft draft;
        private final Pieces pieces;
        private final List<String> options = new ArrayList<>();
        private final List<String> shown = new ArrayList<>();
        private boolean atomic = true;
        private boolean language;
        private int body = -1;

        Reader(Draft draft, Pieces pieces) {
            this.draft = draft;
            this.pieces = pieces;
        }

        Clauses read(int first) {
            int index = first;
            while (index < draft.size()) {
                index = clause(index);
            }
            if (body < 0 || !language) {
                throw Refusal.syntaxAtEnd();
            }
            boolean free = options.isEmpty();
            if (!atomic && !free) {
                throw SqlError.of(
                        INVALID_FUNCTION_DEFINITION,
                        "NONATOMIC procedures have neither SECURITY DEFINER nor SET options");
            }
            if (!free) {
                options.add("SET redshift_kit.in_block TO 'on'");
            }
            return new Clauses(new Mode(atomic, free), String.join(" ", options), String.join(" ", shown), body);
        }

        private int clause(int index) {
            if (draft.at(index, "nonatomic")) {
                atomic = false;
                shown.add("NONATOMIC");
                return index + 1;
            }
            if (draft.at(index, "as")) {
                body = index + 1;
                return index + 2;
            }
            if (draft.at(index, "language")) {
                return language(index + 1);
            }
            if (draft.at(index, "security") && draft.atAny(index + 1, "invoker", "definer")) {
                return security(index + 1);
            }
            if (draft.at(index, "set")) {
                return setting(index);
            }
            throw Refusal.syntax(draft.token(index));
        }

        private int language(int index) {
            String name = Folding.toLowerCase(draft.require(index).value());
            if (!name.equals("plpgsql")) {
                throw Refusal.forbidden("CREATE PROCEDURE with LANGUAGE " + name, draft.token(index));
            }
            language = true;
            return index + 1;
        }

        private int security(int index) {
            if (draft.at(index, "definer")) {
                options.add("SECURITY DEFINER");
                shown.add("SECURITY DEFINER");
            }
            return index + 1;
        }

        private int setting(int index) {
            int end = index + 4;
            while (draft.atMark(end, ",")) {
                end += 2;
            }
            draft.require(index + 3);
            end = Math.min(end, draft.size());
            String engine = pieces.statement(draft.part(index, end));
            options.add(engine.substring(0, engine.length() - 1));
            shown.add(draft.text(index, end));
            return end;
        }
    }
}
