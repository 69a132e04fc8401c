package dev.redshiftkit.local;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands between a driver and a local Redshift without TLS, and tells the driver other settings in place of {@code
 * show_discovery}: none, and it reads metadata as from an older cluster; a higher number, and as from a newer one. Notes what
 * statements the driver sends.
 */
final class DiscoveryRelay implements Closeable {

    private static final String DISCOVERY = "show_discovery";

    private final ServerSocket listener;
    private final int target;
    private final Map<String, String> told;
    private final List<String> statements = new CopyOnWriteArrayList<>();

    private DiscoveryRelay(ServerSocket listener, int target, Map<String, String> told) {
        this.listener = listener;
        this.target = target;
        this.told = told;
    }

    /** Relays to a port of this machine until it is closed. */
    static DiscoveryRelay to(int port, Map<String, String> told) throws IOException {
        ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        DiscoveryRelay relay = new DiscoveryRelay(listener, port, told);
        start(relay::accept);
        return relay;
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Returns the statements that were parsed so far. */
    List<String> statements() {
        return List.copyOf(statements);
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            start(() -> forward(client, server));
            start(() -> answer(server, client));
        }
    }

    /** A cancel request is a whole conversation; everything else goes on with typed messages. */
    private void forward(Socket client, Socket server) throws IOException {
        try (client;
                server;
                DataInputStream in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
                DataOutputStream out = new DataOutputStream(server.getOutputStream())) {
            write(out, body(in));
            while (true) {
                int type = type(in);
                byte[] body = body(in);
                if (type == 'P') {
                    statements.add(words(body)[1]);
                }
                out.writeByte(type);
                write(out, body);
            }
        }
    }

    private void answer(Socket server, Socket client) throws IOException {
        try (server;
                client;
                DataInputStream in = new DataInputStream(new BufferedInputStream(server.getInputStream()));
                DataOutputStream out = new DataOutputStream(client.getOutputStream())) {
            while (true) {
                int type = type(in);
                byte[] body = body(in);
                if (type == 'S' && words(body)[0].equals(DISCOVERY)) {
                    tell(out);
                } else {
                    out.writeByte(type);
                    write(out, body);
                }
            }
        }
    }

    private void tell(DataOutputStream out) throws IOException {
        for (Map.Entry<String, String> setting : told.entrySet()) {
            out.writeByte('S');
            write(out, (setting.getKey() + "\0" + setting.getValue() + "\0").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String[] words(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).split("\0", -1);
    }

    private static int type(DataInputStream in) throws IOException {
        int type = in.read();
        if (type < 0) {
            throw new EOFException();
        }
        return type;
    }

    private static byte[] body(DataInputStream in) throws IOException {
        byte[] body = new byte[in.readInt() - Integer.BYTES];
        in.readFully(body);
        return body;
    }

    private static void write(DataOutputStream out, byte[] body) throws IOException {
        out.writeInt(body.length + Integer.BYTES);
        out.write(body);
        out.flush();
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (EOFException | SocketException e) {
                // One of the two has closed its side, and with it the other's.
                return;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** What a thread does until a connection ends. */
    private interface Work {

        void run() throws IOException;
    }
}
