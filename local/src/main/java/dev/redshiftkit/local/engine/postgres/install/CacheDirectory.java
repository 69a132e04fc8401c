package dev.redshiftkit.local.engine.postgres.install;

import static java.util.Comparator.comparing;

import dev.redshiftkit.local.engine.EngineUnavailableException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A directory of things that are costly to make and alike on every start. An entry is complete or absent, however many
 * processes ask for it and whatever becomes of the one that makes it; one that has lost files since is made again.
 *
 * <p>May be used by several threads and processes at once. Methods block while another process makes an entry.
 */
public final class CacheDirectory {

    private static final String LOCK = "lock";
    private static final String PARTIAL = ".partial-";
    private static final String CONTENT = "content";
    private static final String SIZE = "size";
    private static final int MAXIMUM_ATTEMPTS = 3;
    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> TRAVERSABLE = PosixFilePermissions.fromString("rwx--x--x");

    private final Path root;
    private final InstantSource clock;
    private final Set<PosixFilePermission> permissions;

    private CacheDirectory(Path root, InstantSource clock, Set<PosixFilePermission> permissions) {
        this.root = root;
        this.clock = clock;
        this.permissions = permissions;
    }

    /** Puts files into a new directory that becomes an entry if nothing is thrown, and is removed otherwise. */
    @FunctionalInterface
    public interface Filler {
        /** Makes the directory {@code content}, which does not exist yet, with all that belongs in it. */
        void fill(Path content) throws IOException;
    }

    /** Who will read the entries. */
    public enum Readers {
        /** This process and others of its user. */
        OWN_USER,
        /** Programs started as somebody else, too: entries can be reached, but not listed or changed, by anyone. */
        OTHER_USERS
    }

    /**
     * Opens the cache at the place this process is told by the system property {@code redshiftkit.cache} or the variable
     * {@code REDSHIFT_KIT_CACHE}, else at {@code $XDG_CACHE_HOME/redshift-kit} or {@code ~/.cache/redshift-kit}.
     *
     * @throws EngineUnavailableException if the directory cannot be made or could be changed by other users
     */
    public static CacheDirectory open(Readers readers) {
        Predicate<Path> suitable =
                path -> readers == Readers.OWN_USER || CacheLocation.isTraversableByOthers(parentOf(path));
        Path root = CacheLocation.choose(System::getProperty, System.getenv(), suitable);
        return open(root, readers, InstantSource.system());
    }

    /**
     * Opens the cache at the given place.
     *
     * @param clock tells when entries were used
     * @throws EngineUnavailableException if the directory cannot be made or could be changed by other users
     */
    public static CacheDirectory open(Path root, Readers readers, InstantSource clock) {
        try {
            Set<PosixFilePermission> permissions = readers == Readers.OWN_USER ? PRIVATE : TRAVERSABLE;
            if (!Files.exists(root)) {
                createRoot(root, permissions);
            }
            requireTrusted(root);
            CacheDirectory cache = new CacheDirectory(root.toRealPath(), clock, permissions);
            cache.admit(readers);
            return cache;
        } catch (IOException e) {
            throw DiskFailure.during("use the cache directory", root, e);
        }
    }

    private static void createRoot(Path root, Set<PosixFilePermission> permissions) throws IOException {
        Files.createDirectories(parentOf(root));
        Files.createDirectories(root, PosixFilePermissions.asFileAttribute(permissions));
    }

