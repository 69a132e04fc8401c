package dev.redshiftkit.local.workload;

import java.util.Set;

/** What of a user decides on queues. */
public record Membership(boolean superuser, Set<String> groups) {

    /** A user of whom nothing need be known. */
    public static final Membership NONE = new Membership(false, Set.of());

    public Membership {
        groups = Set.copyOf(groups);
    }
}
