package dev.redshiftkit.local.storage;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** Bytes that no longer change. */
interface Content {

    long size();

    /** Opens the bytes for reading; the channel stays readable after {@link #discard}. */
    SeekableByteChannel open() throws IOException;

    /** Keeps the description of the object these bytes belong to beside them, where the store outlives the process. */
    void describe(StoredObject object) throws IOException;

    /** Gives up the bytes and their description. */
    void discard() throws IOException;
}
