package dev.redshiftkit.local.session;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.fault.StatementFault;
import dev.redshiftkit.local.translate.draft.Handling;
import dev.redshiftkit.pgwire.message.Target;
import java.util.Optional;

/** What the engine still owes: one for each message to it that is answered, in the order of the messages. */
sealed interface Expectation {

    /** What becomes of the answer when it comes. */
    enum Reply {
        FORWARD,
        /** The client did not ask for it: the gateway took its simple query apart. */
        SWALLOW
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
     */
    record Parsing(String statement, Optional<LocalStatement> local, Text text, Reply reply) implements Expectation {}

    /** BindComplete. */
    record Binding(String portal, String statement, Reply reply) implements Expectation {}

    /** RowDescription or NoData, for a statement after ParameterDescription. */
    record Describing(Reply noData) implements Expectation {}

    /** Rows and CommandComplete, EmptyQueryResponse or PortalSuspended. */
    record Executing(Handling handling) implements Expectation {}

    /** CommandComplete of a statement that the gateway puts in front of one of the client's, or behind it. */
    record ExecutingOwn() implements Expectation {}

    /** CloseComplete of nothing: the sign that it is the turn of a question to the engine. */
    record Inquiring(Inquiry inquiry) implements Expectation {}

    /** What the engine says of a stand-in that it has executed: the sign that it is the turn of the statement it stands for. */
    record ExecutingLocally(String portal, int maxRows) implements Expectation {}

    /** Nothing: from here on the reply is lost. */
    record Losing(StatementFault.LostReply.Ending ending) implements Expectation {}

    /** CloseComplete. */
    record Closing(Target target, String name, Reply reply) implements Expectation {}

    /** The error that the engine was provoked to, so that its transaction fails; the client is to see ours. */
    record Refusing(SqlError error) implements Expectation {}

    /** ReadyForQuery, which ends a failed group too. */
    record Synchronizing() implements Expectation {}

    /** Everything up to ReadyForQuery. */
    record Querying(Text text) implements Expectation {}
}
