package dev.redshiftkit.local.session;

import dev.redshiftkit.local.engine.postgres.PostgresConnection;
import dev.redshiftkit.pgwire.codec.Frame;
import dev.redshiftkit.pgwire.codec.FrameTypes;
import dev.redshiftkit.pgwire.message.FrontendMessage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;

/** A connection to PostgreSQL as sessions use it. Safe for use as {@link EngineLink} says. */
public record PostgresLink(PostgresConnection connection) implements EngineLink {

    @Override
    public int processId() {
        return connection.processId();
    }

    @Override
    public Map<String, String> parameters() {
        return connection.parameterStatuses();
    }

    @Override
    public Optional<Frame> next() {
        return connection.reader().next();
    }

    @Override
    public ByteBuffer passThrough(FrameTypes types) {
        return connection.reader().passThrough(types);
    }

    @Override
    public void fill() throws IOException {
        connection.reader().fill();
    }

    @Override
    public boolean isReady() throws IOException {
        return connection.reader().isReady();
    }

    @Override
    public void send(FrontendMessage message) throws IOException {
        connection.writer().send(message);
    }

    @Override
    public void send(Frame frame) throws IOException {
        connection.writer().send(frame);
    }

    @Override
    public void flush() throws IOException {
        connection.writer().flush();
    }

    @Override
    public void cancel() {
        connection.cancel();
    }

    @Override
    public void layReady(String text) throws IOException {
        connection.layReady(text);
    }

    @Override
    public void crashEngine() {
        connection.crashServer();
    }

    @Override
    public void close() {
        connection.close();
    }
}
