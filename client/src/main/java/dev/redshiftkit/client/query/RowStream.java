package dev.redshiftkit.client.query;

import dev.redshiftkit.client.error.ErrorFacts;
import dev.redshiftkit.client.error.ErrorKind;
import dev.redshiftkit.client.error.RedshiftException;
import dev.redshiftkit.client.session.Command;
import dev.redshiftkit.client.session.Deadline;
import dev.redshiftkit.client.session.RowCursor;
import dev.redshiftkit.client.session.Session;
import dev.redshiftkit.client.value.Column;
import dev.redshiftkit.client.value.Row;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The rows of a result while the server produces them. For one thread at a time; to be closed by whoever got it.
 *
 * <p>The end of a stream is proven: before {@code hasNext()} answers false, the transaction the rows were read in has been
 * committed on the same session, so a connection that was lost on the way is an exception and never looks like the end.
 * Closing early ends the query and gives the session up.
 */
public final class RowStream implements Iterable<Row>, AutoCloseable {

    private final Session session;
    private final Deadline deadline;
    private final RowCursor cursor;
    private final Runnable whenClosed;

    private long rowsRead;
    private boolean advanced;
    private boolean ended;
    private boolean closed;

    private RowStream(Session session, Deadline deadline, RowCursor cursor, Runnable whenClosed) {
        this.session = session;
        this.deadline = deadline;
        this.cursor = cursor;
        this.whenClosed = whenClosed;
    }

    /** Takes over the session: it is closed with the stream, or at once if the query fails. */
    static RowStream open(Session session, Command command, int fetchSize, Runnable whenClosed) {
        try {
            session.beginReadOnly();
            RowCursor cursor = session.open(command, fetchSize);
            return new RowStream(session, command.deadline(), cursor, whenClosed);
        } catch (RuntimeException failure) {
            whenClosed.run();
            session.close();
            throw failure;
        }
    }

    public List<Column> columns() {
        return cursor.columns();
    }

    /** Rows handed out so far. */
    public long rowsRead() {
        return rowsRead;
    }

    /** The one iterator over this stream; asking again continues where the last one stands. */
    @Override
    public Iterator<Row> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return advance();
            }

            @Override
            public Row next() {
                return take();
            }
        };
    }

    /** The rows as a {@code java.util.stream.Stream}; closing either closes both. */
    public Stream<Row> stream() {
        Spliterator<Row> rows = Spliterators.spliteratorUnknownSize(
                iterator(), Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
        return StreamSupport.stream(rows, false).onClose(this::close);
    }

    private boolean advance() {
        if (!advanced && !ended) {
            requireOpen();
            advanced = cursor.advance();
            if (!advanced) {
                end();
            }
        }
        return advanced;
    }

    private Row take() {
        if (!advance()) {
            throw new NoSuchElementException("stream has no more rows");
        }
        advanced = false;
        rowsRead++;
        return cursor.row();
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("stream is closed");
        }
    }

    private void end() {
        cursor.close();
        try {
            session.commit(deadline);
        } catch (RedshiftException unproven) {
            throw incomplete(unproven);
        }
        ended = true;
    }

    /** Nothing was written, so a lost answer to the commit leaves nothing open except whether these were all rows. */
    private RedshiftException incomplete(RedshiftException unproven) {
        boolean unknown = unproven.kind() == ErrorKind.COMMIT_UNKNOWN;
        ErrorFacts facts = unknown ? unproven.facts().withKind(ErrorKind.CONNECTION_FAILED) : unproven.facts();
        return new RedshiftException(
                "result may be incomplete after " + rowsRead + " rows: " + unproven.getMessage(), facts, unproven);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (session) {
            cursor.close();
        } finally {
            whenClosed.run();
        }
    }
}
