package dev.redshiftkit.local.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * What requests to AWS are signed with.
 *
 * @param secret not told by {@link #toString()}, nor is the session token
 * @param sessionToken what the keys of an assumed role have besides, to be sent along
 * @param expiration from when on the keys of an assumed role are worth nothing; empty for those of a user
 */
public record AccessKey(String id, String secret, Optional<String> sessionToken, Optional<Instant> expiration) {

    /** Makes the key of a user, which does not expire. */
    public static AccessKey lasting(String id, String secret) {
        return new AccessKey(id, secret, Optional.empty(), Optional.empty());
    }

    boolean isExpiredAt(Instant now) {
        return expiration.filter(end -> !now.isBefore(end)).isPresent();
    }

    @Override
    public String toString() {
        return "AccessKey[id=" + id + ", expiration=" + expiration + "]";
    }
}
