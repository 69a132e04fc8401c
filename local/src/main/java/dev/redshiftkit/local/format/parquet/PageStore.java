package dev.redshiftkit.local.format.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the row group that is being collected, which lie column by column in the file and so have to wait. So many
 * bytes of them wait in memory, the rest in a temporary file.
 */
final class PageStore implements AutoCloseable {

    private final long heapBytes;
    private long size;
    private long inHeap;
    private long inFile;
    private @Nullable Path path;
    private @Nullable FileChannel file;

    PageStore(long heapBytes) {
        this.heapBytes = heapBytes;
    }

    /** Where a page waits. */
    interface Place {
        /** Returns the page, to be read once. */
        BytesInput open() throws IOException;
    }

    /** Takes a copy of a page. */
    Place put(byte[] page, int length) throws IOException {
        size += length;
        if (inHeap + length > heapBytes) {
            return putIntoFile(ByteBuffer.wrap(page, 0, length));
        }
        inHeap += length;
        byte[] copy = Arrays.copyOf(page, length);
        return () -> BytesInput.from(copy);
    }

    private Place putIntoFile(ByteBuffer page) throws IOException {
        FileChannel channel = file();
        long start = inFile;
        int length = page.remaining();
        while (page.hasRemaining()) {
            inFile += channel.write(page, inFile);
        }
        return () -> {
            channel.position(start);
            return BytesInput.from(Channels.newInputStream(channel), length);
        };
    }

    private FileChannel file() throws IOException {
        if (file == null) {
            path = Files.createTempFile("redshift-kit-pages", null);
            file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        }
        return file;
    }

    /** Returns how many bytes wait. */
    long size() {
        return size;
    }

    void clear() {
        size = 0;
        inHeap = 0;
        inFile = 0;
    }

    @Override
    public void close() throws IOException {
        if (file != null && path != null) {
            file.close();
            Files.deleteIfExists(path);
            file = null;
        }
    }
}
