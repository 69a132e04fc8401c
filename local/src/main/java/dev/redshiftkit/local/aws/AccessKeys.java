package dev.redshiftkit.local.aws;

import java.util.Optional;

/** The access keys that requests may be signed with. Asked by many threads at once. */
@FunctionalInterface
public interface AccessKeys {

    /** Returns the secret key that belongs to an access key id, or nothing if the id is unknown. */
    Optional<String> secretOf(String accessKeyId);
}
