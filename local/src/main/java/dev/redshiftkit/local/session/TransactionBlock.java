package dev.redshiftkit.local.session;

import dev.redshiftkit.local.translate.draft.Handling;

/**
 * Whether the client is within a transaction block, as far as its own statements tell: BEGIN may still be on its way. One
 * thread at a time.
 */
final class TransactionBlock {

    private boolean open;

    /** Takes note of a statement that is being executed. */
    void follow(Handling handling) {
        open = switch (handling.block()) {
            case BEGINS -> true;
            case ENDS -> false;
            case NONE, ASKS -> open;
        };
    }

    /** Returns the statement that tells procedures (script 56-procedures.sql). */
    String statement() {
        return "SET redshift_kit.in_block TO '" + (open ? "on" : "") + "'";
    }
}
