package dev.redshiftkit.local.engine.postgres.install;

import dev.redshiftkit.local.engine.EngineUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked and ready to run.
 *
 * @param directory has {@code bin}, {@code lib} and {@code share} in it; not to be changed
 * @param identity tells these programs from those of any other version or platform
 */
public record PostgresBinaries(Path directory, String identity) {

    /**
     * Finds the programs for this platform on the class path and unpacks them into the cache, where that has not been
     * done before. Takes one to three seconds the first time.
     *
     * @throws EngineUnavailableException if there are none for this platform, or they cannot be unpacked
     */
    public static PostgresBinaries install(CacheDirectory cache) {
        Platform platform = Platform.of(System.getProperty("os.name"), System.getProperty("os.arch"));
        URL archive = PostgresBinaries.class.getResource("/" + platform.archive() + ".txz");
        if (archive == null) {
            throw new EngineUnavailableException("there are no PostgreSQL binaries for " + platform
                    + " on the class path: add " + platform.artifact());
        }
        return install(cache, platform.archive(), archive);
    }

    static PostgresBinaries install(CacheDirectory cache, String name, URL archive) {
        try {
            String identity = name + "-" + digest(archive);
            return new PostgresBinaries(cache.entry(identity, content -> unpack(archive, content)), identity);
        } catch (IOException e) {
            throw new EngineUnavailableException("cannot read the PostgreSQL binaries " + name, e);
        }
    }

    /** Returns the path of one of the programs, such as {@code postgres}. */
    public Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    private static void unpack(URL archive, Path content) throws IOException {
        Files.createDirectory(content);
        Files.setPosixFilePermissions(content, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (InputStream in = new XZInputStream(archive.openStream())) {
            TarArchive.unpack(in, content);
        }
    }

    /**
     * A checksum of the archive that costs nothing on a warm start, because a jar lists it. Enough to tell versions
     * apart; whoever can forge what is on the class path needs no collision.
     */
    private static String digest(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        ZipEntry entry = connection instanceof JarURLConnection jar ? jar.getJarEntry() : null;
        return String.format("%08x", checksum(entry, connection));
    }

    private static long checksum(@Nullable ZipEntry entry, URLConnection connection) throws IOException {
        if (entry != null && entry.getCrc() != -1) {
            return entry.getCrc();
        }
        try (CheckedInputStream in = new CheckedInputStream(connection.getInputStream(), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.getChecksum().getValue();
        }
    }
}
