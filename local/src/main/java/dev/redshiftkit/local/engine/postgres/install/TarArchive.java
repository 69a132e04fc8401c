package dev.redshiftkit.local.engine.postgres.install;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Unpacks a tar archive in the POSIX "ustar" format: files, directories and symbolic links. Names and links that lead out
 * of the target are refused, as is everything else the format has, so that nothing is left out unnoticed.
 */
final class TarArchive {

    private static final int BLOCK = TarHeader.LENGTH;
    private static final int EXECUTABLE = 0111;
    private static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("rw-r--r--");
    private static final Set<PosixFilePermission> TRAVERSABLE = PosixFilePermissions.fromString("rwxr-xr-x");

    private final InputStream in;
    private final Path target;
    private final byte[] buffer = new byte[64 * 1024];

    private TarArchive(InputStream in, Path target) {
        this.in = in;
        this.target = target;
    }

    /** Unpacks all entries below an existing directory. The stream is read to the archive's end and stays open. */
    static void unpack(InputStream in, Path target) throws IOException {
        TarArchive archive = new TarArchive(in, target.toAbsolutePath().normalize());
        for (TarHeader header = archive.next(); !header.isEnd(); header = archive.next()) {
            archive.unpack(header);
        }
    }

    private TarHeader next() throws IOException {
        byte[] block = in.readNBytes(BLOCK);
        if (block.length < BLOCK) {
            throw new EOFException("tar archive ends before its last block");
        }
        return TarHeader.of(block);
    }

    private void unpack(TarHeader header) throws IOException {
        Path path = inside(target.resolve(header.name()), header);
        switch (header.type()) {
            case '0', '\0' -> unpackFile(header, path);
            case '5' -> createDirectories(path);
            case '2' -> unpackLink(header, path);
            default ->
                throw new IOException("tar entry " + header.name() + " has type '" + header.type()
                        + "', not file, directory or link");
        }
    }

    private void unpackFile(TarHeader header, Path path) throws IOException {
        createDirectories(parentOf(path));
        try (OutputStream out = Files.newOutputStream(path)) {
            copy(header.size(), out);
        }
        in.skipNBytes((BLOCK - header.size() % BLOCK) % BLOCK);
        Files.setPosixFilePermissions(path, (header.mode() & EXECUTABLE) == 0 ? READABLE : TRAVERSABLE);
    }

    private void unpackLink(TarHeader header, Path path) throws IOException {
        Path parent = parentOf(path);
        inside(parent.resolve(header.link()), header);
        createDirectories(parent);
        Files.createSymbolicLink(path, Path.of(header.link()));
    }

    private void copy(long size, OutputStream out) throws IOException {
        for (long left = size; left > 0; ) {
            int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (count < 0) {
                throw new EOFException("tar archive ends within a file");
            }
            out.write(buffer, 0, count);
            left -= count;
        }
    }

    private void createDirectories(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            createDirectories(parentOf(directory));
            Files.createDirectory(directory);
            // Whatever the umask: the user who runs the server may be another one than the one who unpacks.
            Files.setPosixFilePermissions(directory, TRAVERSABLE);
        }
    }

    private Path inside(Path path, TarHeader header) throws IOException {
        Path normalized = path.normalize();
        if (!normalized.startsWith(target)) {
            throw new IOException("tar entry " + header.name() + " leads out of the archive");
        }
        return normalized;
    }

    private Path parentOf(Path path) throws IOException {
        Path parent = path.getParent();
        if (parent == null || !parent.startsWith(target)) {
            throw new IOException("tar entry replaces the directory it is unpacked to");
        }
        return parent;
    }
}
