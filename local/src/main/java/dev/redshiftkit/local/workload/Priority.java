package dev.redshiftkit.local.workload;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How urgent a query is under automatic workload management. */
public enum Priority {
    LOWEST,
    LOW,
    NORMAL,
    HIGH,
    HIGHEST,
    /** For superusers, and for a single query or session only. */
    CRITICAL;

    /** Returns the priority of this name, in any case; empty if there is none. */
    public static Optional<Priority> find(String word) {
        return Arrays.stream(values())
                .filter(priority -> priority.name().equalsIgnoreCase(word))
                .findFirst();
    }

    /** Returns the word that the system views print. */
    public String word() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
