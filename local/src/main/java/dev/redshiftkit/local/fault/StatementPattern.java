package dev.redshiftkit.local.fault;

import dev.redshiftkit.sql.statement.Fingerprint;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.Optional;
import java.util.Set;

/**
 * Which statements a fault is about. It holds none of their text.
 *
 * @param kinds of statements; empty for all but those that are no statement
 * @param fingerprint of the statements; empty for all
 */
public record StatementPattern(Set<StatementKind> kinds, Optional<Fingerprint> fingerprint) {

    public StatementPattern {
        kinds = Set.copyOf(kinds);
    }

    /** Every statement. */
    public static StatementPattern any() {
        return new StatementPattern(Set.of(), Optional.empty());
    }

    /** Statements of these kinds. */
    public static StatementPattern of(StatementKind... kinds) {
        return new StatementPattern(Set.of(kinds), Optional.empty());
    }

    /** Statements that differ from this one in their values only. */
    public static StatementPattern like(String sql) {
        return new StatementPattern(Set.of(), Optional.of(Fingerprint.of(sql)));
    }

    boolean matches(StatementIdentity statement) {
        boolean kindMatches =
                kinds.isEmpty() ? statement.kind() != StatementKind.EMPTY : kinds.contains(statement.kind());
        return kindMatches && fingerprint.map(statement.fingerprint()::equals).orElse(true);
    }
}
