package dev.redshiftkit.local.engine.postgres.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Users as the kernel knows them: by number. */
public final class UnixUser {

    /** The superuser's number. */
    public static final int ROOT = 0;

    private static final String UID = "unix:uid";

    private UnixUser() {}

    /** Returns the number of the user this process runs as. */
    public static int current() {
        try {
            // The JDK tells a process its user's name, which in a container need not exist, but not the number.
            return (int) Files.getAttribute(Path.of("/proc/self"), UID);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot find out the user of this process", e);
        }
    }

    /** Returns the number of the user a file belongs to; for a link, the link's own. */
    public static int ownerOf(Path path) throws IOException {
        return (int) Files.getAttribute(path, UID, LinkOption.NOFOLLOW_LINKS);
    }
}
