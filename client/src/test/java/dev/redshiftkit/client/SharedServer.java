package dev.redshiftkit.client;

import dev.redshiftkit.client.aws.S3Credentials;
import dev.redshiftkit.client.aws.S3Settings;
import dev.redshiftkit.client.pool.PoolSettings;
import dev.redshiftkit.client.security.Secret;
import dev.redshiftkit.client.tls.TlsMode;
import dev.redshiftkit.local.LocalRedshift;
import dev.redshiftkit.sql.authorization.IamRole;
import java.time.Duration;
import java.util.Optional;

/** One local Redshift for all tests of this JVM that need a server, started when the first asks for it. */
public final class SharedServer {

    private SharedServer() {}

    public static LocalRedshift server() {
        return Holder.SERVER;
    }

    /** A client of it, with few sessions and little patience. */
    public static RedshiftClientBuilder client() {
        LocalRedshift server = server();
        return RedshiftClient.builder()
                .host(server.host())
                .port(server.port())
                .database(server.database())
                .credentials(server.user(), Secret.of(server.password()))
                .tls(TlsMode.verifyFull(server.certificateAuthority()))
                .defaultRole(new IamRole(server.iamRole()))
                .s3(S3Settings.DEFAULTS
                        .withEndpoint(server.s3().endpoint())
                        .withRegion(server.s3().region())
                        .withCredentials(new S3Credentials.Keys(
                                server.s3().accessKey(), Secret.of(server.s3().secretKey()), Optional.empty())))
                .pool(PoolSettings.DEFAULTS
                        .withMaximumSize(4)
                        .withMinimumIdle(0)
                        .withConnectionTimeout(Duration.ofSeconds(10)));
    }

    private static final class Holder {
        private static final LocalRedshift SERVER = start();

        private static LocalRedshift start() {
            LocalRedshift server = LocalRedshift.builder().start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }
    }
}
