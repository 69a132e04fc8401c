package dev.redshiftkit.local.session;

import dev.redshiftkit.local.engine.CopyInput;
import dev.redshiftkit.local.engine.CopyOutput;
import dev.redshiftkit.local.engine.EngineColumn;
import dev.redshiftkit.local.engine.EngineResult;
import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.pgwire.codec.BackendCodec;
import dev.redshiftkit.pgwire.codec.Frame;
import dev.redshiftkit.pgwire.message.BackendMessage;
import dev.redshiftkit.pgwire.message.BackendMessage.CommandComplete;
import dev.redshiftkit.pgwire.message.BackendMessage.CopyInResponse;
import dev.redshiftkit.pgwire.message.BackendMessage.DataRow;
import dev.redshiftkit.pgwire.message.BackendMessage.ErrorResponse;
import dev.redshiftkit.pgwire.message.BackendMessage.RowDescription;
import dev.redshiftkit.pgwire.message.Bytes;
import dev.redshiftkit.pgwire.message.CopyData;
import dev.redshiftkit.pgwire.message.CopyDone;
import dev.redshiftkit.pgwire.message.FrontendMessage;
import dev.redshiftkit.pgwire.message.FrontendMessage.Bind;
import dev.redshiftkit.pgwire.message.FrontendMessage.Close;
import dev.redshiftkit.pgwire.message.FrontendMessage.CopyFail;
import dev.redshiftkit.pgwire.message.FrontendMessage.Describe;
import dev.redshiftkit.pgwire.message.FrontendMessage.Execute;
import dev.redshiftkit.pgwire.message.FrontendMessage.Flush;
import dev.redshiftkit.pgwire.message.FrontendMessage.Parse;
import dev.redshiftkit.pgwire.message.Target;
import dev.redshiftkit.pgwire.message.Values;
import dev.redshiftkit.sql.statement.Statement;
import dev.redshiftkit.sql.statement.Statements;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The engine as a statement of the gateway sees it, in the middle of what its client has begun.
 *
 * <p>All of it is the extended protocol without Sync, which would commit: what the client has open stays open. The price
 * is that after one error nothing works until the client's own Sync, as it would be for the client.
 */
final class PipelinedEngineSession implements EngineSession {

    /** A name of our own, so that the client's unnamed statement and portal stay what they are. */
    private static final String NAME = "redshift-kit: gateway";

    private static final String CONNECTION_FAILURE = "08006";
    private static final String GIVEN_UP = "given up by the gateway";

    private final EngineLink engine;
    private final Cancellation cancellation;
    private @Nullable SqlError failure;

    PipelinedEngineSession(EngineLink engine, Cancellation cancellation) {
        this.engine = engine;
        this.cancellation = cancellation;
    }

    /** Returns the error since which the engine answers nothing before Sync; empty if there was none. */
    Optional<SqlError> failure() {
        return Optional.ofNullable(failure);
    }

    /** Provokes an error, unless there was one, so that the engine undoes the transaction. */
    void fail() {
        if (failure == null) {
            request(OwnMessages.PROVOCATION, new Flush());
            awaitFailure();
        }
    }

    @Override
    public EngineResult query(String sql) {
        EngineResult result = new EngineResult(List.of(), List.of(), "");
        for (Statement statement : Statements.split(sql)) {
            result = run(statement.text());
        }
        return result;
    }

    @Override
    public long copyIn(String statement, CopyInput source) {
        begin(statement);
        request(new Execute(NAME, 0), new Flush());
        await(CopyInResponse.class);
        try {
            source.writeTo(new CopyStream());
        } catch (IOException e) {
            giveUpCopy();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            giveUpCopy();
            throw e;
        }
        request(new CopyDone(), new Flush());
        return rows(await(CommandComplete.class));
    }

    @Override
    public long copyOut(String statement, CopyOutput target) {
        begin(statement);
        request(new Execute(NAME, 0), new Flush());
        BackendMessage message = next();
        while (!(message instanceof CommandComplete)) {
            if (message instanceof CopyData chunk) {
                deliver(chunk, target);
            }
            message = next();
        }
        return rows((CommandComplete) message);
    }

