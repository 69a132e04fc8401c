package dev.redshiftkit.client.config;

import static dev.redshiftkit.client.error.InvalidSettingException.require;

import dev.redshiftkit.client.aws.S3Settings;
import dev.redshiftkit.client.credentials.CredentialsSource;
import dev.redshiftkit.client.credentials.PasswordCredentials;
import dev.redshiftkit.client.error.InvalidSettingException;
import dev.redshiftkit.client.pool.PoolSettings;
import dev.redshiftkit.client.query.QuerySettings;
import dev.redshiftkit.client.security.Secret;
import dev.redshiftkit.client.tls.TlsMode;
import dev.redshiftkit.sql.authorization.IamRole;
import dev.redshiftkit.sql.command.InvalidCommandException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;

/**
 * Settings read from environment variables. The variable of a setting has its name in capitals, with underscores:
 * {@code redshift.pool.maximum-size} is {@code REDSHIFT_POOL_MAXIMUM_SIZE}. An empty variable counts as not set. The
 * region is {@code AWS_REGION}, as for every other tool.
 *
 * <p>Durations are written {@code 500ms}, {@code 30s}, {@code 5m}, {@code 24h}, or as ISO 8601 has it, {@code PT30S}.
 */
public final class Environment {

    private final Map<String, String> variables;

    private Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** Reads from {@code variables}, which for the process's own is {@code System.getenv()}. */
    public static Environment of(Map<String, String> variables) {
        return new Environment(variables);
    }

    public Optional<String> host() {
        return text("host");
    }

    public OptionalInt port() {
        return text("port").map(text -> OptionalInt.of(number("port", text))).orElse(OptionalInt.empty());
    }

    public Optional<String> database() {
        return text("database");
    }

    public Optional<String> applicationName() {
        return text("application-name");
    }

    /**
     * User and password.
     *
     * @throws InvalidSettingException if there is one without the other, or only a source of credentials that this version
     *     cannot read
     */
    public Optional<CredentialsSource> credentials() {
        Optional<String> user = text("user");
        Optional<String> password = text("password");
        if (user.isEmpty() && password.isEmpty()) {
            refuseOtherSources();
            return Optional.empty();
        }
        return Optional.of(new PasswordCredentials(
                user.orElseThrow(() -> InvalidSettingException.missing("user", "given together with the password")),
                Secret.of(password.orElseThrow(
                        () -> InvalidSettingException.missing("password", "given together with the user")))));
    }

    private void refuseOtherSources() {
        for (String setting : new String[] {"secret-id", "cluster-id", "workgroup"}) {
            require(
                    text(setting).isEmpty(),
                    setting,
                    "left out, with redshift.user and redshift.password given instead",
                    "the only source of credentials");
        }
    }

    /** What {@code tls.mode} and {@code tls.root-certificate} say; the mode is verify-full if only the latter is given. */
    public Optional<TlsMode> tls() {
        Optional<Path> authority = text("tls.root-certificate").map(Path::of);
        Optional<String> mode = text("tls.mode");
        return mode.isEmpty() && authority.isEmpty()
                ? Optional.empty()
                : Optional.of(tls(mode.orElse("verify-full"), authority));
    }

    private static TlsMode tls(String mode, Optional<Path> authority) {
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "disable" -> new TlsMode.Disable();
            case "require" -> new TlsMode.Require();
            case "verify-ca" ->
                new TlsMode.VerifyCa(authority.orElseThrow(() ->
                        InvalidSettingException.missing("tls.root-certificate", "a PEM file for mode verify-ca")));
            case "verify-full" -> new TlsMode.VerifyFull(authority);
            default ->
                throw new InvalidSettingException("tls.mode", "disable, require, verify-ca or verify-full", mode);
        };
    }

    public Optional<IamRole> iamRole() {
        return text("iam-role").map(Environment::role);
    }

    private static IamRole role(String arn) {
        try {
            return new IamRole(arn);
        } catch (InvalidCommandException notARole) {
            throw new InvalidSettingException("iam-role", "as arn:aws:iam::<account>:role/<name>", arn);
        }
    }

    /** {@code base} with what the environment says otherwise. */
    public PoolSettings pool(PoolSettings base) {
        PoolSettings pool = base;
        pool = with(pool, "pool.maximum-size", Environment::number, PoolSettings::withMaximumSize);
        pool = with(pool, "pool.minimum-idle", Environment::number, PoolSettings::withMinimumIdle);
        pool = with(pool, "pool.connection-timeout", Environment::duration, PoolSettings::withConnectionTimeout);
        pool = with(pool, "pool.idle-timeout", Environment::duration, PoolSettings::withIdleTimeout);
        return with(pool, "pool.max-lifetime", Environment::duration, PoolSettings::withMaxLifetime);
    }

    /** {@code base} with what the environment says otherwise. */
    public QuerySettings query(QuerySettings base) {
        QuerySettings query = base;
        query = with(query, "query.longest-timeout", Environment::duration, QuerySettings::withLongestTimeout);
        query = with(query, "query.timeout", Environment::duration, QuerySettings::withTimeout);
        return with(query, "query.fetch-size", Environment::number, QuerySettings::withFetchSize);
    }

    /** {@code base} with what the environment says otherwise; keys are left to the AWS SDK, which reads its own. */
    public S3Settings s3(S3Settings base) {
        S3Settings s3 = with(base, "s3.endpoint", Environment::uri, S3Settings::withEndpoint);
        return value("AWS_REGION").map(s3::withRegion).orElse(s3);
    }

    private <S, V> S with(S base, String setting, BiFunction<String, String, V> reader, BiFunction<S, V, S> change) {
        return text(setting)
                .map(text -> change.apply(base, reader.apply(setting, text)))
                .orElse(base);
    }

    private Optional<String> text(String setting) {
        return value("REDSHIFT_" + setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"));
    }

    private Optional<String> value(String variable) {
        return Optional.ofNullable(variables.get(variable)).filter(text -> !text.isEmpty());
    }

    private static int number(String setting, String text) {
        if (!text.matches("-?\\d{1,9}")) {
            throw new InvalidSettingException(setting, "a whole number", text);
        }
        return Integer.parseInt(text);
    }

    private static Duration duration(String setting, String text) {
        return DurationText.parse(text)
                .orElseThrow(
                        () -> new InvalidSettingException(setting, "a duration such as 500ms, 30s or PT30S", text));
    }

    private static URI uri(String setting, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException malformed) {
            throw new InvalidSettingException(setting, "an http or https URI", text);
        }
    }
}
