package dev.redshiftkit.local.identity;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The IAM users and roles of the local AWS account, and the keys they sign with. May be changed at any time, by any
 * thread.
 */
public final class Principals {

    private static final int SECRET_BYTES = 20;
    private static final int TOKEN_BYTES = 96;

    private final String account;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Map<String, Holder> byKeyId = new ConcurrentHashMap<>();
    private final Map<String, String> userIds = new ConcurrentHashMap<>();
    private final Map<String, KnownRole> roles = new ConcurrentHashMap<>();

    private record Holder(AccessKey key, Principal principal) {}

    private record KnownRole(String id, AssumableRole role) {}

    /**
     * @param account twelve digits
     * @param clock by which the keys of assumed roles expire
     */
    public Principals(String account, InstantSource clock, SecureRandom random) {
        this.account = account;
        this.clock = clock;
        this.random = random;
    }

    /** Makes an IAM user and returns the key to sign with. For a user who is there already it makes one more key. */
    public AccessKey addUser(String name) {
        return addUser(name, Map.of());
    }

    /** Makes an IAM user with tags, of which {@code RedshiftDbUser} names the database user, and returns the key. */
    public AccessKey addUser(String name, Map<String, String> tags) {
        AccessKey key = AccessKey.lasting("AKIA" + letters(), hex(SECRET_BYTES));
        addUser(name, tags, key);
        return key;
    }

    /** Makes an IAM user who signs with a key that is known already. */
    public void addUser(String name, Map<String, String> tags, AccessKey key) {
        String id = userIds.computeIfAbsent(name, user -> "AIDA" + letters());
        byKeyId.put(key.id(), new Holder(key, new Principal.User(account, id, name, tags)));
    }

    /** Makes a role, in place of one of the same name if there is one, and returns its ARN. */
    public String addRole(AssumableRole role) {
        String arn = "arn:aws:iam::" + account + ":role/" + role.name();
        roles.put(arn, new KnownRole("AROA" + letters(), role));
        return arn;
    }

    /** Returns the key with this id, also if it has expired. */
    public Optional<AccessKey> key(String id) {
        return Optional.ofNullable(byKeyId.get(id)).map(Holder::key);
    }

    /**
     * Returns who a key and the session token that was sent with it belong to.
     *
     * @throws InvalidKeyException if there is no such key, the token is not its own, or it has expired
     */
    public Principal identify(String keyId, Optional<String> sessionToken) {
        Holder holder = byKeyId.get(keyId);
        if (holder == null || !holder.key().sessionToken().equals(sessionToken)) {
            throw new InvalidKeyException(InvalidKeyException.Reason.UNKNOWN);
        }
        if (holder.key().isExpiredAt(clock.instant())) {
            throw new InvalidKeyException(InvalidKeyException.Reason.EXPIRED);
        }
        return holder.principal();
    }

    /** Whether the principal may assume the role; false, too, if there is no such role, as AWS does not tell. */
    public boolean mayAssume(Principal principal, String roleArn) {
        KnownRole known = roles.get(roleArn);
        return known != null && known.role().trusts(principal);
    }

    /** Returns how long a session of the role may be good. */
    public Duration longestSession(String roleArn) {
        return known(roleArn).role().longestSession();
    }

    /** Begins a session of a role. Whether the caller may do so was asked before. */
    public RoleCredentials assume(String roleArn, String session, Duration duration) {
        KnownRole known = known(roleArn);
        AssumableRole role = known.role();
        Principal principal = new Principal.RoleSession(account, known.id(), role.name(), session, role.tags());
        AccessKey key = new AccessKey(
                "ASIA" + letters(),
                hex(SECRET_BYTES),
                Optional.of(hex(TOKEN_BYTES)),
                Optional.of(clock.instant().plus(duration)));
        byKeyId.put(key.id(), new Holder(key, principal));
        return new RoleCredentials(principal, key);
    }

    private KnownRole known(String roleArn) {
        return Optional.ofNullable(roles.get(roleArn))
                .orElseThrow(() -> new IllegalArgumentException("there is no role " + roleArn));
    }

    private String letters() {
        return hex(8).toUpperCase(Locale.ROOT);
    }

    private String hex(int bytes) {
        byte[] chosen = new byte[bytes];
        random.nextBytes(chosen);
        return HexFormat.of().formatHex(chosen);
    }
}
