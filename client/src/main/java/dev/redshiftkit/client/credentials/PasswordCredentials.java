package dev.redshiftkit.client.credentials;

import dev.redshiftkit.client.error.InvalidSettingException;
import dev.redshiftkit.client.security.Secret;

/**
 * A database user and its password.
 *
 * @param password stays the caller's to close; sessions opened later need it open
 */
public record PasswordCredentials(String user, Secret password) implements CredentialsSource {

    public PasswordCredentials {
        if (user.isBlank()) {
            throw InvalidSettingException.missing("user", "the name of a database user");
        }
    }
}
