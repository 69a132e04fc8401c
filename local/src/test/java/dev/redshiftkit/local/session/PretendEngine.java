package dev.redshiftkit.local.session;

import dev.redshiftkit.pgwire.codec.BackendCodec;
import dev.redshiftkit.pgwire.codec.Frame;
import dev.redshiftkit.pgwire.codec.FrameDecoder;
import dev.redshiftkit.pgwire.codec.FrameLimits;
import dev.redshiftkit.pgwire.codec.FrameTypes;
import dev.redshiftkit.pgwire.codec.FrontendCodec;
import dev.redshiftkit.pgwire.codec.FrontendPhase;
import dev.redshiftkit.pgwire.codec.SendBuffer;
import dev.redshiftkit.pgwire.message.BackendMessage;
import dev.redshiftkit.pgwire.message.BackendMessage.BindComplete;
import dev.redshiftkit.pgwire.message.BackendMessage.CloseComplete;
import dev.redshiftkit.pgwire.message.BackendMessage.CommandComplete;
import dev.redshiftkit.pgwire.message.BackendMessage.CopyInResponse;
import dev.redshiftkit.pgwire.message.BackendMessage.DataRow;
import dev.redshiftkit.pgwire.message.BackendMessage.EmptyQueryResponse;
import dev.redshiftkit.pgwire.message.BackendMessage.ErrorResponse;
import dev.redshiftkit.pgwire.message.BackendMessage.NoData;
import dev.redshiftkit.pgwire.message.BackendMessage.ParameterDescription;
import dev.redshiftkit.pgwire.message.BackendMessage.ParseComplete;
import dev.redshiftkit.pgwire.message.BackendMessage.PortalSuspended;
import dev.redshiftkit.pgwire.message.BackendMessage.ReadyForQuery;
import dev.redshiftkit.pgwire.message.BackendMessage.RowDescription;
import dev.redshiftkit.pgwire.message.Bytes;
import dev.redshiftkit.pgwire.message.CopyData;
import dev.redshiftkit.pgwire.message.CopyDone;
import dev.redshiftkit.pgwire.message.ErrorFields;
import dev.redshiftkit.pgwire.message.FieldDescription;
import dev.redshiftkit.pgwire.message.Format;
import dev.redshiftkit.pgwire.message.FrontendMessage;
import dev.redshiftkit.pgwire.message.Target;
import dev.redshiftkit.pgwire.message.TransactionStatus;
import dev.redshiftkit.pgwire.message.Values;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * As much of PostgreSQL as a session can tell apart from the real one: names of statements and portals, errors that skip
 * to Sync, transactions. It knows the statements {@code begin}, {@code commit}, {@code rollback}, {@code insert},
 * {@code copy in}, {@code rows <n>}, {@code commit within} and {@code fail}, who runs a statement of the gateway and what
 * stands in for one with rows, and answers each message at once.
 */
final class PretendEngine implements EngineLink {

    private static final String STAND_IN = "SELECT NULL::text AS \"QUERY PLAN\" WHERE false";

    private final FrameDecoder decoder = new FrameDecoder(FrameLimits.DEFAULTS);
    private final BlockingQueue<Optional<byte[]>> arrivals = new LinkedBlockingQueue<>();
    private final List<FrontendMessage> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger cancels = new AtomicInteger();
    private final Map<String, String> statements = new HashMap<>();
    private final Map<String, String> portals = new HashMap<>();
    private TransactionStatus status = TransactionStatus.IDLE;
    private volatile @Nullable Thread flushing;
    private boolean sendersMet;
    private boolean skipping;
    private int inserted;
    private int committed;

    /** Returns what the session has sent so far. */
    List<FrontendMessage> received() {
        return received;
    }

    /** Returns the inserts that a commit made last, at the time of the last answer. */
    synchronized int committed() {
        return committed;
    }

    /** Whether two threads were sending at the same time. */
    synchronized boolean sendersMet() {
        return sendersMet;
    }

    int cancels() {
        return cancels.get();
    }

    /** Says something that nobody asked for. */
    void say(BackendMessage message) {
        SendBuffer buffer = new SendBuffer();
        BackendCodec.encode(message, buffer);
        byte[] bytes = new byte[buffer.length()];
        buffer.contents().get(bytes);
        arrivals.add(Optional.of(bytes));
    }

    @Override
    public int processId() {
        return 4711;
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("server_version", "17.11", "TimeZone", "UTC", "in_hot_standby", "off");
    }

    @Override
    public Optional<Frame> next() {
        return decoder.next();
    }

    @Override
    public ByteBuffer passThrough(FrameTypes types) {
        return decoder.passThrough(types);
    }

