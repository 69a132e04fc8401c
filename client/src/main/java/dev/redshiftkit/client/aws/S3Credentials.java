package dev.redshiftkit.client.aws;

import dev.redshiftkit.client.security.Secret;
import java.util.Optional;

/** The credentials for S3 of this client; a COPY reads its files with its own, which the statement names. */
public sealed interface S3Credentials {

    /** What the AWS SDK finds: environment, profile, container or instance. */
    record DefaultChain() implements S3Credentials {}

    /**
     * A pair of keys.
     *
     * @param sessionToken for temporary keys
     */
    record Keys(String accessKeyId, Secret secretAccessKey, Optional<Secret> sessionToken) implements S3Credentials {

        /** Shows no more than that there are keys. */
        @Override
        public String toString() {
            return "Keys[****]";
        }
    }
}
