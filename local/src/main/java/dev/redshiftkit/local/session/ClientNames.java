package dev.redshiftkit.local.session;

import dev.redshiftkit.local.fault.StatementIdentity;
import dev.redshiftkit.local.translate.draft.Handling;
import dev.redshiftkit.pgwire.message.Target;
import java.util.HashMap;
import java.util.Map;

/**
 * What the client's side has to remember of the names its client has given. Names are noted when a message goes to the
 * engine, so one whose message failed there counts too; remembering once too often does no harm.
 */
final class ClientNames {

    private static final String UNNAMED = "";

    private final Map<String, Meaning> statements = new HashMap<>();
    private final Map<String, Meaning> portals = new HashMap<>();

    void parsed(String statement, Meaning meaning) {
        note(statements, statement, meaning);
    }

    void bound(String portal, String statement) {
        note(portals, portal, statements.getOrDefault(statement, Meaning.PLAIN));
    }

    void closed(Target target, String name) {
        (target == Target.STATEMENT ? statements : portals).remove(name);
    }

    /** Returns what a portal stands for. One that stands for a statement of the gateway is forgotten if this execution is its last. */
    Meaning executed(String portal, int maxRows) {
        Meaning meaning = portals.getOrDefault(portal, Meaning.PLAIN);
        if (meaning.standIn() && maxRows == 0) {
            portals.remove(portal);
        }
        return meaning;
    }

    private static void note(Map<String, Meaning> names, String name, Meaning meaning) {
        if (!meaning.equals(Meaning.PLAIN)) {
            names.put(name, meaning);
        } else if (name.equals(UNNAMED)) {
            // Only the unnamed one can be replaced without being closed.
            names.remove(name);
        }
    }

    /**
     * What a name stands for.
     *
     * @param standIn whether for a statement of the gateway: executing it means to wait for that
     * @param handling what becomes of a statement of the engine
     * @param identity which statement it is
     */
    record Meaning(boolean standIn, Handling handling, StatementIdentity identity) {

        static final Meaning PLAIN = new Meaning(false, Handling.PLAIN, StatementIdentity.EMPTY);

        static Meaning standIn(StatementIdentity identity) {
            return new Meaning(true, Handling.PLAIN, identity);
        }

        static Meaning of(Handling handling, StatementIdentity identity) {
            return new Meaning(false, handling, identity);
        }
    }
}
