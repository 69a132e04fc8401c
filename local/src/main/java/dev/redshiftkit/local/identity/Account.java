package dev.redshiftkit.local.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * What the door knows of a user.
 *
 * @param name of the user in the database, which need not be the name to log in by
 * @param password empty if it is disabled: then nobody gets in by this name
 * @param validUntil from when on the password is worth nothing
 */
public record Account(String name, Optional<PasswordDigests> password, Optional<Instant> validUntil) {

    /** Returns what opens the door at this moment, if anything does. */
    public Optional<PasswordDigests> passwordAt(Instant now) {
        return validUntil.filter(end -> !now.isBefore(end)).isPresent() ? Optional.empty() : password;
    }
}
