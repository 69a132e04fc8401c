package dev.redshiftkit.local.translate.draft;

/**
 * One difference between Redshift's SQL and the engine's. Rules keep no state, so one instance serves all threads. They are
 * applied in a fixed order to one draft; each sees the tokens as the client wrote them and adds its changes to those of the
 * rules before.
 */
@FunctionalInterface
public interface Rule {

    /**
     * Changes what this rule is about, and nothing else.
     *
     * @throws dev.redshiftkit.local.error.SqlError if the statement holds what the engine has no way to do
     */
    void apply(Draft draft);
}
