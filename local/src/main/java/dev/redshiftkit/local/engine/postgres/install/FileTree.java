package dev.redshiftkit.local.engine.postgres.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A directory with all that is in it. */
public final class FileTree {

    private FileTree() {}

    /**
     * How much a tree holds. Enough to notice that files are missing or cut short, which is what crashes and full disks
     * leave; not meant against someone who forges files.
     */
    public record Size(long files, long bytes) {

        Size plus(Size other) {
            return new Size(files + other.files, bytes + other.bytes);
        }
    }

    /** Measures a tree; links are not followed. */
    static Size measure(Path tree) throws IOException {
        List<Size> sizes = new ArrayList<>();
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                sizes.add(new Size(1, attributes.size()));
                return FileVisitResult.CONTINUE;
            }
        });
        return sizes.stream().reduce(new Size(0, 0), Size::plus);
    }

    /**
     * Copies a tree into a directory that does not exist yet, readable for its owner only, and returns what was copied.
     * Links are copied as links.
     */
    public static Size copy(Path from, Path to) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectory(
                        to.resolve(from.relativize(directory)),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        try {
            // Most of the time goes into system calls for a thousand small files, which two threads share well.
            return files.parallelStream()
                    .map(file -> copyFile(file, to.resolve(from.relativize(file))))
                    .reduce(new Size(0, 0), Size::plus);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Size copyFile(Path from, Path to) {
        try {
            Files.copy(from, to, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.REPLACE_EXISTING);
            return new Size(1, Files.size(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Deletes a tree, or nothing if it does not exist. Files that vanish meanwhile are no failure.
     *
     * @throws IOException if something cannot be deleted; what could be is gone
     */
    public static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Deletion deletion = new Deletion();
        Files.walkFileTree(tree, deletion);
        deletion.finish();
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        private @Nullable IOException failure;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return delete(file);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return e instanceof NoSuchFileException ? FileVisitResult.CONTINUE : keep(e);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
            return delete(directory);
        }

        private FileVisitResult delete(Path path) {
            try {
                Files.deleteIfExists(path);
                return FileVisitResult.CONTINUE;
            } catch (IOException e) {
                return keep(e);
            }
        }

        private FileVisitResult keep(IOException e) {
            if (failure == null) {
                failure = e;
            } else {
                failure.addSuppressed(e);
            }
            return FileVisitResult.CONTINUE;
        }

        void finish() throws IOException {
            if (failure != null) {
                throw failure;
            }
        }
    }
}
