package dev.redshiftkit.local.engine;

import java.io.IOException;

/** Where the rows of a {@code COPY … TO STDOUT} go. */
@FunctionalInterface
public interface CopyOutput {

    /**
     * Takes the next chunk. Chunks keep to row boundaries: each is one row in the text and CSV formats, its line end
     * included; in the binary format the first one has the file header before its row and the last one is the trailer.
     * The next chunk is not read before this method returns, so a slow target slows the engine down.
     *
     * @param buffer the chunk is in here; valid during the call only, and not to be written to
     */
    void write(byte[] buffer, int offset, int length) throws IOException;
}
