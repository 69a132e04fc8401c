package dev.redshiftkit.local.translate.view;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import java.util.ArrayList;
import java.util.List;

/** A statement that becomes a call of a procedure in the database. */
final class ProcedureCall {

    private final String procedure;
    private final List<String> arguments = new ArrayList<>();

    ProcedureCall(String procedure) {
        this.procedure = procedure;
    }

    ProcedureCall text(String value) {
        arguments.add(EngineLiteral.of(value));
        return this;
    }

    ProcedureCall bool(boolean value) {
        arguments.add(Boolean.toString(value));
        return this;
    }

    /** Adds an array of texts; NULL where there is none. */
    ProcedureCall texts(List<String> values) {
        arguments.add(
                values.isEmpty()
                        ? "NULL"
                        : "ARRAY["
                                + String.join(
                                        ", ",
                                        values.stream().map(EngineLiteral::of).toList()) + "]");
        return this;
    }

    /** Puts the call in place of the whole statement. */
    void replace(Draft draft, String tag) {
        draft.replace(0, "CALL redshift_kit." + procedure + "(" + String.join(", ", arguments) + ")");
        draft.delete(1, draft.size());
        draft.answerAs(tag);
    }
}