    private static Path parentOf(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    /** Programs are run from here, so nobody but this user and root may be able to put any in. */
    private static void requireTrusted(Path root) throws IOException {
        int owner = UnixUser.ownerOf(root.toRealPath());
        if (owner != UnixUser.current() && owner != UnixUser.ROOT) {
            throw new EngineUnavailableException("the cache directory " + root + " must belong to user "
                    + UnixUser.current() + " or root, but belongs to user " + owner);
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(root);
        if (permissions.contains(PosixFilePermission.GROUP_WRITE)
                || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new EngineUnavailableException("the cache directory " + root
                    + " must be writable for its owner only, but is " + PosixFilePermissions.toString(permissions));
        }
    }

    private void admit(Readers readers) throws IOException {
        if (readers == Readers.OWN_USER) {
            return;
        }
        if (!CacheLocation.isTraversableByOthers(parentOf(root))) {
            throw new EngineUnavailableException("the cache directory " + root
                    + " must be reachable for the user the database runs as, but a directory above it is closed");
        }
        Set<PosixFilePermission> present = Files.getPosixFilePermissions(root);
        if (!present.containsAll(TRAVERSABLE)) {
            Files.setPosixFilePermissions(root, TRAVERSABLE);
        }
    }

    /**
     * Returns the content of an entry, which is made first if it is missing or damaged. To be read only, and not beyond
     * the start it was asked for: other processes may tidy up.
     */
    public Path entry(String name, Filler filler) {
        try {
            Path entry = root.resolve(name);
            if (!isWhole(entry)) {
                make(entry, filler);
            }
            touch(entry);
            return entry.resolve(CONTENT);
        } catch (IOException e) {
            throw DiskFailure.during("use the cache directory", root, e);
        }
    }

    /** Copies an entry into a directory that does not exist yet, readable for this user only. */
    public void copyEntry(String name, Filler filler, Path target) {
        Path entry = root.resolve(name);
        try {
            for (int attempt = 1; !copiedWhole(entry, target); attempt++) {
                requireFurther(attempt, name);
                FileTree.delete(target);
                make(entry, filler);
            }
            touch(entry);
        } catch (IOException e) {
            throw DiskFailure.during("copy " + name + " from the cache to", target, e);
        }
    }

    private void requireFurther(int attempt, String name) {
        if (attempt > MAXIMUM_ATTEMPTS) {
            throw new EngineUnavailableException(
                    "copies of " + name + " from the cache directory " + root + " keep being incomplete");
        }
    }

    private static boolean copiedWhole(Path entry, Path target) throws IOException {
        if (!Files.exists(entry.resolve(SIZE))) {
            return false;
        }
        String recorded = Files.readString(entry.resolve(SIZE));
        try {
            return recorded.equals(FileTree.copy(entry.resolve(CONTENT), target).toString());
        } catch (NoSuchFileException e) {
            return false; // another process is tidying up
        }
    }

    private static boolean isWhole(Path entry) throws IOException {
        if (!Files.exists(entry.resolve(SIZE))) {
            return false;
        }
        String recorded = Files.readString(entry.resolve(SIZE));
        return recorded.equals(FileTree.measure(entry.resolve(CONTENT)).toString());
    }

    private void make(Path entry, Filler filler) throws IOException {
        CacheLock.holding(root.resolve(LOCK), () -> {
            // Another process may have made it while this one waited.
            if (!isWhole(entry)) {
                deletePartial();
                discard(entry);
                fill(entry, filler);
            }
        });
    }

    private void fill(Path entry, Filler filler) throws IOException {
        Path partial = root.resolve(PARTIAL + entry.getFileName());
        try {
            Files.createDirectory(partial, PosixFilePermissions.asFileAttribute(permissions));
            filler.fill(partial.resolve(CONTENT));
            String size = FileTree.measure(partial.resolve(CONTENT)).toString();
            Files.writeString(partial.resolve(SIZE), size);
            Files.move(partial, entry, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FileTree.delete(partial);
        }
    }

    /** Only called under the lock, so that whatever is partial belongs to nobody any more. */
    private void deletePartial() throws IOException {
        for (Path leftover : children(PARTIAL)) {
            FileTree.delete(leftover);
        }
    }

    private void discard(Path entry) throws IOException {
        if (Files.exists(entry)) {
            // Renamed first: a reader finds the entry whole or not at all, also if this process dies while it deletes.
            Path partial = root.resolve(PARTIAL + "old-" + entry.getFileName());
            Files.move(entry, partial, StandardCopyOption.ATOMIC_MOVE);
            FileTree.delete(partial);
        }
    }

    /** Deletes the entries whose names have this prefix, except the given number that were used last. */
    public void keepMostRecent(String prefix, int count) {
        try {
            if (children(prefix).size() > count) {
                CacheLock.holding(root.resolve(LOCK), () -> discardAllBut(count, children(prefix)));
            }
        } catch (IOException e) {
            throw DiskFailure.during("tidy the cache directory", root, e);
        }
    }

    private void discardAllBut(int count, List<Path> entries) throws IOException {
        entries.sort(comparing(CacheDirectory::lastUse).reversed());
        for (Path entry : entries.subList(Math.min(count, entries.size()), entries.size())) {
            discard(entry);
        }
    }

    private static FileTime lastUse(Path entry) {
        try {
            return Files.getLastModifiedTime(entry.resolve(SIZE));
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private void touch(Path entry) throws IOException {
        if (Files.isWritable(entry.resolve(SIZE))) {
            Files.setLastModifiedTime(entry.resolve(SIZE), FileTime.from(clock.instant()));
        }
    }

    private List<Path> children(String prefix) throws IOException {
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(root, prefix + "*")) {
            List<Path> children = new ArrayList<>();
            stream.forEach(children::add);
            return children;
        }
    }
}
