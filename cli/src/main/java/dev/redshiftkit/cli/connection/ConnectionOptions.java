package dev.redshiftkit.cli.connection;

import dev.redshiftkit.cli.terminal.CommandException;
import dev.redshiftkit.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options by which a command is told its Redshift. There is none for the password: every user of the machine can read
 * the arguments of a process.
 */
public final class ConnectionOptions {

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "Cluster or workgroup (REDSHIFT_HOST, PGHOST). Without a host, a local Redshift is started.")
    private @Nullable String host;

    @Option(names = "--port", paramLabel = "PORT", description = "1 to 65535 (REDSHIFT_PORT, PGPORT; default: 5439).")
    private @Nullable String port;

    @Option(
            names = {"-d", "--database"},
            paramLabel = "NAME",
            description = "Database (REDSHIFT_DATABASE, PGDATABASE).")
    private @Nullable String database;

    @Option(
            names = {"-u", "--user"},
            paramLabel = "NAME",
            description = "Database user (REDSHIFT_USER, PGUSER). The password comes from REDSHIFT_PASSWORD, PGPASSWORD"
                    + " or --password-file.")
    private @Nullable String user;

    @Option(names = "--password-file", paramLabel = "FILE", description = "File whose first line is the password.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--tls-ca",
            paramLabel = "FILE",
            description = "PEM file of the authorities to trust (REDSHIFT_TLS_ROOT_CERTIFICATE, PGSSLROOTCERT; default:"
                    + " those of Amazon Redshift).")
    private @Nullable Path authority;

    /** Returns what the options and the environment say together. */
    public Variables variables(Terminal terminal) {
        return Variables.of(terminal.environment()).with(given());
    }

    /**
     * Opens the Redshift that options and environment name; if they name none, starts a local one and says so.
     *
     * @param more variables that count more than all others
     */
    public Warehouse open(Terminal terminal, Map<String, String> more) {
        Variables variables = variables(terminal).with(more);
        if (variables.find(Variables.HOST).isPresent()) {
            return Warehouse.connect(variables, terminal);
        }
        requireNothingElse(variables);
        return LocalWarehouse.start(more, terminal);
    }

    private void requireNothingElse(Variables variables) {
        if (!given().isEmpty() || variables.find(Variables.USER).isPresent()) {
            throw CommandException.invalid("no host is given: name one with --host or REDSHIFT_HOST, or leave out all"
                    + " settings of a connection to use a local Redshift");
        }
    }

    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, Variables.HOST, host);
        put(given, Variables.PORT, port);
        put(given, Variables.DATABASE, database);
        put(given, Variables.USER, user);
        put(given, Variables.TLS_ROOT_CERTIFICATE, authority);
        if (passwordFile != null) {
            given.put(Variables.PASSWORD, PasswordFile.read(passwordFile));
        }
        return given;
    }

    private static void put(Map<String, String> given, String name, @Nullable Object value) {
        if (value != null) {
            given.put(name, value.toString());
        }
    }
}
