package dev.redshiftkit.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between client and server, and can go silent or cut the connection after some bytes of the server's. */
final class Forwarder implements AutoCloseable {

    private final ServerSocket entrance;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicLong allowance = new AtomicLong(Long.MAX_VALUE);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean silent;

    private Forwarder(int target) throws IOException {
        this.entrance = new ServerSocket(0, 50, InetAddress.getByName("0.0.0.0"));
        this.target = target;
    }

    static Forwarder to(int port) throws IOException {
        Forwarder forwarder = new Forwarder(port);
        start(forwarder::admit);
        return forwarder;
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** From now on nothing passes in either direction, and no connection is closed. */
    void goSilent() {
        silent = true;
    }

    /** Cuts every connection once the server has sent this many bytes more. */
    void cutAfter(long bytes) {
        allowance.set(bytes);
    }

    private void admit() throws IOException {
        while (!entrance.isClosed()) {
            Socket client = entrance.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(client);
            sockets.add(server);
            start(() -> pass(client, server, false));
            start(() -> pass(server, client, true));
        }
    }

    private void pass(Socket from, Socket to, boolean counted) throws IOException {
        InputStream source = from.getInputStream();
        OutputStream sink = to.getOutputStream();
        byte[] buffer = new byte[16 * 1024];
        for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
            if (silent) {
                waitForEver();
            }
            int passed = counted ? (int) Math.min(read, Math.max(0, allowance.getAndAdd(-read))) : read;
            sink.write(buffer, 0, passed);
            sink.flush();
            if (passed < read) {
                break;
            }
        }
        from.close();
        to.close();
    }

    private void waitForEver() {
        try {
            closed.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        entrance.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException ended) {
                // Either side has gone, which is what this is for.
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private interface Work {
        void run() throws IOException;
    }
}
