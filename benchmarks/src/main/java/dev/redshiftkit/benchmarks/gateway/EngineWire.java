package dev.redshiftkit.benchmarks.gateway;

import dev.redshiftkit.local.engine.postgres.PostgresConnection;
import dev.redshiftkit.pgwire.codec.Frame;
import dev.redshiftkit.pgwire.message.FrontendMessage;
import java.io.IOException;

/** Straight to the engine, over its Unix socket. */
record EngineWire(PostgresConnection connection) implements Wire {

    @Override
    public void send(FrontendMessage message) throws IOException {
        connection.writer().send(message);
    }

    @Override
    public void flush() throws IOException {
        connection.writer().flush();
    }

    @Override
    public Frame receive() throws IOException {
        return connection.reader().receive();
    }

    @Override
    public void close() {
        connection.close();
    }
}
