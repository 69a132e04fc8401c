package dev.redshiftkit.local.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.Pipe;

/** One end of a connection within this process. Each direction is for one thread. */
final class PipeChannel implements ByteChannel {

    private final Pipe.SourceChannel incoming;
    private final Pipe.SinkChannel outgoing;

    private PipeChannel(Pipe.SourceChannel incoming, Pipe.SinkChannel outgoing) {
        this.incoming = incoming;
        this.outgoing = outgoing;
    }

    /** The two ends of a connection. */
    record Ends(PipeChannel client, PipeChannel server) {}

    static Ends open() throws IOException {
        Pipe toServer = Pipe.open();
        Pipe toClient = Pipe.open();
        return new Ends(
                new PipeChannel(toClient.source(), toServer.sink()),
                new PipeChannel(toServer.source(), toClient.sink()));
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return incoming.read(target);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return outgoing.write(source);
    }

    @Override
    public boolean isOpen() {
        return incoming.isOpen();
    }

    @Override
    public void close() throws IOException {
        try (incoming) {
            outgoing.close();
        }
    }
}
