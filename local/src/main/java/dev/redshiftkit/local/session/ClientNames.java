package dev.redshiftkit.local.session;

import dev.redshiftkit.local.fault.StatementIdentity;
import dev.redshiftkit.local.telemetry.Execution;
import dev.redshiftkit.local.telemetry.StatementFacts;
import dev.redshiftkit.local.translate.draft.Handling;
import dev.redshiftkit.pgwire.message.Target;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the client's side has to remember of the names its client has given. Names are noted when a message goes to the
 * engine, so one whose message failed there counts too; remembering once too often does no harm.
 */
final class ClientNames {

    private final Map<String, Meaning> statements = new HashMap<>();
    private final Map<String, Portal> portals = new HashMap<>();

    void parsed(String statement, Meaning meaning) {
        statements.put(statement, meaning);
    }

    /** Returns what is known of the statement that the portal is made of. */
    Optional<StatementFacts> bound(String portal, String statement) {
        Meaning meaning = statements.getOrDefault(statement, Meaning.UNKNOWN);
        portals.put(portal, new Portal(meaning));
        return meaning.facts();
    }

    void closed(Target target, String name) {
        (target == Target.STATEMENT ? statements : portals).remove(name);
    }

    /** Portals end with their transaction. Those that must be handled in a special way stay, should it go on after all. */
    void transactionEnded() {
        portals.values()
                .removeIf(portal ->
                        !portal.meaning.standIn() && portal.meaning.handling().isPlain());
    }

    /** Returns what a portal stands for. One that stands for a statement of the gateway is forgotten if this execution is its last. */
    Meaning executed(String portal, int maxRows) {
        Portal known = portals.get(portal);
        Meaning meaning = known == null ? Meaning.UNKNOWN : known.meaning;
        if (meaning.standIn() && maxRows == 0) {
            portals.put(portal, new Portal(Meaning.UNKNOWN));
        }
        return meaning;
    }

    /**
     * Returns the execution of a portal, which may come in pieces: the first of them begins it.
     *
     * @param meaning of the portal, as {@link #executed} has told it
     */
    Optional<Execution> execution(String portal, Meaning meaning, Function<StatementFacts, Execution> beginning) {
        Portal known = portals.get(portal);
        if (known == null || meaning.facts().isEmpty()) {
            return Optional.empty();
        }
        Execution execution = known.execution;
        if (execution == null || execution.outcome().isPresent()) {
            execution = beginning.apply(meaning.facts().get());
            known.execution = execution;
        }
        return Optional.of(execution);
    }

    /**
     * What a name stands for.
     *
     * @param standIn whether for a statement of the gateway: executing it means to wait for that
     * @param handling what becomes of a statement of the engine
     * @param facts what is known of the statement; empty if nothing is
     */
    record Meaning(boolean standIn, Handling handling, Optional<StatementFacts> facts) {

        static final Meaning UNKNOWN = new Meaning(false, Handling.PLAIN, Optional.empty());

        static Meaning standingInFor(StatementFacts facts) {
            return new Meaning(true, Handling.PLAIN, Optional.of(facts));
        }

        static Meaning of(Handling handling, Optional<StatementFacts> facts) {
            return new Meaning(false, handling, facts);
        }

        /** Returns which statement it is, for counters and faults. */
        StatementIdentity identity() {
            return facts.map(StatementIdentity::of).orElse(StatementIdentity.EMPTY);
        }
    }

    private static final class Portal {

        private final Meaning meaning;
        private @Nullable Execution execution;

        private Portal(Meaning meaning) {
            this.meaning = meaning;
        }
    }
}