    @Override
    public void fill() throws IOException {
        try {
            Optional<byte[]> bytes = arrivals.take();
            if (bytes.isEmpty()) {
                arrivals.add(Optional.empty());
                throw new EOFException("the engine has closed the connection");
            }
            decoder.feed(ByteBuffer.wrap(bytes.get()));
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public boolean isReady() {
        return decoder.bufferedBytes() > 0 || !arrivals.isEmpty();
    }

    @Override
    public void send(Frame frame) {
        send(FrontendCodec.decode(frame, FrontendPhase.SESSION));
    }

    @Override
    public synchronized void send(FrontendMessage message) {
        Thread other = flushing;
        sendersMet |= other != null && other != Thread.currentThread();
        received.add(message);
        if (message instanceof FrontendMessage.Sync) {
            synchronize();
        } else if (!skipping) {
            answer(message);
        }
    }

    /** Takes its time, although the answers are there already: as with a socket. */
    @Override
    public void flush() {
        flushing = Thread.currentThread();
        for (int turn = 0; turn < 100_000; turn++) {
            Thread.onSpinWait();
        }
        flushing = null;
    }

    @Override
    public void layReady(String text) {
        throw new UnsupportedOperationException("no function of this engine waits for a text");
    }

    @Override
    public void cancel() {
        cancels.incrementAndGet();
    }

    @Override
    public void crashEngine() {
        close();
    }

    @Override
    public void close() {
        arrivals.add(Optional.empty());
    }

    private void answer(FrontendMessage message) {
        if (message instanceof FrontendMessage.Parse parse) {
            statements.put(parse.statement(), parse.sql());
            say(new ParseComplete());
        } else if (message instanceof FrontendMessage.Bind bind) {
            bind(bind);
        } else if (message instanceof FrontendMessage.Describe describe) {
            describe(describe);
        } else if (message instanceof FrontendMessage.Execute execute) {
            execute(portals.getOrDefault(execute.portal(), "fail"), execute.maxRows());
        } else if (message instanceof FrontendMessage.Close) {
            say(new CloseComplete());
        } else if (message instanceof FrontendMessage.Query query) {
            query(query.sql());
        } else if (message instanceof CopyDone) {
            say(new CommandComplete("COPY 1"));
        } else if (message instanceof CopyData data) {
            copy(data);
        } else if (message instanceof FrontendMessage.CopyFail fail) {
            fail("57014", "COPY from stdin failed: " + fail.reason());
        }
    }

    private void bind(FrontendMessage.Bind bind) {
        String sql = statements.get(bind.statement());
        if (sql == null) {
            fail("26000", "prepared statement \"" + bind.statement() + "\" does not exist");
        } else if (status == TransactionStatus.FAILED && !sql.equals("rollback")) {
            fail("25P02", "current transaction is aborted, commands ignored until end of transaction block");
        } else {
            portals.put(bind.portal(), sql);
            say(new BindComplete());
        }
    }

    private void describe(FrontendMessage.Describe describe) {
        String sql = (describe.target() == Target.STATEMENT ? statements : portals).get(describe.name());
        if (sql == null) {
            fail("26000", "prepared statement \"" + describe.name() + "\" does not exist");
            return;
        }
        if (describe.target() == Target.STATEMENT) {
            say(new ParameterDescription(List.of()));
        }
        say(sql.startsWith("rows") ? columns() : sql.startsWith(STAND_IN) ? planColumns() : new NoData());
    }

    private static RowDescription columns() {
        return new RowDescription(List.of(FieldDescription.ofText("n", 23, 4, -1)));
    }

    private static RowDescription planColumns() {
        return new RowDescription(List.of(FieldDescription.ofText("QUERY PLAN", 25, -1, -1)));
    }

    private void query(String text) {
        for (String sql : text.split(";", -1)) {
            if (!skipping) {
                if (sql.startsWith("rows")) {
                    say(columns());
                }
                execute(sql.strip(), 0);
            }
        }
        synchronize();
    }

    private void execute(String sql, int maxRows) {
        if (sql.isEmpty()) {
            say(new EmptyQueryResponse());
        } else if (sql.startsWith("rows")) {
            rows(Integer.parseInt(sql.substring("rows ".length())), maxRows);
        } else if (sql.startsWith(STAND_IN)) {
            say(new CommandComplete("SELECT 0"));
        } else if (sql.startsWith("SELECT (SELECT oid")) {
            say(new DataRow(Values.of(Bytes.utf8("100"), Bytes.utf8("5001"), Bytes.utf8("ann"))));
            say(new CommandComplete("SELECT 1"));
        } else if (sql.equals("insert")) {
            inserted++;
            say(new CommandComplete("INSERT 0 1"));
        } else if (sql.equals("copy in")) {
            say(new CopyInResponse(Format.TEXT, List.of()));
        } else if (sql.equals("begin")) {
            status = TransactionStatus.IN_TRANSACTION;
            say(new CommandComplete("BEGIN"));
        } else if (sql.equalsIgnoreCase("commit") || sql.equals("rollback")) {
            end(sql);
        } else if (sql.equals("commit within")) {
            fail("2D000", "invalid transaction termination");
        } else {
            fail("42601", "syntax error");
        }
    }

    private void end(String sql) {
        boolean commits = sql.equalsIgnoreCase("commit") && status != TransactionStatus.FAILED;
        committed += commits ? inserted : 0;
        inserted = 0;
        status = TransactionStatus.IDLE;
        say(new CommandComplete(commits ? "COMMIT" : "ROLLBACK"));
    }

    private void rows(int count, int maxRows) {
        int shown = maxRows == 0 ? count : Math.min(count, maxRows);
        for (int row = 1; row <= shown; row++) {
            say(new DataRow(Values.of(Bytes.utf8(Integer.toString(row)))));
        }
        say(shown < count ? new PortalSuspended() : new CommandComplete("SELECT " + shown));
    }

    private void copy(CopyData data) {
        if (data.data().text().contains("bad")) {
            fail("22P02", "invalid input");
        } else {
            inserted++;
        }
    }

    private void fail(String sqlState, String message) {
        skipping = true;
        inserted = 0;
        if (status == TransactionStatus.IN_TRANSACTION) {
            status = TransactionStatus.FAILED;
        }
        say(new ErrorResponse(ErrorFields.of("ERROR", sqlState, message)
                .with(ErrorFields.SEVERITY_UNTRANSLATED, "ERROR")
                .with(ErrorFields.POSITION, "1")
                .with(ErrorFields.TABLE, "t")));
    }

    private void synchronize() {
        skipping = false;
        if (status == TransactionStatus.IDLE) {
            committed += inserted;
            inserted = 0;
        }
        say(new ReadyForQuery(status));
    }
}
