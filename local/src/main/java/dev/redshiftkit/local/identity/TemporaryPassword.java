package dev.redshiftkit.local.identity;

import java.time.Instant;

/**
 * A password for the database that AWS has made up for an IAM principal.
 *
 * @param user to log in with, whose beginning tells that the password is of this kind
 * @param password not told by {@link #toString()}
 * @param expiration from when on nobody gets in with it; sessions that are open then go on
 */
public record TemporaryPassword(String user, String password, Instant expiration) {

    @Override
    public String toString() {
        return "TemporaryPassword[user=" + user + ", expiration=" + expiration + "]";
    }
}
