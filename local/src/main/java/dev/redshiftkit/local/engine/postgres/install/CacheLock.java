package dev.redshiftkit.local.engine.postgres.install;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The right to change a cache directory, held by one thread on this machine at a time. The kernel takes it back from a
 * process that dies.
 */
final class CacheLock {

    // A file lock belongs to the whole process, so threads of this one need a lock of their own in front of it.
    private static final ConcurrentMap<Path, ReentrantLock> HERE = new ConcurrentHashMap<>();

    private CacheLock() {}

    /** Something done while the lock is held. */
    @FunctionalInterface
    interface Change {
        void make() throws IOException;
    }

    /** Waits, without limit, until the lock is free, and makes a change under it. */
    static void holding(Path path, Change change) throws IOException {
        ReentrantLock here = HERE.computeIfAbsent(path, key -> new ReentrantLock());
        here.lock();
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.lock();
            change.make();
        } finally {
            here.unlock();
        }
    }
}
