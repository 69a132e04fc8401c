package dev.redshiftkit.local.server;

import dev.redshiftkit.local.error.ErrorField;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.session.Session;
import dev.redshiftkit.local.wire.FrameReader;
import dev.redshiftkit.pgwire.codec.BackendCodec;
import dev.redshiftkit.pgwire.codec.FrameDecoder;
import dev.redshiftkit.pgwire.codec.FrameLimits;
import dev.redshiftkit.pgwire.codec.FrontendCodec;
import dev.redshiftkit.pgwire.codec.SendBuffer;
import dev.redshiftkit.pgwire.message.BackendMessage;
import dev.redshiftkit.pgwire.message.BackendMessage.CommandComplete;
import dev.redshiftkit.pgwire.message.BackendMessage.CopyInResponse;
import dev.redshiftkit.pgwire.message.BackendMessage.DataRow;
import dev.redshiftkit.pgwire.message.BackendMessage.ErrorResponse;
import dev.redshiftkit.pgwire.message.BackendMessage.ReadyForQuery;
import dev.redshiftkit.pgwire.message.BackendMessage.RowDescription;
import dev.redshiftkit.pgwire.message.ErrorFields;
import dev.redshiftkit.pgwire.message.FrontendMessage;
import dev.redshiftkit.pgwire.message.Values;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A session whose client is in this process: what the Data API runs its statements on. One thread at a time, but for
 * {@link #cancel} and {@link #close}.
 */
public final class InnerSession implements AutoCloseable {

    private final Session session;
    private final ByteChannel channel;
    private final FrameReader reader;

    InnerSession(Session session, ByteChannel channel) {
        this.session = session;
        this.channel = channel;
        this.reader = new FrameReader(channel, new FrameDecoder(FrameLimits.DEFAULTS), () -> {});
    }

    /** Waits until the session takes statements. */
    void awaitGreeting() {
        converse(new Collector(0));
    }

    /** Returns the number of the session's process. */
    public int processId() {
        return session.processId();
    }

    /**
     * Runs one statement and returns what it gave.
     *
     * @param mostBytes how long the values of all rows may be together
     * @throws SqlError if the statement fails, gives more than that, or the session has ended
     */
    public InnerResult query(String sql, long mostBytes) {
        Collector collector = new Collector(mostBytes);
        send(new FrontendMessage.Query(sql));
        converse(collector);
        return collector.result();
    }

    private void converse(Collector collector) {
        try {
            BackendMessage message;
            do {
                message =
                        BackendCodec.decode(reader.next().orElseThrow(() -> new EOFException("the session has ended")));
                if (message instanceof CopyInResponse) {
                    send(new FrontendMessage.CopyFail("there are no rows for this statement"));
                }
                collector.add(message);
            } while (!(message instanceof ReadyForQuery));
        } catch (IOException e) {
            throw collector.error == null ? lost(e) : collector.error;
        }
    }

    private void send(FrontendMessage message) {
        SendBuffer buffer = new SendBuffer();
        FrontendCodec.encode(message, buffer);
        ByteBuffer contents = buffer.contents();
        try {
            while (contents.hasRemaining()) {
                channel.write(contents);
            }
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private static SqlError lost(IOException e) {
        return SqlError.fatal("08006", "the session has ended").causedBy(e);
    }

    /** Cancels what the session runs; does nothing if it runs nothing. */
    public void cancel() {
        session.cancel();
    }

    /** Ends the session, and whatever it runs. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw lost(e);
        } finally {
            session.close();
        }
    }

    /** Takes in the answer to one statement. Past the limit, rows are let go. */
    private final class Collector {

        private final long mostBytes;
        private final List<List<@Nullable String>> rows = new ArrayList<>();
        private List<InnerResult.Column> columns = List.of();
        private boolean hasRows;
        private String tag = "";
        private long bytes;
        private @Nullable SqlError error;

        Collector(long mostBytes) {
            this.mostBytes = mostBytes;
        }

        void add(BackendMessage message) {
            if (message instanceof RowDescription description) {
                hasRows = true;
                columns = description.fields().stream()
                        .map(field -> new InnerResult.Column(
                                field.name(),
                                field.tableOid(),
                                field.columnNumber(),
                                field.typeOid(),
                                field.typeModifier()))
                        .toList();
            } else if (message instanceof DataRow row) {
                add(row.values());
            } else if (message instanceof CommandComplete complete) {
                tag = complete.tag();
            } else if (message instanceof ErrorResponse response && error == null) {
                error = error(response.fields());
            }
        }

        private void add(Values values) {
            List<@Nullable String> row = new ArrayList<>(values.size());
            for (int column = 0; column < values.size(); column++) {
                String text = values.text(column).orElse(null);
                bytes += text == null ? 0 : text.length();
                row.add(text);
            }
            if (bytes <= mostBytes) {
                rows.add(row);
            } else if (error == null) {
                rows.clear();
                error = SqlError.of("54000", "the result is larger than " + mostBytes + " bytes");
                cancel();
            }
        }

        private static SqlError error(ErrorFields fields) {
            Map<ErrorField, String> known = new EnumMap<>(ErrorField.class);
            fields.fields()
                    .forEach(field ->
                            ErrorField.of(field.code()).ifPresent(key -> known.putIfAbsent(key, field.value())));
            return SqlError.from(known);
        }

        InnerResult result() {
            if (error != null) {
                throw error;
            }
            return new InnerResult(hasRows, columns, rows, bytes, tag);
        }
    }
}
