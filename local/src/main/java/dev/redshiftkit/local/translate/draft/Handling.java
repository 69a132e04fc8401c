package dev.redshiftkit.local.translate.draft;

import java.util.Optional;

/**
 * What becomes of a statement of the engine besides sending it.
 *
 * @param tag the command tag the client is told; empty for the engine's own
 * @param commits whether the transaction ends with it, as with TRUNCATE
 * @param alone the command to name where the engine says that it would have to commit and must not: the statement is then
 *     one that cannot run inside a transaction block; empty for all others
 */
public record Handling(Optional<String> tag, boolean commits, Optional<String> alone) {

    /** As the engine does it. */
    public static final Handling PLAIN = new Handling(Optional.empty(), false, Optional.empty());

    public Handling withTag(String newTag) {
        return new Handling(Optional.of(newTag), commits, alone);
    }

    public Handling withCommit() {
        return new Handling(tag, true, alone);
    }

    public Handling withAlone(String command) {
        return new Handling(tag, commits, Optional.of(command));
    }
}
