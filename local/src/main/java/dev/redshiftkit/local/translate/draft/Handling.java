package dev.redshiftkit.local.translate.draft;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What becomes of a statement of the engine besides sending it.
 *
 * @param tag the command tag the client is told; empty for the engine's own
 * @param commits whether the transaction ends with it, as with TRUNCATE
 * @param alone the command to name where the engine says that it would have to commit and must not: the statement is then
 *     one that cannot run inside a transaction block; empty for all others
 * @param before a statement of the engine without rows that is run first; if it fails, so does this one
 * @param behind a statement of the engine without rows that is run behind it
 * @param block what it means to the client's transaction block
 */
public record Handling(
        Optional<String> tag,
        boolean commits,
        Optional<String> alone,
        Optional<String> before,
        Optional<String> behind,
        Block block) {

    /** As the engine does it. */
    public static final Handling PLAIN =
            new Handling(Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty(), Block.NONE);

    /** What a statement means to a transaction block. */
    public enum Block {
        NONE,
        BEGINS,
        ENDS,
        /** It has to know whether it is within one, since the engine does not tell. */
        ASKS
    }

    public Handling withTag(String newTag) {
        return new Handling(Optional.of(newTag), commits, alone, before, behind, block);
    }

    public Handling withCommit() {
        return new Handling(tag, true, alone, before, behind, Block.ENDS);
    }

    public Handling withAlone(String command) {
        return new Handling(tag, commits, Optional.of(command), before, behind, block);
    }

    public Handling withBefore(String sql) {
        return new Handling(tag, commits, alone, Optional.of(sql), behind, block);
    }

    public Handling withBehind(String sql) {
        return new Handling(tag, commits, alone, before, Optional.of(sql), block);
    }

    public Handling withBlock(Block newBlock) {
        return new Handling(tag, commits, alone, before, behind, newBlock);
    }

    /** Returns the same with its statements said otherwise. */
    public Handling withSql(UnaryOperator<String> rewriting) {
        return new Handling(tag, commits, alone, before.map(rewriting), behind.map(rewriting), block);
    }

    /** Whether to send the statement is all there is to do. */
    public boolean isPlain() {
        return block != Block.ASKS && equals(PLAIN.withBlock(block));
    }

    /** Names no statement: they may hold values that belong in no log. */
    @Override
    public String toString() {
        return "Handling[tag=" + tag + ", commits=" + commits + ", alone=" + alone + ", block=" + block + "]";
    }
}
