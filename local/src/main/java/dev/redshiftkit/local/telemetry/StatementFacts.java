package dev.redshiftkit.local.telemetry;

import dev.redshiftkit.sql.statement.Fingerprint;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.Optional;

/**
 * What is known of a statement before it runs.
 *
 * @param text as the client wrote it
 * @param fingerprint which it shares with statements that differ in values only
 * @param leaderOnly whether it reads nothing that lies on compute nodes, so that the logs of queries leave it out
 * @param change what it changes for the statements behind it; empty if that is nothing a log or a queue depends on
 * @param target the table whose rows it adds to, changes or removes, in quotes; empty for other statements
 */
public record StatementFacts(
        String text,
        StatementKind kind,
        Fingerprint fingerprint,
        boolean leaderOnly,
        Optional<SettingChange> change,
        Optional<String> target) {

    /** Tells the kind only: the text may hold values that belong in no log. */
    @Override
    public String toString() {
        return "StatementFacts[" + kind + "]";
    }
}
