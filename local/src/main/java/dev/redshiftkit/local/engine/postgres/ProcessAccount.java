package dev.redshiftkit.local.engine.postgres;

import dev.redshiftkit.local.engine.EngineUnavailableException;
import dev.redshiftkit.local.engine.postgres.install.CacheDirectory.Readers;
import dev.redshiftkit.local.engine.postgres.install.UnixUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** As whom PostgreSQL's programs run, which refuse to do so as root. */
enum ProcessAccount {
    /** As this process: an ordinary user's. */
    SAME_USER(""),
    /** In a user namespace, where root is somebody else and its files are still its own. */
    USER_NAMESPACE("unshare --user"),
    /** As nobody, for root where user namespaces are forbidden, which is usual inside containers. */
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

    private static final int NOBODY_ID = 65534;

    private final String prefix;

    ProcessAccount(String prefix) {
        this.prefix = prefix;
    }

    /** Finds the account to use here; for root, by trying. */
    static ProcessAccount detect() {
        if (UnixUser.current() != UnixUser.ROOT) {
            return SAME_USER;
        }
        for (ProcessAccount account : List.of(USER_NAMESPACE, NOBODY)) {
            if (account.works()) {
                return account;
            }
        }
        throw new EngineUnavailableException("the database cannot run as root, and neither unshare nor setpriv "
                + "can start it as another user: run this program as an ordinary user");
    }

    private boolean works() {
        try {
            Process process = new ProcessBuilder(command(List.of("sh", "-c", "test \"$(id -u)\" != 0")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // no such program
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailableException("interrupted while starting the database", e);
        }
    }

    /** Returns the command that runs the given one as this account, in a process of the same number. */
    List<String> command(List<String> command) {
        Stream<String> words = Stream.of(prefix.split(" ")).filter(word -> !word.isEmpty());
        return Stream.concat(words, command.stream()).toList();
    }

    /** Gives a directory and all in it to this account. */
    void own(Path tree) throws IOException {
        if (this != NOBODY) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.setAttribute(path, "unix:gid", NOBODY_ID);
                Files.setAttribute(path, "unix:uid", NOBODY_ID);
            }
        }
    }

    /** Who must be able to read the program files. */
    Readers readers() {
        return this == NOBODY ? Readers.OTHER_USERS : Readers.OWN_USER;
    }
}
