package dev.redshiftkit.local.storage;

import java.io.IOException;
import java.io.OutputStream;

/** A content while it is being written, by one thread. It ends with either {@link #seal} or {@link #discard}. */
interface Draft {

    OutputStream output();

    Content seal() throws IOException;

    void discard() throws IOException;
}
