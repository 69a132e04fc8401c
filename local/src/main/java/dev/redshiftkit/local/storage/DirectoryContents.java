package dev.redshiftkit.local.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Contents as files: {@code buckets} holds a file per bucket with the time of its creation, {@code objects} the versions
 * of all objects, and {@code lock} keeps other processes out.
 */
final class DirectoryContents implements Contents {

    private final Path buckets;
    private final Path objects;
    private final FileChannel lock;
    private final AtomicLong lastVersion = new AtomicLong();

    private DirectoryContents(Path directory, FileChannel lock) {
        this.buckets = directory.resolve("buckets");
        this.objects = directory.resolve("objects");
        this.lock = lock;
    }

    static DirectoryContents open(Path directory) throws IOException {
        Files.createDirectories(directory.resolve("buckets"));
        Files.createDirectories(directory.resolve("objects"));
        return new DirectoryContents(directory, lock(directory));
    }

    private static FileChannel lock(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!tryLock(channel)) {
            channel.close();
            throw new IOException("cannot open object store in '" + directory + "': another store has it open");
        }
        return channel;
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    List<Bucket> storedBuckets() throws IOException {
        List<Bucket> stored = new ArrayList<>();
        for (Path file : filesIn(buckets)) {
            stored.add(new Bucket(file.getFileName().toString(), Instant.parse(Files.readString(file))));
        }
        return stored;
    }

    /** Returns the committed versions, oldest first, and drops the files of writes that were never committed. */
    List<IndexEntry> storedObjects() throws IOException {
        List<IndexEntry> entries = new ArrayList<>();
        for (VersionFile version : storedVersions()) {
            lastVersion.accumulateAndGet(version.version(), Math::max);
            if (Files.exists(version.description())) {
                entries.add(FileContent.read(version));
            } else {
                Files.deleteIfExists(version.unfinishedDescription());
                Files.deleteIfExists(version.data());
            }
        }
        return entries;
    }

    private List<VersionFile> storedVersions() throws IOException {
        return filesIn(objects).stream()
                .flatMap(file -> VersionFile.parse(objects, file.getFileName().toString()).stream())
                .distinct()
                .sorted(Comparator.comparing(VersionFile::version))
                .toList();
    }

    private static List<Path> filesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    @Override
    public Draft draft(ObjectName name) throws IOException {
        return FileDraft.create(VersionFile.of(objects, name, lastVersion.incrementAndGet()));
    }

    @Override
    public void createBucket(Bucket bucket) throws IOException {
        Files.writeString(buckets.resolve(bucket.name()), bucket.created().toString());
    }

    @Override
    public void deleteBucket(Bucket bucket) throws IOException {
        Files.deleteIfExists(buckets.resolve(bucket.name()));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    void closeAfter(Exception failure) {
        try {
            close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
