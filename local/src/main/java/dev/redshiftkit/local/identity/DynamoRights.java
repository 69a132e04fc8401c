package dev.redshiftkit.local.identity;

import dev.redshiftkit.local.dynamo.ReadRefusal;
import dev.redshiftkit.sql.authorization.Authorization;
import dev.redshiftkit.sql.authorization.Authorization.Keys;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether the right that a statement names may read tables of DynamoDB. A role that may do everything in S3 may, as may
 * access keys; one that is held to places in S3 is held to S3.
 */
public final class DynamoRights {

    private final IamRoles roles;
    private final Function<String, Optional<String>> secretOf;

    /** @param secretOf finds the secret of an access key, or nothing if there is no such key */
    public DynamoRights(IamRoles roles, Function<String, Optional<String>> secretOf) {
        this.roles = roles;
        this.secretOf = secretOf;
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
        Optional<String> secret = secretOf.apply(keys.accessKeyId().reveal());
        if (secret.isEmpty()) {
            return Optional.of(ReadRefusal.UNKNOWN_KEY);
        }
        return secret.get().equals(keys.secretAccessKey().reveal())
                ? Optional.empty()
                : Optional.of(ReadRefusal.WRONG_SECRET);
    }
}
