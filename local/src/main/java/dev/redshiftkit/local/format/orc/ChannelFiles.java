package dev.redshiftkit.local.format.orc;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** A file system for Hadoop with one file in it, which is a channel, for reading only. The channel stays open. */
final class ChannelFiles extends FileSystem {

    static final Path FILE = new Path("/file");

    private static final long BLOCK_BYTES = 64 << 20;

    private final SeekableByteChannel channel;

    ChannelFiles(SeekableByteChannel channel, Configuration configuration) {
        this.channel = channel;
        setConf(configuration);
    }

    @Override
    public URI getUri() {
        return URI.create("channel:///");
    }

    @Override
    public FSDataInputStream open(Path path, int bufferSize) {
        return new FSDataInputStream(new ChannelStream(channel));
    }

    @Override
    public FileStatus getFileStatus(Path path) throws IOException {
        return new FileStatus(channel.size(), false, 1, BLOCK_BYTES, 0, path);
    }

    @Override
    public FileStatus[] listStatus(Path path) throws IOException {
        return new FileStatus[] {getFileStatus(FILE)};
    }

    @Override
    public Path getWorkingDirectory() {
        return new Path("/");
    }

    @Override
    public void setWorkingDirectory(Path path) {
        throw isForReadingOnly();
    }

    @Override
    public FSDataOutputStream create(
            Path path,
            FsPermission permission,
            boolean overwrite,
            int bufferSize,
            short replication,
            long blockSize,
            Progressable progress) {
        throw isForReadingOnly();
    }

    @Override
    public FSDataOutputStream append(Path path, int bufferSize, Progressable progress) {
        throw isForReadingOnly();
    }

    @Override
    public boolean rename(Path from, Path to) {
        throw isForReadingOnly();
    }

    @Override
    public boolean delete(Path path, boolean recursive) {
        throw isForReadingOnly();
    }

    @Override
    public boolean mkdirs(Path path, FsPermission permission) {
        throw isForReadingOnly();
    }

    private static UnsupportedOperationException isForReadingOnly() {
        return new UnsupportedOperationException("a channel is for reading only");
    }
}
