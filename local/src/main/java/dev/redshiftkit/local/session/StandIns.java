package dev.redshiftkit.local.session;

import dev.redshiftkit.pgwire.message.Target;
import java.util.HashSet;
import java.util.Set;

/**
 * Which names the client's side has to treat as stand-ins: executing one means to wait for it. Names are noted when a
 * message goes to the engine, so one whose message failed there counts too; waiting once too often does no harm.
 */
final class StandIns {

    private static final String UNNAMED = "";

    private final Set<String> statements = new HashSet<>();
    private final Set<String> portals = new HashSet<>();

    void parsed(String statement, boolean standIn) {
        note(statements, statement, standIn);
    }

    void bound(String portal, String statement) {
        note(portals, portal, statements.contains(statement));
    }

    void closed(Target target, String name) {
        (target == Target.STATEMENT ? statements : portals).remove(name);
    }

    /** Returns whether this portal may be a stand-in's, and forgets it if this execution is its last. */
    boolean executed(String portal, int maxRows) {
        return maxRows == 0 ? portals.remove(portal) : portals.contains(portal);
    }

    private static void note(Set<String> names, String name, boolean standIn) {
        if (standIn) {
            names.add(name);
        } else if (name.equals(UNNAMED)) {
            // Only the unnamed one can be replaced without being closed.
            names.remove(name);
        }
    }
}
