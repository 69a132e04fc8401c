package dev.redshiftkit.local.translate.routine;

import java.util.List;
import java.util.Optional;

/** A statement of a body, with its SQL in the engine's words. */
sealed interface Node {

    /**
     * A statement that is all the same to transactions.
     *
     * @param text with its semicolon
     * @param sql whether it goes to the SQL engine, and commits in a procedure that is not atomic
     */
    record Plain(String text, boolean sql) implements Node {}

    /** COMMIT or ROLLBACK. */
    record Ending(String word) implements Node {}

    /** START TRANSACTION, which a procedure has that is not atomic. */
    record Start() implements Node {}

    /** TRUNCATE, which commits. */
    record Truncation(String text) implements Node {}

    /**
     * CALL of another procedure, which may commit.
     *
     * @param name as a literal of the engine
     */
    record Call(String name, String text) implements Node {}

    /**
     * EXECUTE of a text that is known only when it runs.
     *
     * @param text the expression that gives it
     * @param behind INTO and USING, or nothing
     */
    record Dynamic(String text, String behind) implements Node {}

    /** RAISE without anything: the error that is being handled. */
    record Rethrow() implements Node {}

    /**
     * IF, CASE or a loop: sections that each have a beginning and statements.
     *
     * @param end what closes it, with its semicolon
     */
    record Compound(List<Section> sections, String end) implements Node {
        public Compound {
            sections = List.copyOf(sections);
        }
    }

    /** What stands in front of statements, such as {@code IF a > 1 THEN}. */
    record Section(String head, List<Node> nodes) {
        public Section {
            nodes = List.copyOf(nodes);
        }
    }

    /**
     * BEGIN … END.
     *
     * @param declarations each with its semicolon
     * @param handler the statements behind EXCEPTION WHEN OTHERS THEN; empty if there is none
     */
    record Block(Optional<String> label, List<String> declarations, List<Node> nodes, Optional<List<Node>> handler)
            implements Node {
        public Block {
            declarations = List.copyOf(declarations);
            nodes = List.copyOf(nodes);
            handler = handler.map(List::copyOf);
        }
    }

    /** Whether a transaction may end within it, as it does where an error is handled. */
    default boolean mayCommit() {
        if (this instanceof Compound compound) {
            return compound.sections().stream()
                    .flatMap(section -> section.nodes().stream())
                    .anyMatch(Node::mayCommit);
        }
        if (this instanceof Block block) {
            return block.handler().isPresent() || block.nodes().stream().anyMatch(Node::mayCommit);
        }
        return this instanceof Ending || this instanceof Truncation || this instanceof Call || this instanceof Start;
    }
}
