package dev.redshiftkit.local.identity;

import dev.redshiftkit.local.storage.StorageError;
import dev.redshiftkit.local.storage.StoreAccess;
import dev.redshiftkit.sql.authorization.Authorization;
import dev.redshiftkit.sql.authorization.Authorization.Keys;
import java.util.Optional;
import java.util.function.Function;

/** What the right that a statement names may do with S3: that of a role, or of access keys, which may do everything. */
public final class S3Rights {

    private final IamRoles roles;
    private final Function<String, Optional<String>> secretOf;

    /** @param secretOf finds the secret of an access key, or nothing if there is no such key */
    public S3Rights(IamRoles roles, Function<String, Optional<String>> secretOf) {
        this.roles = roles;
        this.secretOf = secretOf;
    }

    /**
     * Returns what the right allows. Whether it may be used at all is for {@link IamRoles#require} to say. Of a chain, the last
     * role reaches the data.
     */
    public StoreAccess of(Authorization authorization) {
        Authorization meaning = authorization.meaning();
        return meaning instanceof Keys keys ? of(keys) : roles.policyOf(meaning);
    }

    private StoreAccess of(Keys keys) {
        Optional<String> secret = secretOf.apply(keys.accessKeyId().reveal());
        if (secret.isEmpty()) {
            return refusing(StorageError.INVALID_ACCESS_KEY_ID);
        }
        return secret.get().equals(keys.secretAccessKey().reveal())
                ? StoreAccess.UNLIMITED
                : refusing(StorageError.SIGNATURE_DOES_NOT_MATCH);
    }

    private static StoreAccess refusing(StorageError error) {
        return (action, bucket, key) -> Optional.of(error);
    }
}
