package dev.redshiftkit.local.aws.remote;

import dev.redshiftkit.local.storage.ReadOnlyChannel;
import dev.redshiftkit.local.storage.StoredObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.Map;

/** One version of an object, read in blocks as they are needed, for one thread at a time. */
final class RemoteObject implements ReadOnlyChannel {

    private static final int BLOCK_BYTES = 4 << 20;
    private static final byte[] NOTHING = {};

    private final RemoteCaller caller;
    private final StoredObject object;
    private long position;
    private byte[] block = NOTHING;
    private long blockStart;
    private boolean isOpen = true;

    RemoteObject(RemoteCaller caller, StoredObject object) {
        this.caller = caller;
        this.object = object;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (!isOpen) {
            throw new ClosedChannelException();
        }
        if (position >= object.size()) {
            return -1;
        }
        if (position < blockStart || blockStart + block.length <= position) {
            fetch();
        }
        int offset = (int) (position - blockStart);
        int count = Math.min(target.remaining(), block.length - offset);
        target.put(block, offset, count);
        position += count;
        return count;
    }

    private void fetch() throws IOException {
        long end = Math.min(position + BLOCK_BYTES, object.size());
        // An object that was replaced meanwhile is refused instead of mixed with this one.
        RemoteCall call = RemoteCall.toObject("GET", object.name())
                .withHeaders(Map.of(
                        "range", "bytes=" + position + "-" + (end - 1), "if-match", "\"" + object.eTag() + "\""));
        byte[] content = caller.succeed(call).body();
        if (content.length != end - position) {
            throw new IOException("the S3 endpoint sent " + content.length + " bytes of " + object.name()
                    + " where it was asked for " + (end - position));
        }
        block = content;
        blockStart = position;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return object.size();
    }

    @Override
    public boolean isOpen() {
        return isOpen;
    }

    @Override
    public void close() {
        isOpen = false;
        block = NOTHING;
    }
}
