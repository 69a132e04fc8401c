package dev.redshiftkit.local.engine.postgres;

import dev.redshiftkit.local.engine.CopyOutput;
import dev.redshiftkit.pgwire.message.Bytes;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Passes rows on until whoever gets them fails; then the engine is asked to stop, and the rest is dropped. */
final class CopyTarget {

    private final CopyOutput rows;
    private final Runnable cancel;
    private byte[] buffer = new byte[8 * 1024];
    private @Nullable Throwable failure;

    CopyTarget(CopyOutput rows, Runnable cancel) {
        this.rows = rows;
        this.cancel = cancel;
    }

    void accept(Bytes chunk) {
        if (failure != null) {
            return;
        }
        try {
            write(chunk);
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
            cancel(e);
        }
    }

    private void write(Bytes chunk) throws IOException {
        if (chunk.length() > buffer.length) {
            buffer = new byte[Math.max(chunk.length(), 2 * buffer.length)];
        }
        chunk.copyTo(buffer, 0);
        rows.write(buffer, 0, chunk.length());
    }

    private void cancel(Throwable reason) {
        try {
            cancel.run();
        } catch (RuntimeException e) {
            // The rows then come to their end in vain, but they do.
            reason.addSuppressed(e);
        }
    }

    @Nullable
    Throwable failure() {
        return failure;
    }
}
