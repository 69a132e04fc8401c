package dev.redshiftkit.local.identity;

import dev.redshiftkit.local.dynamo.ReadRefusal;
import dev.redshiftkit.sql.authorization.Authorization;
import dev.redshiftkit.sql.authorization.Authorization.Keys;
import java.util.Optional;

/**
 * Whether the right that a statement names may read tables of DynamoDB. A role that may do everything in S3 may, as may the
 * local account's key; a role that is held to places in S3 is held to S3.
 */
public final class DynamoRights {

    private final IamRoles roles;
    private final AccessKey key;

    /** @param key the one key that may read */
    public DynamoRights(IamRoles roles, AccessKey key) {
        this.roles = roles;
        this.key = key;
    }

    /** Returns why the right may not read; empty if it may. */
    public Optional<ReadRefusal> refusal(Authorization authorization) {
        Authorization meaning = authorization.meaning();
        if (meaning instanceof Keys keys) {
            return refusal(keys);
        }
        return roles.policyOf(meaning).equals(S3Policy.EVERYTHING)
                ? Optional.empty()
                : Optional.of(ReadRefusal.ACCESS_DENIED);
    }

    private Optional<ReadRefusal> refusal(Keys keys) {
        if (!keys.accessKeyId().reveal().equals(key.id())) {
            return Optional.of(ReadRefusal.UNKNOWN_KEY);
        }
        return keys.secretAccessKey().reveal().equals(key.secret())
                ? Optional.empty()
                : Optional.of(ReadRefusal.WRONG_SECRET);
    }
}
