package dev.redshiftkit.benchmarks.gateway;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * What a message over TCP to another thread and back costs without any work: as every gateway is reached like this, the
 * least it can add.
 */
final class LoopbackEcho implements AutoCloseable {

    static final String NAME = "loopback TCP echo alone";

    /** About what a point query sends. */
    private static final int MESSAGE_BYTES = 64;

    private final SocketChannel near;
    private final SocketChannel far;
    private final ByteBuffer message = ByteBuffer.allocateDirect(MESSAGE_BYTES);

    private LoopbackEcho(SocketChannel near, SocketChannel far) {
        this.near = near;
        this.far = far;
    }

    static LoopbackEcho open() throws IOException {
        try (ServerSocketChannel listener = ServerSocketChannel.open()) {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            SocketChannel near = SocketChannel.open(listener.getLocalAddress());
            LoopbackEcho echo = new LoopbackEcho(near, listener.accept());
            echo.near.setOption(StandardSocketOptions.TCP_NODELAY, true);
            echo.far.setOption(StandardSocketOptions.TCP_NODELAY, true);
            Thread thread = new Thread(echo::answer, "loopback-echo");
            thread.setDaemon(true);
            thread.start();
            return echo;
        }
    }

    private void answer() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(MESSAGE_BYTES);
        try {
            while (true) {
                receive(far, buffer);
                far.write(buffer.flip());
            }
        } catch (IOException e) {
            // Whoever asked has closed the connection: that is how this ends.
        }
    }

    /** Sends a message and waits until it is back. */
    void exchange() throws IOException {
        near.write(message.clear());
        receive(near, message);
    }

    private static void receive(SocketChannel channel, ByteBuffer buffer) throws IOException {
        buffer.clear();
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("the other side has closed the connection");
            }
        }
    }

    @Override
    public void close() throws IOException {
        near.close();
        far.close();
    }
}
