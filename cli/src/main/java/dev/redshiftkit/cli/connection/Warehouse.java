package dev.redshiftkit.cli.connection;

import dev.redshiftkit.cli.terminal.CommandException;
import dev.redshiftkit.cli.terminal.Interruption;
import dev.redshiftkit.cli.terminal.Terminal;
import dev.redshiftkit.client.RedshiftClient;
import dev.redshiftkit.client.aws.S3Credentials;
import dev.redshiftkit.client.aws.S3Settings;
import dev.redshiftkit.client.pool.PoolSettings;
import dev.redshiftkit.client.query.QuerySettings;
import dev.redshiftkit.client.security.Secret;
import dev.redshiftkit.local.LocalRedshift;
import dev.redshiftkit.sql.s3.S3Uri;
import java.util.Map;
import java.util.Optional;

/**
 * The Redshift that a command works with: a client that has logged in, and a place for files in S3. Closing it closes the
 * client, and the local Redshift if there is one behind it.
 */
public final class Warehouse implements AutoCloseable {

    private static final PoolSettings SESSIONS =
            PoolSettings.DEFAULTS.withMinimumIdle(0).withMaximumSize(2);

    /** A person at a terminal decides how long to wait. */
    private static final QuerySettings UNHURRIED =
            QuerySettings.DEFAULTS.withTimeout(QuerySettings.DEFAULTS.longestTimeout());

    private final RedshiftClient client;
    private final Variables variables;
    private final Interruption.Registration cancelling;
    private final Runnable whenClosed;

    private Warehouse(
            RedshiftClient client, Variables variables, Interruption.Registration cancelling, Runnable whenClosed) {
        this.client = client;
        this.variables = variables;
        this.cancelling = cancelling;
        this.whenClosed = whenClosed;
    }

    /** Logs in at the Redshift that the variables name. */
    static Warehouse connect(Variables variables, Terminal terminal) {
        return connect(variables, terminal, () -> {});
    }

    /** Logs in at a local Redshift, which stays the caller's to close. */
    public static Warehouse connect(LocalRedshift local, Terminal terminal) {
        return connect(local, Map.of(), terminal, () -> {});
    }

    static Warehouse connect(LocalRedshift local, Map<String, String> more, Terminal terminal, Runnable whenClosed) {
        return connect(Variables.of(LocalVariables.of(local)).with(more), terminal, whenClosed);
    }

    private static Warehouse connect(Variables variables, Terminal terminal, Runnable whenClosed) {
        RedshiftClient client = RedshiftClient.builder()
                .applicationName("rsk")
                .pool(SESSIONS)
                .query(UNHURRIED)
                .s3(S3Settings.DEFAULTS.withCredentials(keysOf(variables)))
                .environment(variables.asMap())
                .connect();
        return new Warehouse(client, variables, terminal.interruption().onRaise(client::cancelRunning), whenClosed);
    }

    /** The keys as every AWS tool takes them from the environment; without them, whatever the AWS SDK finds. */
    private static S3Credentials keysOf(Variables variables) {
        Optional<String> id = variables.find("AWS_ACCESS_KEY_ID");
        Optional<String> secret = variables.find("AWS_SECRET_ACCESS_KEY");
        if (id.isEmpty() || secret.isEmpty()) {
            return new S3Credentials.DefaultChain();
        }
        return new S3Credentials.Keys(
                id.get(),
                Secret.of(secret.get()),
                variables.find("AWS_SESSION_TOKEN").map(Secret::of));
    }

    /** The client. It is closed with this. */
    public RedshiftClient client() {
        return client;
    }

    /**
     * The folder for files on their way to COPY.
     *
     * @throws CommandException if none was named
     */
    public S3Uri staging() {
        return variables
                .find(Variables.STAGING)
                .map(S3Uri::parse)
                .orElseThrow(() -> CommandException.invalid("no place for files is given: name a folder in S3 that the"
                        + " role of the COPY may read, with --staging s3://bucket/folder/ or " + Variables.STAGING));
    }

    @Override
    public void close() {
        cancelling.close();
        try {
            client.close();
        } finally {
            whenClosed.run();
        }
    }
}
