package dev.redshiftkit.local.engine.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a server's databases hold when it starts: the result of running these scripts in their order in an empty one. It
 * is built once per user and machine and copied from then on, so scripts must not depend on when or where they run.
 *
 * <p>The scripts run in {@code template1}. Besides that one there are the databases the scripts create, and no others:
 * neither {@code postgres} nor {@code template0}.
 */
public record PostgresTemplate(List<BootstrapScript> scripts) {

    /** Nothing beyond what PostgreSQL itself has. */
    public static final PostgresTemplate EMPTY = new PostgresTemplate(List.of());

    public PostgresTemplate {
        scripts = List.copyOf(scripts);
    }

    /** Tells templates apart that are built by these programs, in this way. */
    String digest(String binaries, List<String> settings) {
        MessageDigest digest = sha256();
        update(digest, binaries);
        settings.forEach(setting -> update(digest, setting));
        scripts.forEach(script -> update(digest, script.sql()));
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
