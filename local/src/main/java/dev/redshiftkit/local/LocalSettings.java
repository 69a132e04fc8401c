package dev.redshiftkit.local;

import dev.redshiftkit.local.server.PasswordMethod;
import dev.redshiftkit.local.server.TlsPolicy;
import java.util.Objects;

/**
 * How a local Redshift is to be.
 *
 * @param port 0 for any that is free
 */
record LocalSettings(
        String database, String user, String password, int port, TlsPolicy tls, PasswordMethod passwordMethod) {

    private static final int NAME_CHARACTERS = 63;
    private static final int HIGHEST_PORT = 65_535;

    LocalSettings {
        requireName("database", database);
        requireName("user", user);
        Objects.requireNonNull(password, "password");
        if (port < 0 || HIGHEST_PORT < port) {
            throw new IllegalArgumentException("port must be within 0 and " + HIGHEST_PORT + ", but is " + port);
        }
    }

    private static void requireName(String setting, String name) {
        if (name.isEmpty() || NAME_CHARACTERS < name.length() || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    setting + " must have 1 to " + NAME_CHARACTERS + " characters, but has " + name.length());
        }
    }

    /** Tells everything but the password. */
    @Override
    public String toString() {
        return "LocalSettings[database=" + database + ", user=" + user + ", port=" + port + ", tls=" + tls + "]";
    }
}
