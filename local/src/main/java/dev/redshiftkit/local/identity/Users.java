package dev.redshiftkit.local.identity;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The users of one local Redshift. Safe for use by several threads. */
public final class Users {

    private final SecureRandom random;
    private final Map<String, PasswordDigests> digests = new ConcurrentHashMap<>();

    public Users(SecureRandom random) {
        this.random = random;
    }

    /** Adds a user, or gives an existing one a new password; who is logged in stays so. */
    public void put(String name, String password) {
        digests.put(name, PasswordDigests.of(name, password, random));
    }

    /** Returns what is kept of the password of this user; empty if there is no such user. */
    public Optional<PasswordDigests> find(String name) {
        return Optional.ofNullable(digests.get(name));
    }
}
