package dev.redshiftkit.local.translate.routine;

/**
 * The names that belong to one place where errors are caught: a label to leave by, and what is noted of the error.
 *
 * @param number counted within the body, from 1
 */
record Guard(int number) {

    String label() {
        return "redshift_kit_guard_" + number;
    }

    String state() {
        return "redshift_kit_state_" + number;
    }

    String message() {
        return "redshift_kit_message_" + number;
    }

    String hint() {
        return "redshift_kit_hint_" + number;
    }

    String declarations() {
        return state() + " text; " + message() + " text; " + hint() + " text;";
    }

    /** Notes the error, within the engine's handler. */
    String note() {
        return "GET STACKED DIAGNOSTICS " + state() + " = RETURNED_SQLSTATE, " + message() + " = MESSAGE_TEXT, "
                + hint() + " = PG_EXCEPTION_HINT;";
    }

    String leaveIfFailed() {
        return "EXIT " + label() + " WHEN " + state() + " IS NOT NULL;";
    }

    /** Takes over what another has noted, and leaves. */
    String leaveWith(Guard inner) {
        return state() + " := " + inner.state() + "; " + message() + " := " + inner.message() + "; " + hint() + " := "
                + inner.hint() + "; EXIT " + label() + ";";
    }

    String raise() {
        return "redshift_kit_text := redshift_kit.throw(" + failure() + ");";
    }

    String defer() {
        return "redshift_kit_text := redshift_kit.defer(" + failure() + ");";
    }

    private String failure() {
        return state() + ", " + message() + ", " + hint();
    }
}
