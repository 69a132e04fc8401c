package dev.redshiftkit.client.config;

import dev.redshiftkit.client.aws.S3Settings;
import dev.redshiftkit.client.credentials.CredentialsSource;
import dev.redshiftkit.client.pool.PoolSettings;
import dev.redshiftkit.client.query.QuerySettings;
import dev.redshiftkit.client.session.Endpoint;
import dev.redshiftkit.client.tls.TlsMode;
import dev.redshiftkit.sql.authorization.IamRole;
import java.util.Optional;

/**
 * Everything a client is made of. Each part checks itself, so one that exists is valid.
 *
 * @param applicationName by which the server's system views know these sessions; up to 63 characters of ASCII
 * @param defaultRole what COPY and UNLOAD use when a caller asks for the client's default; empty for the cluster's own
 */
public record RedshiftConfig(
        Endpoint endpoint,
        TlsMode tls,
        CredentialsSource credentials,
        PoolSettings pool,
        QuerySettings query,
        S3Settings s3,
        String applicationName,
        Optional<IamRole> defaultRole) {

    public static final String DEFAULT_APPLICATION_NAME = "redshift-kit";

    public RedshiftConfig {
        ConfigChecks.applicationName(applicationName);
    }
}
