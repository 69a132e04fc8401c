package dev.redshiftkit.local.fault;

import dev.redshiftkit.local.telemetry.StatementFacts;
import dev.redshiftkit.sql.statement.Fingerprint;
import dev.redshiftkit.sql.statement.StatementKind;

/** What is known of a statement here: enough to count it and to recognize it, and nothing of its values. */
public record StatementIdentity(StatementKind kind, Fingerprint fingerprint) {

    /** Blanks and comments, and texts that are no SQL. */
    public static final StatementIdentity EMPTY = new StatementIdentity(StatementKind.EMPTY, Fingerprint.of(""));

    public static StatementIdentity of(StatementFacts facts) {
        return new StatementIdentity(facts.kind(), facts.fingerprint());
    }
}
