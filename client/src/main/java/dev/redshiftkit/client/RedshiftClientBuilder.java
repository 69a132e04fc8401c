package dev.redshiftkit.client;

import dev.redshiftkit.client.aws.S3Settings;
import dev.redshiftkit.client.config.Environment;
import dev.redshiftkit.client.config.RedshiftConfig;
import dev.redshiftkit.client.credentials.CredentialsSource;
import dev.redshiftkit.client.credentials.PasswordCredentials;
import dev.redshiftkit.client.error.InvalidSettingException;
import dev.redshiftkit.client.pool.PoolSettings;
import dev.redshiftkit.client.query.QuerySettings;
import dev.redshiftkit.client.security.Secret;
import dev.redshiftkit.client.session.Endpoint;
import dev.redshiftkit.client.session.Ticker;
import dev.redshiftkit.client.tls.TlsMode;
import dev.redshiftkit.sql.authorization.IamRole;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects settings; what was set last counts. Host, database and credentials have to be given, everything else has a
 * default. Values are checked when {@link #config()}, {@link #build()} or {@link #connect()} is called, or as they are read,
 * and a refusal names the setting.
 */
public final class RedshiftClientBuilder {

    private @Nullable String host;
    private int port = Endpoint.DEFAULT_PORT;
    private @Nullable String database;
    private @Nullable CredentialsSource credentials;
    private TlsMode tls = TlsMode.verifyFull();
    private PoolSettings pool = PoolSettings.DEFAULTS;
    private QuerySettings query = QuerySettings.DEFAULTS;
    private S3Settings s3 = S3Settings.DEFAULTS;
    private String applicationName = RedshiftConfig.DEFAULT_APPLICATION_NAME;
    private Optional<IamRole> defaultRole = Optional.empty();

    RedshiftClientBuilder() {}

    public RedshiftClientBuilder host(String host) {
        this.host = host;
        return this;
    }

    public RedshiftClientBuilder port(int port) {
        this.port = port;
        return this;
    }

    public RedshiftClientBuilder database(String database) {
        this.database = database;
        return this;
    }

    /** Sets user and password of the database; the secret stays the caller's to close, after the client. */
    public RedshiftClientBuilder credentials(String user, Secret password) {
        return credentials(new PasswordCredentials(user, password));
    }

    public RedshiftClientBuilder credentials(CredentialsSource source) {
        this.credentials = source;
        return this;
    }

    /** Sets how the connection is encrypted; without it, {@link TlsMode#verifyFull()}. */
    public RedshiftClientBuilder tls(TlsMode mode) {
        this.tls = mode;
        return this;
    }

    public RedshiftClientBuilder pool(PoolSettings settings) {
        this.pool = settings;
        return this;
    }

    public RedshiftClientBuilder query(QuerySettings settings) {
        this.query = settings;
        return this;
    }

    public RedshiftClientBuilder s3(S3Settings settings) {
        this.s3 = settings;
        return this;
    }

    public RedshiftClientBuilder applicationName(String name) {
        this.applicationName = name;
        return this;
    }

    /** Sets the role that {@code loads().defaultAuthorization()} and the unloads' own give. */
    public RedshiftClientBuilder defaultRole(IamRole role) {
        this.defaultRole = Optional.of(role);
        return this;
    }

    /**
     * Takes over whatever the environment sets, and leaves the rest as it is: see {@link Environment} for the names.
     *
     * @param variables such as {@code System.getenv()}
     */
    public RedshiftClientBuilder environment(Map<String, String> variables) {
        Environment environment = Environment.of(variables);
        environment.host().ifPresent(this::host);
        environment.port().ifPresent(this::port);
        environment.database().ifPresent(this::database);
        environment.credentials().ifPresent(this::credentials);
        environment.tls().ifPresent(this::tls);
        environment.iamRole().ifPresent(this::defaultRole);
        environment.applicationName().ifPresent(this::applicationName);
        return pool(environment.pool(pool)).query(environment.query(query)).s3(environment.s3(s3));
    }

    /** The settings as they stand, checked. */
    public RedshiftConfig config() {
        Endpoint endpoint = new Endpoint(
                given(host, "host", "the host name of a cluster or workgroup"),
                port,
                given(database, "database", "the name of a database"));
        CredentialsSource source = given(credentials, "user", "given together with redshift.password");
        return new RedshiftConfig(endpoint, tls, source, pool, query, s3, applicationName, defaultRole);
    }

    private static <T> T given(@Nullable T value, String setting, String allowed) {
        if (value == null) {
            throw InvalidSettingException.missing(setting, allowed);
        }
        return value;
    }

    /** Builds a client. Sends nothing: a wrong password shows itself at the first use. */
    public RedshiftClient build() {
        return RedshiftClient.of(config(), Ticker.system());
    }

    /**
     * Builds a client and logs in once, so that a wrong host, certificate or password is known at once. Blocks for
     * {@code redshift.pool.connection-timeout} at most.
     *
     * @throws dev.redshiftkit.client.error.RedshiftException if it fails; nothing is left open then
     */
    public RedshiftClient connect() {
        RedshiftClient client = build();
        try {
            client.proveLogin();
            return client;
        } catch (RuntimeException failure) {
            client.close();
            throw failure;
        }
    }
}
