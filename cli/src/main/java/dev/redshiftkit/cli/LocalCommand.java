package dev.redshiftkit.cli;

import dev.redshiftkit.cli.connection.LocalServers;
import dev.redshiftkit.cli.connection.LocalVariables;
import dev.redshiftkit.cli.connection.PasswordFile;
import dev.redshiftkit.cli.terminal.ExitCode;
import dev.redshiftkit.cli.terminal.Ink;
import dev.redshiftkit.cli.terminal.Terminal;
import dev.redshiftkit.local.LocalRedshift;
import dev.redshiftkit.local.server.TlsPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts a local Redshift that stays until it is interrupted. */
@Command(
        name = "local",
        description = {
            "Starts a local Redshift that stays until Ctrl-C or SIGTERM.",
            "",
            "Prints where it is, and the lines that make psql and the other commands of rsk use it. Tables are gone when it"
                    + " ends; objects of its S3 stay if --data is given."
        })
final class LocalCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--port", defaultValue = "5439", description = "Port; 0 for any (default: ${DEFAULT-VALUE}).")
    private int port = 5439;

    @Option(
            names = "--s3-port",
            defaultValue = "9000",
            description = "Port of the S3 endpoint; 0 for any (default: ${DEFAULT-VALUE}).")
    private int s3Port = 9000;

    @Option(
            names = {"-d", "--database"},
            paramLabel = "NAME",
            defaultValue = "dev",
            description = "Database (default: ${DEFAULT-VALUE}).")
    private String database = "dev";

    @Option(
            names = {"-u", "--user"},
            paramLabel = "NAME",
            defaultValue = "awsuser",
            description = "Superuser (default: ${DEFAULT-VALUE}).")
    private String user = "awsuser";

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "File whose first line is the password (default: one is made up).")
    private @Nullable Path passwordFile;

    @Option(names = "--data", paramLabel = "DIR", description = "Directory for objects of S3 (default: in memory).")
    private @Nullable Path data;

    @Option(
            names = "--bucket",
            paramLabel = "NAME",
            defaultValue = "redshift-local",
            description = "Buckets to make; may be repeated (default: ${DEFAULT-VALUE}).")
    private List<String> buckets = List.of("redshift-local");

    @Option(
            names = "--iam-role",
            paramLabel = "ARN",
            description = "Roles to attach, the first as default role; may be repeated (default: one is made up).")
    private List<String> roles = List.of();

    @Option(names = "--require-tls", description = "Refuses clients that do not encrypt.")
    private boolean requireTls;

    @Option(
            names = "--lenient",
            description = "Lets through SQL that PostgreSQL has and Redshift has not (default: fails as on a cluster).")
    private boolean lenient;

    @Option(
            names = "--serverless",
            description =
                    "Pretends to be Redshift Serverless, where STL and STV views are denied (default: a cluster).")
    private boolean serverless;

    LocalCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        try (LocalRedshift local = LocalServers.start(description())) {
            terminal.interruption().onRaise(end::countDown);
            describe(local);
            terminal.flush();
            terminal.tell("ready; Ctrl-C ends it");
            end.await();
        }
        terminal.tell("ended; nothing is left of it" + (data == null ? "" : " but the objects in " + data));
        return ExitCode.OK.number();
    }

    private LocalRedshift.Builder description() {
        LocalRedshift.Builder builder = LocalRedshift.builder()
                .port(port)
                .s3Port(s3Port)
                .database(database)
                .user(user)
                .buckets(buckets.toArray(String[]::new))
                .tls(requireTls ? TlsPolicy.REQUIRED : TlsPolicy.ALLOWED);
        if (passwordFile != null) {
            builder.user(user, PasswordFile.read(passwordFile));
        }
        if (data != null) {
            builder.objectsIn(data);
        }
        if (lenient) {
            builder.lenient();
        }
        if (serverless) {
            builder.serverless();
        }
        return roles.isEmpty() ? builder : builder.iamRoles(roles.toArray(String[]::new));
    }

    private void describe(LocalRedshift local) {
        line("JDBC URL", local.jdbcUrl());
        line("user", local.user());
        line("password", local.password());
        line("IAM role", local.iamRole());
        line("S3", local.s3().endpoint() + ", bucket " + local.s3().bucket());
        line("S3 keys", local.s3().accessKey() + " " + local.s3().secretKey());
        line("psql", psql(local));
        terminal.print("");
        LocalVariables.of(local)
                .forEach((name, value) -> terminal.print("export " + name + "=" + ShellText.quoted(value)));
    }

    private void line(String name, String value) {
        Ink ink = terminal.outInk();
        terminal.print(ink.bold(name) + " ".repeat(10 - name.length()) + value);
    }

    private static String psql(LocalRedshift local) {
        return "PGPASSWORD=" + ShellText.quoted(local.password()) + " PGSSLMODE=verify-full PGSSLROOTCERT="
                + ShellText.quoted(local.certificateAuthority().toString()) + " psql -h " + local.host() + " -p "
                + local.port() + " -U " + ShellText.quoted(local.user()) + " -d " + ShellText.quoted(local.database());
    }
}
