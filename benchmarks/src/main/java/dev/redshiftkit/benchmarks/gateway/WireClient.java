package dev.redshiftkit.benchmarks.gateway;

import dev.redshiftkit.pgwire.codec.BackendCodec;
import dev.redshiftkit.pgwire.codec.Frame;
import dev.redshiftkit.pgwire.message.BackendMessage;
import dev.redshiftkit.pgwire.message.FrontendMessage;
import dev.redshiftkit.pgwire.message.Values;
import java.io.IOException;
import java.util.List;

/** The least a client has to do, the same on every wire: it counts rows and looks into none. */
final class WireClient implements AutoCloseable {

    private static final byte DATA_ROW = 'D';
    private static final byte ERROR = 'E';
    private static final byte READY = 'Z';
    private static final String UNNAMED = "";

    private final Wire wire;

    WireClient(Wire wire) {
        this.wire = wire;
    }

    /** Runs a text of one or more statements and returns how many rows came back. */
    long query(String sql) throws IOException {
        wire.send(new FrontendMessage.Query(sql));
        wire.flush();
        return countRows();
    }

    /** Prepares a statement to be executed under its name. */
    void prepare(String name, String sql) throws IOException {
        wire.send(new FrontendMessage.Parse(name, sql, List.of()));
        wire.send(new FrontendMessage.Sync());
        wire.flush();
        countRows();
    }

    /** Executes a prepared statement with one parameter and returns how many rows came back. */
    long execute(String name, String parameter) throws IOException {
        Values parameters = Values.builder(1).addText(parameter).build();
        wire.send(new FrontendMessage.Bind(UNNAMED, name, List.of(), parameters, List.of()));
        wire.send(new FrontendMessage.Execute(UNNAMED, 0));
        wire.send(new FrontendMessage.Sync());
        wire.flush();
        return countRows();
    }

    private long countRows() throws IOException {
        long rows = 0;
        for (Frame frame = wire.receive(); frame.type() != READY; frame = wire.receive()) {
            if (frame.type() == DATA_ROW) {
                rows++;
            } else if (frame.type() == ERROR) {
                throw new IOException("the server answered with an error: " + messageOf(frame));
            }
        }
        return rows;
    }

    private static String messageOf(Frame frame) {
        return ((BackendMessage.ErrorResponse) BackendCodec.decode(frame))
                .fields()
                .message();
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
