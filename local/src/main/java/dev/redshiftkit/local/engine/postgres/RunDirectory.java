package dev.redshiftkit.local.engine.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.redshiftkit.local.engine.EngineUnavailableException;
import dev.redshiftkit.local.engine.postgres.install.DiskFailure;
import dev.redshiftkit.local.engine.postgres.install.FileTree;
import dev.redshiftkit.local.engine.postgres.install.UnixUser;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The directory of one running server: its data and its socket. Nobody else may look in, and it goes when the server
 * does. The process that made it holds a lock on it for as long as it lives, by which abandoned ones are known.
 */
final class RunDirectory implements AutoCloseable {

    /** A Unix socket's path has room for 107 bytes on Linux, and a little less elsewhere. */
    private static final int LONGEST_SOCKET_PATH = 100;

    private static final int LONGEST_NAME = "rsk-1234567-12345678901234567890/socket/.s.PGSQL.5432".length();
    private static final Pattern NAME = Pattern.compile("rsk-(\\d{1,10})-\\d+");
    private static final String OWNER = "owner";

    private final Path path;
    private final FileChannel owner;

    private RunDirectory(Path path, FileChannel owner) {
        this.path = path;
        this.owner = owner;
    }

    /** Makes a directory that programs of the account can use, and tidies up what processes that died have left. */
    static RunDirectory create(ProcessAccount account) {
        Path base = base(account);
        try {
            sweep(base);
            Path path = Files.createTempDirectory(
                    base, "rsk-" + ProcessHandle.current().pid() + "-");
            return occupy(path, account);
        } catch (IOException e) {
            throw DiskFailure.during("make a directory for the database in", base, e);
        }
    }

    private static Path base(ProcessAccount account) {
        List<Path> candidates = List.of(Path.of(System.getProperty("java.io.tmpdir")), Path.of("/tmp"));
        return candidates.stream()
                .map(Path::toAbsolutePath)
                .filter(candidate -> isShort(candidate) && isUsable(candidate, account))
                .findFirst()
                .orElseThrow(() -> new EngineUnavailableException("the directory for temporary files must exist, be "
                        + "writable and have a path shorter than " + (LONGEST_SOCKET_PATH - LONGEST_NAME)
                        + " bytes, but neither of " + candidates + " is so"));
    }

    private static boolean isShort(Path candidate) {
        return candidate.toString().getBytes(UTF_8).length + 1 + LONGEST_NAME <= LONGEST_SOCKET_PATH;
    }

    private static boolean isUsable(Path candidate, ProcessAccount account) {
        try {
            return Files.isWritable(candidate)
                    && (account != ProcessAccount.NOBODY
                            || Files.getPosixFilePermissions(candidate).contains(PosixFilePermission.OTHERS_EXECUTE));
        } catch (IOException e) {
            return false;
        }
    }

    @SuppressWarnings("StreamResourceLeak") // the channel is the lock, and stays open as long as the directory
    private static RunDirectory occupy(Path path, ProcessAccount account) throws IOException {
        try {
            FileChannel owner =
                    FileChannel.open(path.resolve(OWNER), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            owner.lock();
            RunDirectory directory = new RunDirectory(path, owner);
            directory.furnish(account);
            return directory;
        } catch (IOException | RuntimeException e) {
            FileTree.delete(path);
            throw e;
        }
    }

    private void furnish(ProcessAccount account) throws IOException {
        Files.createDirectory(
                socketDirectory(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        account.own(socketDirectory());
        if (account == ProcessAccount.NOBODY) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    Path path() {
        return path;
    }

    /** The database's files. Not made by this class. */
    Path data() {
        return path.resolve("data");
    }

    Path socketDirectory() {
        return path.resolve("socket");
    }

    /** Where the server listens, once it does. */
    Path socket() {
        return socket(PostgresProcess.PORT);
    }

    /** Where the server's processes look for what listens on a port. */
    Path socket(int port) {
        return socketDirectory().resolve(".s.PGSQL." + port);
    }

    /** Removes the directory and all in it. May be repeated. */
    @Override
    public void close() {
        try {
            owner.close();
            FileTree.delete(path);
        } catch (IOException e) {
            throw DiskFailure.during("remove the database's directory", path, e);
        }
    }

    /** Deletes what servers have left whose processes are gone. */
    static void sweep(Path base) throws IOException {
        try (DirectoryStream<Path> candidates = Files.newDirectoryStream(base, "rsk-*")) {
            for (Path candidate : candidates) {
                if (isAbandoned(candidate)) {
                    FileTree.delete(candidate);
                }
            }
        }
    }

    private static boolean isAbandoned(Path candidate) throws IOException {
        Matcher name = NAME.matcher(String.valueOf(candidate.getFileName()));
        // The number first: opening and closing the lock file of our own directory would give up our lock.
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()
                && isOurs(candidate)
                && isUnlocked(candidate.resolve(OWNER));
    }

    private static boolean isOurs(Path candidate) throws IOException {
        try {
            return UnixUser.ownerOf(candidate) == UnixUser.current();
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Asked besides the process number, which says nothing about processes in other containers. */
    private static boolean isUnlocked(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        } catch (NoSuchFileException e) {
            return true;
        }
    }
}
