package dev.redshiftkit.local.session;

import dev.redshiftkit.local.engine.postgres.PostgresConnection;
import dev.redshiftkit.pgwire.codec.Frame;
import dev.redshiftkit.pgwire.codec.FrameTypes;
import dev.redshiftkit.pgwire.message.FrontendMessage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection to PostgreSQL as sessions use it. Safe for use as {@link EngineLink} says. */
public record PostgresLink(PostgresConnection connection, Optional<Duration> sessionTimeout) implements EngineLink {

    private static final Pattern TIME = Pattern.compile("([0-9]+)(ms|s|min|h|d)");

    /** Takes a new connection, and asks it for what it has to know. */
    public static PostgresLink of(PostgresConnection connection) {
        String setting = String.valueOf(
                connection.query("SHOW idle_session_timeout").rows().get(0).get(0));
        return new PostgresLink(connection, timeout(setting));
    }

    /** Reads a time as the engine shows it: 0 for none, or a number with the largest unit that fits. */
    static Optional<Duration> timeout(String setting) {
        Matcher time = TIME.matcher(setting);
        if (!time.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(time.group(1));
        return Optional.of(
                switch (time.group(2)) {
                    case "ms" -> Duration.ofMillis(number);
                    case "s" -> Duration.ofSeconds(number);
                    case "min" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                });
    }

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
