package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.server.PasswordMethod;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Peers that are no clients, or clients that mean harm: they cost little, and others do not notice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
class HostilePeersIT {

    private static final int SSL_REQUEST = 80877103;
    private static final int PROTOCOL = 196608;
    private static final Duration LOGIN_TIMEOUT = Duration.ofSeconds(3);
    private static final long MEBIBYTE = 1L << 20;

    private LocalRedshift redshift;

    @BeforeAll
    void start() {
        redshift = LocalRedshift.builder()
                .passwordMethod(PasswordMethod.CLEARTEXT)
                .loginTimeout(LOGIN_TIMEOUT)
                .start();
    }

    @AfterAll
    void close() {
        redshift.close();
    }

    @AfterEach
    void othersAreServed() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(redshift.jdbcUrl(), redshift.user(), redshift.password());
                Statement statement = connection.createStatement()) {
            assertThat(statement.execute("select 1")).isTrue();
        }
    }

    @Test
    void randomBytesAreAnsweredWithAnErrorOrNothing() throws IOException {
        Random random = new Random(17);
        for (int peer = 0; peer < 300; peer++) {
            byte[] bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);
            assertThat(answerTo(bytes)).as("peer %s", peer).matches(HostilePeersIT::isErrorOrNothing);
        }
    }

    @Test
    void randomBytesInPlaceOfTheTlsHandshakeAreRefused() throws IOException {
        Random random = new Random(18);
        for (int peer = 0; peer < 100; peer++) {
            byte[] bytes = new byte[1 + random.nextInt(2000)];
            random.nextBytes(bytes);
            try (Socket socket = connect()) {
                socket.getOutputStream().write(packet(SSL_REQUEST));
                assertThat(socket.getInputStream().read()).isEqualTo('S');
                send(socket, bytes);
                assertThat(restOf(socket)).hasSizeLessThan(100);
            }
        }
    }

    @Test
    void randomBytesBehindTheStartUpAndBehindTheLoginAreRefused() throws IOException {
        Random random = new Random(19);
        for (int peer = 0; peer < 100; peer++) {
            byte[] bytes = new byte[5 + random.nextInt(2000)];
            random.nextBytes(bytes);
            try (Socket socket = connect()) {
                socket.getOutputStream().write(startup());
                send(socket, bytes);
                assertThat(restOf(socket)).isNotNull();
            }
            try (Socket socket = loggedIn()) {
                send(socket, bytes);
                assertThat(restOf(socket)).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 3, 4, 7, 10_005, 1 << 30, Integer.MAX_VALUE})
    void startUpPacketOfAnImpossibleLengthIsRefusedAtOnce(int length) throws IOException {
        byte[] bytes = ByteBuffer.allocate(8).putInt(length).putInt(PROTOCOL).array();
        assertThat(answerWithoutEndTo(bytes)).startsWith("E").contains("08P01");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 3, 65_540, 1 << 30, Integer.MAX_VALUE})
    void passwordOfAnImpossibleLengthIsRefusedAtOnce(int length) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(startup());
            skipMessage(socket);
            socket.getOutputStream().write(header('p', length));
            assertThat(restOf(socket)).startsWith("E").contains("08P01");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 3, 1 << 27, Integer.MAX_VALUE})
    void messageOfAnImpossibleLengthEndsTheSessionAtOnce(int length) throws IOException {
        try (Socket socket = loggedIn()) {
            socket.getOutputStream().write(header('Q', length));
            assertThat(restOf(socket)).contains("08P01");
        }
    }

    @Test
    void lengthThatIsOnlyClaimedTakesNoMemory() throws IOException {
        List<Socket> peers = new ArrayList<>();
        try {
            long before = usedMemory();
            for (int peer = 0; peer < 50; peer++) {
                Socket socket = loggedIn();
                peers.add(socket);
                socket.getOutputStream().write(header('Q', 60 << 20));
            }
            assertThat(usedMemory() - before).isLessThan(50 * MEBIBYTE);
        } finally {
            close(peers);
        }
    }

    @Test
    void startUpPacketThatTricklesInIsGivenUpInTime() throws IOException {
        byte[] startup = startup();
        long start = System.nanoTime();
        try (Socket socket = connect()) {
            socket.setSoTimeout(100);
            boolean ended = false;
            for (int index = 0; index < startup.length && !ended; index++) {
                ended = hasEndedAfter(socket, startup[index]);
            }
            assertThat(ended).isTrue();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LOGIN_TIMEOUT.multipliedBy(4));
    }

    @Test
    void peerThatNeverAnswersTheRequestForThePasswordIsGivenUpInTime() throws IOException {
        long start = System.nanoTime();
        try (Socket socket = connect()) {
            socket.getOutputStream().write(startup());
            restOf(socket);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(LOGIN_TIMEOUT.dividedBy(2), LOGIN_TIMEOUT.multipliedBy(4));
    }

    @Test
    void tenThousandPeersThatSayNothingTakeLittleAndKeepNobodyOut() throws Exception {
        int threadsBefore = Thread.activeCount();
        int most = 0;
        List<Socket> peers = new ArrayList<>();
        try {
            long before = usedMemory();
            // Some thousand at a time: this process holds both ends of each.
            for (int peer = 0; peer < 10_000; peer++) {
                peers.add(connect());
                if (peer % 1000 == 999) {
                    most = Math.max(most, ManagementFactory.getThreadMXBean().getThreadCount());
                    othersAreServed();
                }
                if (peers.size() == 4000) {
                    close(peers.subList(0, 1000));
                    peers.subList(0, 1000).clear();
                }
            }
            assertThat(usedMemory() - before).isLessThan(100 * MEBIBYTE);
            assertThat(most - threadsBefore).isLessThan(1100);
        } finally {
            close(peers);
        }
        Eventually.becomesTrue(
                "their threads end", () -> ManagementFactory.getThreadMXBean().getThreadCount() < threadsBefore + 100);
    }

    @Test
    void onlyTheLoopbackInterfaceIsListenedOn() throws IOException {
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    assertThat(isReached(address)).as(address.toString()).isFalse();
                }
            }
        }
    }

    private boolean isReached(InetAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, redshift.port()), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void keysToCancelWithHaveAllTheBitsTheProtocolHolds() throws IOException {
        Set<Integer> keys = new HashSet<>();
        int ones = 0;
        int zeros = 0;
        for (int session = 0; session < 20; session++) {
            int key = cancelKey();
            keys.add(key);
            ones |= key;
            zeros |= ~key;
        }
        assertThat(keys).hasSize(20);
        assertThat(ones & zeros).isEqualTo(-1);
    }

    private int cancelKey() throws IOException {
        try (Socket socket = connect()) {
            logIn(socket);
            byte[] message = message(socket, 'K');
            return ByteBuffer.wrap(message).getInt(4);
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), redshift.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private Socket loggedIn() throws IOException {
        Socket socket = connect();
        logIn(socket);
        message(socket, 'Z');
        return socket;
    }

    private void logIn(Socket socket) throws IOException {
        socket.getOutputStream().write(startup());
        skipMessage(socket);
        byte[] password = (redshift.password() + "\0").getBytes(StandardCharsets.UTF_8);
        ByteBuffer answer = ByteBuffer.allocate(5 + password.length);
        answer.put((byte) 'p').putInt(4 + password.length).put(password);
        socket.getOutputStream().write(answer.array());
    }

    private byte[] startup() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (String text : List.of("user", redshift.user(), "database", redshift.database(), "")) {
            body.write((text + "\0").getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(packet);
        data.writeInt(8 + body.size());
        data.writeInt(PROTOCOL);
        body.writeTo(data);
        return packet.toByteArray();
    }

    private static byte[] packet(int code) {
        return ByteBuffer.allocate(8).putInt(8).putInt(code).array();
    }

    private static byte[] header(char type, int length) {
        return ByteBuffer.allocate(5).put((byte) type).putInt(length).array();
    }

    /** Takes messages up to one of this type and returns its body. */
    private static byte[] message(Socket socket, char type) throws IOException {
        int found = 0;
        byte[] body = {};
        while (found != type) {
            found = socket.getInputStream().read();
            assertThat(found).as("type of a message").isPositive();
            body = socket.getInputStream().readNBytes(length(socket) - 4);
        }
        return body;
    }

    private static void skipMessage(Socket socket) throws IOException {
        assertThat(socket.getInputStream().read()).isEqualTo('R');
        socket.getInputStream().skipNBytes(length(socket) - 4L);
    }

    private static int length(Socket socket) throws IOException {
        return ByteBuffer.wrap(socket.getInputStream().readNBytes(4)).getInt();
    }

    /** A peer that has been refused already may not get everything sent. */
    private static void send(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
        } catch (IOException e) {
            assertThat(e).hasMessageMatching("(?s).*(reset|closed|pipe|shutdown).*");
        }
    }

    private String answerTo(byte[] bytes) throws IOException {
        try (Socket socket = connect()) {
            send(socket, bytes);
            return restOf(socket);
        }
    }

    private String answerWithoutEndTo(byte[] bytes) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(bytes);
            return restOf(socket);
        }
    }

    /** Returns what comes until the other end closes the connection, in whatever way. */
    private static String restOf(Socket socket) throws IOException {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        try (InputStream input = socket.getInputStream()) {
            input.transferTo(rest);
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the connection was left open", e);
        } catch (IOException reset) {
            // As good an end as any.
        }
        return rest.toString(StandardCharsets.ISO_8859_1);
    }

    private static boolean isErrorOrNothing(String answer) {
        return answer.isEmpty() || answer.startsWith("E") || answer.startsWith("N");
    }

    private static boolean hasEndedAfter(Socket socket, byte next) throws IOException {
        try {
            socket.getOutputStream().write(next);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
