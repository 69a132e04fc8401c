package dev.redshiftkit.client.security;

import java.util.Arrays;

/**
 * A credential held in memory: a password, a session token, a secret key. Safe for use by several threads.
 *
 * <p>Nothing here prints it. {@link #toString()} is constant, there is no {@code Serializable}, and two secrets never
 * compare equal by value, so one cannot be found out by using it as a map key. What this type cannot promise is that no
 * copy survives elsewhere: the JDBC driver takes its password as a {@code String}, which stays until it is collected.
 */
public final class Secret implements AutoCloseable {

    private final char[] value;
    private boolean closed;

    private Secret(char[] value) {
        this.value = value;
    }

    /** Takes a copy, so the caller may wipe its own. */
    public static Secret copyOf(char[] value) {
        return new Secret(value.clone());
    }

    /** For credentials that are a {@code String} already, such as those of the environment. */
    public static Secret of(String value) {
        return new Secret(value.toCharArray());
    }

    /**
     * Returns the credential itself. Callers are the drivers and SDKs that need it, never a message or a log line.
     *
     * @throws IllegalStateException if this secret was closed
     */
    public synchronized String reveal() {
        if (closed) {
            throw new IllegalStateException("secret was closed");
        }
        return new String(value);
    }

    /** Overwrites the credential. Sessions that are open stay open; none can be opened with it any more. */
    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(value, '\0');
    }

    @Override
    public String toString() {
        return "Secret[****]";
    }
}
