package dev.redshiftkit.local.session;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.session.Expectation.Binding;
import dev.redshiftkit.local.session.Expectation.Closing;
import dev.redshiftkit.local.session.Expectation.ExecutingOwn;
import dev.redshiftkit.local.session.Expectation.Inquiring;
import dev.redshiftkit.local.session.Expectation.Parsing;
import dev.redshiftkit.local.session.Expectation.Purpose;
import dev.redshiftkit.local.session.Expectation.Refusing;
import dev.redshiftkit.local.session.Expectation.Reply;
import dev.redshiftkit.local.session.Expectation.Text;
import dev.redshiftkit.local.telemetry.Execution;
import dev.redshiftkit.local.telemetry.StatementFacts;
import dev.redshiftkit.pgwire.message.FrontendMessage.Bind;
import dev.redshiftkit.pgwire.message.FrontendMessage.Close;
import dev.redshiftkit.pgwire.message.FrontendMessage.Describe;
import dev.redshiftkit.pgwire.message.FrontendMessage.Execute;
import dev.redshiftkit.pgwire.message.FrontendMessage.Flush;
import dev.redshiftkit.pgwire.message.FrontendMessage.Parse;
import dev.redshiftkit.pgwire.message.Target;
import dev.redshiftkit.pgwire.message.Values;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What the gateway sends to the engine in between the client's messages, each noted in the {@link Pipeline}, so that the client
 * sees nothing of it but its failure. For the half of a session that reads the client.
 */
final class OwnMessages {

    /** A statement by this name does not exist: to describe it makes the engine fail, whatever state it is in. */
    static final Describe PROVOCATION = new Describe(Target.STATEMENT, "redshift-kit: refused");

    /** A name of our own, so that the client's unnamed statement and portal stay what they are. */
    private static final String OWN = "redshift-kit: own";

    private final EngineLink engine;
    private final Pipeline pipeline;

    OwnMessages(EngineLink engine, Pipeline pipeline) {
        this.engine = engine;
        this.pipeline = pipeline;
    }

    /** Has the engine fail in the place of a statement that does not reach it, so that both are of one mind behind it. */
    void refuse(SqlError error, Optional<StatementFacts> facts) throws IOException {
        refuse(new Refusing(error, facts, Optional.empty()));
    }

    /** As {@link #refuse(SqlError, Optional)}, when the statement is to be executed. */
    void refuse(SqlError error, Execution execution) throws IOException {
        refuse(new Refusing(error, Optional.empty(), Optional.of(execution)));
    }

    private void refuse(Refusing refusing) throws IOException {
        pipeline.expect(refusing);
        engine.send(PROVOCATION);
    }

    /** Has something found out, and waits until it is; what it was may have stayed unknown. */
    void ask(Inquiry inquiry) throws IOException {
        pipeline.expect(new Inquiring(inquiry));
        engine.send(new Close(Target.STATEMENT, PROVOCATION.name()));
        handOver();
    }

    /** Has the engine answer all that it has been sent, and waits while the other half writes to it. */
    void handOver() throws IOException {
        flush();
        pipeline.handOver();
    }

    /** Has the engine answer all that it has been sent. */
    void flush() throws IOException {
        engine.send(new Flush());
        engine.flush();
    }

    /** Runs a statement. */
    void run(String sql) throws IOException {
        run(Optional.of(sql), Optional.empty(), Purpose.HANDLING);
    }

    /**
     * Runs a statement, if there is one.
     *
     * @param execution the client's statement that fails with it
     */
    void run(Optional<String> sql, Optional<Execution> execution, Purpose purpose) throws IOException {
        if (sql.isEmpty()) {
            return;
        }
        close(Target.PORTAL);
        close(Target.STATEMENT);
        pipeline.expect(new Parsing(OWN, Optional.empty(), Text.TRANSLATED, Reply.SWALLOW, Optional.empty()));
        engine.send(new Parse(OWN, sql.get(), List.of()));
        pipeline.expect(new Binding(OWN, OWN, Reply.SWALLOW, Optional.empty()));
        engine.send(new Bind(OWN, OWN, List.of(), Values.of(), List.of()));
        pipeline.expect(new ExecutingOwn(execution, purpose));
        engine.send(new Execute(OWN, 0));
    }

    private void close(Target target) throws IOException {
        pipeline.expect(new Closing(target, OWN, Reply.SWALLOW));
        engine.send(new Close(target, OWN));
    }
}
