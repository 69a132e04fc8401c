package dev.redshiftkit.local.session;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.fault.StatementFault;
import dev.redshiftkit.local.telemetry.Execution;
import dev.redshiftkit.local.telemetry.StatementFacts;
import dev.redshiftkit.local.translate.draft.Handling;
import dev.redshiftkit.pgwire.message.Target;
import java.util.List;
import java.util.Optional;

/** What the engine still owes: one for each message to it that is answered, in the order of the messages. */
sealed interface Expectation {

    /** Returns the execution whose answer this is; of several, the first that has not ended. */
    default Optional<Execution> execution() {
        return Optional.empty();
    }

    /** The engine is not going to answer: what would have been executed will not be. */
    default void settle() {
        execution().ifPresent(Execution::settle);
    }

    /** Returns what is known of the statement, where an error is the end of it. */
    default Optional<StatementFacts> facts() {
        return Optional.empty();
    }

    /** What becomes of the answer when it comes. */
    enum Reply {
        FORWARD,
        /** The client did not ask for it: the gateway took its simple query apart. */
        SWALLOW
    }

    /** What a statement of the gateway's own is for. */
    enum Purpose {
        HANDLING,
        /** The snapshot of the transaction is taken behind it. */
        LOCK,
        /** It decides whether the client's statement has succeeded. */
        CHECK
    }

    /** Which text a position in an error would count in. */
    enum Text {
        AS_SENT,
        TRANSLATED
    }

    /**
     * ParseComplete.
     *
     * @param local what to run in the gateway when the statement is executed; empty for the engine's own statements
     * @param facts what is known of it; empty if it is not the client's
     */
    record Parsing(
            String statement, Optional<LocalStatement> local, Text text, Reply reply, Optional<StatementFacts> facts)
            implements Expectation {}

    /** BindComplete. */
    record Binding(String portal, String statement, Reply reply, Optional<StatementFacts> facts)
            implements Expectation {}

    /** RowDescription or NoData, for a statement after ParameterDescription. */
    record Describing(Reply noData) implements Expectation {}

    /**
     * Rows and CommandComplete, EmptyQueryResponse or PortalSuspended.
     *
     * @param checked whether a check follows, before which the client is not told that it has ended
     */
    record Executing(String portal, Handling handling, Optional<Execution> execution, boolean checked)
            implements Expectation {}

    /**
     * CommandComplete of a statement that the gateway puts in front of one of the client's, or behind it.
     *
     * @param execution the client's statement that fails if this fails; empty if that is on its own
     */
    record ExecutingOwn(Optional<Execution> execution, Purpose purpose) implements Expectation {}

    /** CloseComplete of nothing: the sign that it is the turn of a question to the engine. */
    record Inquiring(Inquiry inquiry) implements Expectation {}

    /** What the engine says of a stand-in that it has executed: the sign that it is the turn of the statement it stands for. */
    record ExecutingLocally(String portal, int maxRows, Optional<Execution> execution) implements Expectation {}

    /** Nothing: from here on the reply is lost. */
    record Losing(StatementFault.LostReply.Ending ending) implements Expectation {}

    /** CloseComplete. */
    record Closing(Target target, String name, Reply reply) implements Expectation {}

    /** The error that the engine was provoked to, so that its transaction fails; the client is to see ours. */
    record Refusing(SqlError error, Optional<StatementFacts> facts, Optional<Execution> execution)
            implements Expectation {}

    /** ReadyForQuery, which ends a failed group too. */
    record Synchronizing() implements Expectation {}

    /** Everything up to ReadyForQuery. */
    record Querying(Text text, List<Execution> executions) implements Expectation {

        @Override
        public Optional<Execution> execution() {
            return executions.stream()
                    .filter(execution -> execution.outcome().isEmpty())
                    .findFirst();
        }

        @Override
        public void settle() {
            executions.forEach(Execution::settle);
        }
    }
}
