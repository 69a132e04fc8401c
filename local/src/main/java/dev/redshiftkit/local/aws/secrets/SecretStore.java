package dev.redshiftkit.local.aws.secrets;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.redshiftkit.local.aws.api.Warehouse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** The secrets of the local AWS account. May be changed at any time, by any thread. */
public final class SecretStore {

    private static final int PASSWORD_BYTES = 12;
    private static final int SUFFIX_BYTES = 3;

    private final Warehouse warehouse;
    private final BiConsumer<String, String> passwordChange;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Map<String, StoredSecret> byName = new ConcurrentHashMap<>();

    /**
     * @param warehouse what the secrets of users tell besides the password
     * @param passwordChange gives a user of the database another password
     */
    public SecretStore(
            Warehouse warehouse, BiConsumer<String, String> passwordChange, InstantSource clock, SecureRandom random) {
        this.warehouse = warehouse;
        this.passwordChange = passwordChange;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Stores a secret and returns its ARN.
     *
     * @throws IllegalArgumentException if there is one of this name
     */
    public String create(String name, String value) {
        return create(name, Optional.empty(), value);
    }

    /**
     * Stores what a user of the database logs in with, in the form that AWS's own rotation and the Data API want, and
     * returns the ARN.
     *
     * @throws IllegalArgumentException if there is a secret of this name
     */
    public String createForUser(String name, String user, String password) {
        return create(name, Optional.of(user), login(user, password));
    }

    private String create(String name, Optional<String> user, String value) {
        String arn = "arn:aws:secretsmanager:" + warehouse.region() + ":" + warehouse.account() + ":secret:" + name
                + "-" + hex(SUFFIX_BYTES);
        StoredSecret secret = new StoredSecret(name, arn, user, List.of(version(value)));
        if (byName.putIfAbsent(name, secret) != null) {
            throw new IllegalArgumentException("there is a secret named " + name);
        }
        return arn;
    }

    /**
     * Gives a secret another value; the one before stays as the previous version. Nothing but the secret is changed.
     *
     * @throws IllegalArgumentException if there is no such secret
     */
    public void replace(String nameOrArn, String value) {
        byName.computeIfPresent(require(nameOrArn).name(), (name, secret) -> secret.withCurrent(version(value)));
    }

    /**
     * Gives the user whom a secret is for a new password, and keeps it in the secret.
     *
     * @throws IllegalArgumentException if there is no such secret, or it is not that of a user
     */
    public void rotate(String nameOrArn) {
        StoredSecret secret = require(nameOrArn);
        String user = secret.user()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the secret " + secret.name() + " is not for a user, so there is nothing to rotate"));
        String password = "Rs1" + hex(PASSWORD_BYTES);
        passwordChange.accept(user, password);
        replace(nameOrArn, login(user, password));
    }

    /** Returns the current value of a secret. */
    public Optional<String> value(String nameOrArn) {
        return find(nameOrArn)
                .flatMap(secret -> secret.labelled(StoredSecret.CURRENT))
                .map(SecretVersion::value);
    }

    Optional<StoredSecret> find(String nameOrArn) {
        return byName.values().stream()
                .filter(secret -> secret.isNamed(nameOrArn))
                .findFirst();
    }

    private StoredSecret require(String nameOrArn) {
        return find(nameOrArn).orElseThrow(() -> new IllegalArgumentException("there is no secret " + nameOrArn));
    }

    private SecretVersion version(String value) {
        byte[] id = new byte[16];
        random.nextBytes(id);
        return new SecretVersion(UUID.nameUUIDFromBytes(id).toString(), value, clock.instant());
    }

    private String login(String user, String password) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("engine", "redshift")
                .put("host", warehouse.host())
                .put("port", warehouse.port())
                .put("dbname", warehouse.database())
                .put("dbClusterIdentifier", warehouse.cluster())
                .put("username", user)
                .put("password", password)
                .toString();
    }

    private String hex(int bytes) {
        byte[] chosen = new byte[bytes];
        random.nextBytes(chosen);
        return HexFormat.of().formatHex(chosen);
    }
}
