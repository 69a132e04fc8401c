package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;

/** A statement that becomes a request to the database, which serves it with more rights than the client has. */
final class Request {

    private Request() {}

    /**
     * Writes the request in place of the statement.
     *
     * @param command what is asked for, as the database calls it
     * @param tag what the client is told to have done
     */
    static void write(Draft draft, String command, Arguments arguments, String tag) {
        call(draft, "request(" + EngineLiteral.of(command) + ", " + arguments.literal() + ")", tag);
    }

    /** As {@link #write}, for what cannot be part of a transaction block. */
    static void writeAlone(Draft draft, String command, Arguments arguments, String tag) {
        call(draft, "request_alone(" + EngineLiteral.of(command) + ", " + arguments.literal() + ")", tag);
        draft.runAlone(tag);
    }

    /** Writes a call of a procedure of ours in place of the statement. */
    static void call(Draft draft, String call, String tag) {
        replace(draft, "CALL redshift_kit." + call);
        draft.answerAs(tag);
    }

    /** Writes other SQL in place of the statement. */
    static void replace(Draft draft, String sql) {
        draft.replace(0, sql);
        draft.delete(1, draft.size());
    }
}
