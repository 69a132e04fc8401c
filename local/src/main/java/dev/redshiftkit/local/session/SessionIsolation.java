package dev.redshiftkit.local.session;

import dev.redshiftkit.local.isolation.Conflicts;
import dev.redshiftkit.local.telemetry.SessionActivity;
import dev.redshiftkit.local.telemetry.StatementFacts;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * What the isolation of a session's transactions asks for around its statements: procedures of script 85-isolation.sql. Nothing,
 * as long as no other session has a transaction block open in the same database or has committed anything meanwhile. One thread at a
 * time.
 */
final class SessionIsolation {

    private static final Set<StatementKind> WRITES =
            EnumSet.of(StatementKind.INSERT, StatementKind.UPDATE, StatementKind.DELETE, StatementKind.MERGE);

    private static final Set<StatementKind> CREATES =
            EnumSet.of(StatementKind.CREATE_TABLE, StatementKind.CREATE_TABLE_AS, StatementKind.SELECT_INTO);

    private final Conflicts conflicts;
    private final SessionActivity activity;
    private final BooleanSupplier failed;

    /** @param failed tells whether the transaction has failed, so that it cannot be asked anything */
    SessionIsolation(Conflicts conflicts, SessionActivity activity, BooleanSupplier failed) {
        this.conflicts = conflicts;
        this.activity = activity;
        this.failed = failed;
    }

    /**
     * What to run around a statement.
     *
     * @param behind decides whether the statement has succeeded
     */
    record Guard(Optional<String> before, Optional<String> behind) {

        static final Guard NONE = new Guard(Optional.empty(), Optional.empty());

        boolean isNeeded() {
            return before.isPresent() || behind.isPresent();
        }
    }

    /** Returns what to run around a statement that is being executed. */
    Guard around(StatementFacts facts, boolean inBlock) {
        if (facts.kind() == StatementKind.BEGIN) {
            conflicts.blockOpened(activity.processId(), activity.database());
            return Guard.NONE;
        }
        if (facts.kind() == StatementKind.ROLLBACK) {
            conflicts.ended(activity.processId(), false);
            return Guard.NONE;
        }
        boolean concerns = !facts.leaderOnly() || CREATES.contains(facts.kind());
        boolean others = conflicts.hasOthers(activity.processId(), activity.database());
        if (inBlock) {
            return concerns || facts.kind() == StatementKind.COMMIT ? inBlock(facts, others) : Guard.NONE;
        }
        return others && (WRITES.contains(facts.kind()) || CREATES.contains(facts.kind())) ? alone(facts) : Guard.NONE;
    }

    /**
     * Returns what to run before the engine so much as reads a statement. If it is the first of its transaction, the engine's snapshot
     * would be taken then, and a lock would be waited for too late.
     */
    Optional<String> ahead(Optional<StatementFacts> facts, boolean inBlock) {
        return facts.filter(known -> inBlock
                        && known.target().isPresent()
                        && !failed.getAsBoolean()
                        && !conflicts.hasSnapshot(activity.processId())
                        && conflicts.hasOthers(activity.processId(), activity.database()))
                .map(SessionIsolation::lock);
    }

    private Guard inBlock(StatementFacts facts, boolean others) {
        if (failed.getAsBoolean()) {
            return Guard.NONE;
        }
        boolean contended = others || conflicts.hasNews(activity.processId());
        if (facts.kind() == StatementKind.COMMIT) {
            conflicts.committing(activity.processId());
            return contended ? new Guard(Optional.of(check(facts)), Optional.empty()) : Guard.NONE;
        }
        boolean locks = others && facts.target().isPresent();
        if (!locks) {
            conflicts.takeSnapshot(activity.processId(), activity.database());
        }
        return new Guard(
                locks ? Optional.of(lock(facts)) : Optional.empty(),
                contended ? Optional.of(check(facts)) : Optional.empty());
    }

    private Guard alone(StatementFacts facts) {
        conflicts.takeSnapshot(activity.processId(), activity.database());
        return new Guard(Optional.empty(), Optional.of(check(facts)));
    }

    /**
     * In Redshift a table has one writer at a time. Who only adds rows may not lock others out, and need not. A lock takes no snapshot of the
     * engine's: what comes behind the wait sees what was waited for.
     */
    private static String lock(StatementFacts facts) {
        String mode = facts.kind() == StatementKind.INSERT ? "ROW EXCLUSIVE" : "SHARE ROW EXCLUSIVE";
        return "LOCK TABLE " + facts.target().orElseThrow() + " IN " + mode + " MODE";
    }

    private static String check(StatementFacts facts) {
        String target =
                facts.kind() == StatementKind.INSERT ? "" : facts.target().orElse("");
        return "CALL redshift_kit.check_isolation(" + EngineLiteral.of(target) + ", " + CREATES.contains(facts.kind())
                + ")";
    }
}
