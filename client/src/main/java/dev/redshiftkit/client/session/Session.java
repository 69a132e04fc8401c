package dev.redshiftkit.client.session;

/**
 * One conversation with the server. For one thread at a time, except {@link #cancel()}, which any thread may call.
 *
 * <p>Every method that talks to the server blocks, and ends by the deadline it was given: if the server has not answered
 * by then, it is asked to stop, and if that does not help the connection is cut. A session whose statement was asked to
 * stop does not go back to the pool: the request may arrive late and hit whatever runs by then.
 */
public interface Session extends AutoCloseable {

    /** The id of the server process, as {@code pg_backend_pid()} and the system views give it. */
    int processId();

    /** Runs a command and reads its whole answer into memory. */
    Reply execute(Command command);

    /**
     * Runs a command whose rows are fetched a page at a time. Only inside a transaction, and only over user tables: the
     * leader node closes the portal of a catalogue query after its first page.
     *
     * <p>Closing the cursor before its last row costs the session, since the driver then sends a cancel request that may
     * arrive late.
     *
     * @param fetchSize rows a page, and so what is held in memory at a time
     */
    RowCursor open(Command command, int fetchSize);

    /** Begins a read-only transaction; it takes effect with the next command and costs no round trip. */
    void beginReadOnly();

    /**
     * Commits, and thereby proves that the connection was alive until now and that the server took part in all of it.
     *
     * @throws dev.redshiftkit.client.error.RedshiftException of kind {@code COMMIT_UNKNOWN} if no answer came
     */
    void commit(Deadline deadline);

    /**
     * Asks the server to stop what this session runs at the moment, and keeps it from running anything more: whatever is
     * asked of it until it is closed fails with {@code QUERY_CANCELLED}. Does not wait.
     */
    void cancel();

    /**
     * Rolls back what is open and returns the session to where it came from, or gives it up if it is not fit for another
     * user. Never throws.
     */
    @Override
    void close();
}
