package dev.redshiftkit.local;

import dev.redshiftkit.local.engine.postgres.PostgresConnection;
import dev.redshiftkit.local.engine.postgres.PostgresServer;
import dev.redshiftkit.local.engine.postgres.PostgresSettings;
import dev.redshiftkit.local.engine.postgres.PostgresTemplate;
import dev.redshiftkit.local.identity.Users;
import dev.redshiftkit.local.server.Gateway;
import dev.redshiftkit.local.server.GatewaySettings;
import dev.redshiftkit.local.session.SessionServices;
import dev.redshiftkit.local.telemetry.Traffic;
import dev.redshiftkit.local.tls.CertificateAuthority;
import dev.redshiftkit.local.translate.Translation;
import dev.redshiftkit.sql.name.Identifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import javax.net.ssl.SSLContext;

/** Puts the parts of a local Redshift together, once; after a failure nothing of it is left. */
final class Start {

    /** What Redshift allows on most node types. */
    private static final int CONNECTIONS = 500;

    /** For the gateway's own work, beside the clients'. */
    private static final int SPARE_CONNECTIONS = 10;

    private static final Duration LOGIN_TIMEOUT = Duration.ofSeconds(60);

    private final LocalSettings settings;
    private final SecureRandom random;
    private final InstantSource clock = InstantSource.system();
    private final OpenResources resources = new OpenResources();

    Start(LocalSettings settings, SecureRandom random) {
        this.settings = settings;
        this.random = random;
    }

    LocalRedshift run() {
        try {
            return open();
        } catch (IOException e) {
            throw closing(new UncheckedIOException(e.getMessage(), e));
        } catch (RuntimeException e) {
            throw closing(e);
        }
    }

    private LocalRedshift open() throws IOException {
        CertificateAuthority authority = CertificateAuthority.create(clock, random);
        Path authorityFile = resources
                .add(PrivateFile.create("redshift-kit-ca", ".pem", authority.pem()))
                .path();
        PostgresServer engine = resources.add(PostgresServer.start(
                PostgresTemplate.EMPTY, PostgresSettings.DEFAULTS.withMaxConnections(CONNECTIONS + SPARE_CONNECTIONS)));
        createDatabase(engine);
        Users users = new Users(random);
        users.put(settings.user(), settings.password());
        Traffic traffic = new Traffic();
        SSLContext tls = authority.issueForLoopback().sslContext();
        Gateway gateway = resources.add(Gateway.open(
                gatewaySettings(),
                tls,
                users,
                (user, database, parameters) -> new PostgresLink(engine.connect(user, database, parameters)),
                new SessionServices(statement -> new Translation.ForEngine(statement.text()), traffic),
                random));
        return new LocalRedshift(settings, resources, gateway, authorityFile, traffic);
    }

    private void createDatabase(PostgresServer engine) {
        String user = Identifier.of(settings.user()).render();
        String database = Identifier.of(settings.database()).render();
        try (PostgresConnection admin = engine.connect(PostgresServer.SUPERUSER, "template1", Map.of())) {
            admin.query("CREATE ROLE " + user + " SUPERUSER LOGIN");
            admin.query("CREATE DATABASE " + database + " OWNER " + user);
        }
    }

    private GatewaySettings gatewaySettings() {
        return new GatewaySettings(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()),
                settings.tls(),
                settings.passwordMethod(),
                CONNECTIONS,
                LOGIN_TIMEOUT);
    }

    private RuntimeException closing(RuntimeException failure) {
        try {
            resources.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }
}
