package dev.redshiftkit.local.storage;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/** What befalls a store when a test says so, and nothing else. One thread at a time. */
public final class FaultyStore {

    private @Nullable StorageError refusal;
    private int refusals;
    private long breakAt = Long.MAX_VALUE;
    private int breaks;
    private boolean breaksSilently;
    private Runnable atBreak = () -> {};

    /** Lets the next requests for lists or objects be refused. */
    public void refuse(StorageError error, int times) {
        refusal = error;
        refusals = times;
    }

    /** Lets the next transfers break off with an error after so many bytes. */
    public void breakTransfersAfter(long bytes, int times) {
        breakAt = bytes;
        breaks = times;
        breaksSilently = false;
    }

    /** Lets the next transfers end after so many bytes as if that were all. */
    public void shortenTransfersTo(long bytes, int times) {
        breakTransfersAfter(bytes, times);
        breaksSilently = true;
    }

    /** Does something once when a transfer breaks off. */
    public void atBreak(Runnable action) {
        atBreak = action;
    }

    /** Returns the store with these faults. */
    public ObjectStore around(ObjectStore store) {
        return (ObjectStore) Proxy.newProxyInstance(
                ObjectStore.class.getClassLoader(), new Class<?>[] {ObjectStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("open") || method.getName().startsWith("list")) {
                        requireNoRefusal();
                    }
                    try {
                        Object result = method.invoke(store, arguments);
                        return result instanceof OpenObject open
                                ? new OpenObject(open.object(), new FaultyChannel(open.channel()))
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void requireNoRefusal() {
        if (refusal != null && refusals > 0) {
            refusals--;
            throw new StorageException(refusal, "a test says so");
        }
    }

    private final class FaultyChannel implements ReadOnlyChannel {

        private final SeekableByteChannel channel;
        private long count;

        FaultyChannel(SeekableByteChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            if (breaks > 0) {
                if (count >= breakAt) {
                    return broken();
                }
                target.limit((int) Math.min(target.limit(), target.position() + breakAt - count));
            }
            int read = channel.read(target);
            count += Math.max(0, read);
            return read;
        }

        private int broken() throws IOException {
            breaks--;
            atBreak.run();
            atBreak = () -> {};
            if (breaksSilently) {
                return -1;
            }
            throw new IOException("connection reset by a test");
        }

        @Override
        public long position() throws IOException {
            return channel.position();
        }

        @Override
        public SeekableByteChannel position(long position) throws IOException {
            channel.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
