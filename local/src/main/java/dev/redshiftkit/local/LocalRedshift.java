package dev.redshiftkit.local;

import dev.redshiftkit.local.server.Gateway;
import dev.redshiftkit.local.server.PasswordMethod;
import dev.redshiftkit.local.server.TlsPolicy;
import dev.redshiftkit.local.telemetry.Traffic;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A running Redshift on this machine. Redshift's own drivers connect to it on the loopback interface, by default over TLS
 * and with a password, both made for this one instance.
 *
 * <p>Several may run in one process. Safe for use by several threads. It lives until it is closed; what its database held
 * is gone then.
 */
public final class LocalRedshift implements AutoCloseable {

    /** Where to reach it. The name is in the certificate, as are 127.0.0.1 and ::1. */
    private static final String HOST = "localhost";

    private final LocalSettings settings;
    private final OpenResources resources;
    private final Gateway gateway;
    private final Path certificateAuthority;
    private final Traffic traffic;

    LocalRedshift(
            LocalSettings settings,
            OpenResources resources,
            Gateway gateway,
            Path certificateAuthority,
            Traffic traffic) {
        this.settings = settings;
        this.resources = resources;
        this.gateway = gateway;
        this.certificateAuthority = certificateAuthority;
        this.traffic = traffic;
    }

    /** Begins to describe a local Redshift. Everything has a default. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the host name to connect to. */
    public String host() {
        return HOST;
    }

    /** Returns the port to connect to. */
    public int port() {
        return gateway.port();
    }

    /** Returns the name of the database that was made at the start. */
    public String database() {
        return settings.database();
    }

    /** Returns the name of the superuser that was made at the start. */
    public String user() {
        return settings.user();
    }

    /** Returns the password of {@link #user()}. */
    public String password() {
        return settings.password();
    }

    /**
     * Returns the URL for the Redshift JDBC driver, without user and password: with them, it connects and verifies
     * certificate chain and host name.
     */
    public String jdbcUrl() {
        String url = "jdbc:redshift://" + HOST + ":" + port() + "/" + encoded(settings.database());
        return settings.tls() == TlsPolicy.OFF
                ? url + "?ssl=false"
                : url + "?sslmode=verify-full&sslrootcert=" + encoded(certificateAuthority.toString());
    }

    /** Returns the file with the certificate, as PEM, that clients have to trust. It is there until this is closed. */
    public Path certificateAuthority() {
        return certificateAuthority;
    }

    /** Returns the counters of what clients do. */
    public Traffic traffic() {
        return traffic;
    }

    /** Ends all sessions, stops the server and removes what it kept. May be repeated. Blocks for a second at most. */
    @Override
    public void close() {
        resources.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Collects what a local Redshift is to be like. One thread at a time. */
    public static final class Builder {

        private String database = "dev";
        private String user = "awsuser";
        private @Nullable String password;
        private int port;
        private TlsPolicy tls = TlsPolicy.ALLOWED;
        private PasswordMethod passwordMethod = PasswordMethod.MD5;

        private Builder() {}

        /** Names the database; {@code dev} unless set. */
        public Builder database(String name) {
            this.database = name;
            return this;
        }

        /** Names the superuser, {@code awsuser} unless set, and leaves the password to chance. */
        public Builder user(String name) {
            this.user = name;
            return this;
        }

        /** Names the superuser and sets the password. */
        public Builder user(String name, String password) {
            this.user = name;
            this.password = password;
            return this;
        }

        /** Sets the port to listen on: 0, which is the default, for any that is free, up to 65535. */
        public Builder port(int number) {
            this.port = number;
            return this;
        }

        /** Sets whether sessions are encrypted; the default is that the client decides, which drivers do with yes. */
        public Builder tls(TlsPolicy policy) {
            this.tls = policy;
            return this;
        }

        /** Sets how passwords are asked for; MD5 unless set. */
        public Builder passwordMethod(PasswordMethod method) {
            this.passwordMethod = method;
            return this;
        }

        /**
         * Starts it and waits until it takes connections: under a second, but for some seconds the first time on a
         * machine. The caller closes what this returns.
         *
         * @throws IllegalArgumentException if a setting is out of range; the message names it
         * @throws java.io.UncheckedIOException if a port is in use or a file cannot be written; then nothing is left
         * @throws dev.redshiftkit.local.engine.EngineUnavailableException if the database cannot be started; then nothing
         *     is left
         */
        public LocalRedshift start() {
            SecureRandom random = new SecureRandom();
            String chosen = password == null ? randomPassword(random) : password;
            return new Start(new LocalSettings(database, user, chosen, port, tls, passwordMethod), random).run();
        }

        /** With a capital letter, a small one and a digit, as Redshift wants passwords to be. */
        private static String randomPassword(SecureRandom random) {
            byte[] bytes = new byte[12];
            random.nextBytes(bytes);
            return "Rs1" + HexFormat.of().formatHex(bytes);
        }
    }
}
