package dev.redshiftkit.client.jdbc;

/** The two ways of ending a command from outside. Both may block, and neither throws. */
interface StopSignal {

    /** Asks the server to stop; the answer comes on the command's own connection. */
    void cancelCommand();

    /** Cuts the connection. */
    void abort();
}