    private EngineResult run(String statement) {
        begin(statement);
        request(new Describe(Target.PORTAL, NAME), new Execute(NAME, 0), new Flush());
        List<EngineColumn> columns = List.of();
        List<List<@Nullable String>> rows = new ArrayList<>();
        BackendMessage message = next();
        while (!(message instanceof CommandComplete)) {
            if (message instanceof RowDescription description) {
                columns = columns(description);
            } else if (message instanceof DataRow row) {
                rows.add(texts(row));
            }
            message = next();
        }
        return new EngineResult(columns, rows, ((CommandComplete) message).tag());
    }

    private static List<EngineColumn> columns(RowDescription description) {
        return description.fields().stream()
                .map(field -> new EngineColumn(field.name(), field.typeOid(), field.typeModifier()))
                .toList();
    }

    private static List<@Nullable String> texts(DataRow row) {
        List<@Nullable String> texts = new ArrayList<>();
        for (int column = 0; column < row.values().size(); column++) {
            texts.add(row.values().text(column).orElse(null));
        }
        return texts;
    }

    private void deliver(CopyData chunk, CopyOutput target) {
        try {
            cancellation.check();
            target.write(chunk.data().toByteArray(), 0, chunk.data().length());
        } catch (IOException e) {
            drainCopy();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            drainCopy();
            throw e;
        }
    }

    private void drainCopy() {
        try {
            await(CommandComplete.class);
        } catch (SqlError e) {
            // The engine failed as well: failure() has it, and the target's exception came first.
        }
    }

    private void giveUpCopy() {
        if (failure != null) {
            throw failure;
        }
        request(new CopyFail(GIVEN_UP), new Flush());
        SqlError error = awaitFailure();
        if (!error.message().contains(GIVEN_UP)) {
            throw error;
        }
    }

    private void begin(String statement) {
        if (failure != null) {
            throw SqlError.of(
                    "25P02", "current transaction is aborted, commands ignored until end of transaction block");
        }
        cancellation.check();
        request(
                new Close(Target.PORTAL, NAME),
                new Close(Target.STATEMENT, NAME),
                new Parse(NAME, statement, List.of()),
                new Bind(NAME, NAME, List.of(), Values.of(), List.of()));
    }

    private void request(FrontendMessage... messages) {
        try {
            for (FrontendMessage message : messages) {
                engine.send(message);
            }
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private <M extends BackendMessage> M await(Class<M> kind) {
        BackendMessage message = next();
        while (!kind.isInstance(message)) {
            message = next();
        }
        return kind.cast(message);
    }

    private SqlError awaitFailure() {
        try {
            while (true) {
                next();
            }
        } catch (SqlError e) {
            return e;
        }
    }

    private BackendMessage next() {
        try {
            engine.flush();
            BackendMessage message = BackendCodec.decode(receive());
            if (message instanceof ErrorResponse error) {
                failure = ErrorReplies.toError(PrivilegeWording.reworded(error.fields()));
                throw failure;
            }
            return message;
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private Frame receive() throws IOException {
        Optional<Frame> frame = engine.next();
        while (frame.isEmpty()) {
            engine.fill();
            frame = engine.next();
        }
        return frame.get();
    }

    private SqlError lost(IOException cause) {
        failure = SqlError.fatal(CONNECTION_FAILURE, "connection to the engine was lost")
                .causedBy(cause);
        return failure;
    }

    private static long rows(CommandComplete complete) {
        return complete.rows().orElse(0);
    }

    /** Between the rows the engine says nothing unless it has refused them. */
    private void requireNotRefused() throws IOException {
        if (engine.isReady()) {
            next();
        }
    }

    /** Makes chunks of what the source of a COPY writes. */
    private final class CopyStream extends OutputStream {

        private static final int CHUNK = 64 * 1024;

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (int at = 0; at < length; at += CHUNK) {
                flush();
                // Encoded before this returns, so the source may go on with its array.
                request(new CopyData(Bytes.wrap(bytes, offset + at, Math.min(CHUNK, length - at))));
            }
        }

        /** Sends nothing, but ends the load of who has been cancelled or refused. */
        @Override
        public void flush() throws IOException {
            cancellation.check();
            requireNotRefused();
        }
    }
}
