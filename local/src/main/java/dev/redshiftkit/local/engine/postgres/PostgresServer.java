package dev.redshiftkit.local.engine.postgres;

import dev.redshiftkit.local.engine.EngineUnavailableException;
import dev.redshiftkit.local.engine.postgres.install.CacheDirectory;
import dev.redshiftkit.local.engine.postgres.install.PostgresBinaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of this process's own: a child process on a Unix socket that only this user can reach, with data in
 * a private directory. Both go when the server is closed, and also when this process is killed.
 *
 * <p>Nothing on a network, no password. Safe for use by several threads; several servers may run at once.
 */
public final class PostgresServer implements AutoCloseable {

    /** The superuser every template has. */
    public static final String SUPERUSER = Initdb.SUPERUSER;

    private final PostgresProcess process;
    private final RunDirectory directory;
    private final ProcessAccount account;

    private PostgresServer(PostgresProcess process, RunDirectory directory, ProcessAccount account) {
        this.process = process;
        this.directory = directory;
        this.account = account;
    }

    /**
     * Starts a server and waits until it takes connections. Takes two to four seconds the first time a template is asked
     * for on this machine, and a fraction of one from then on.
     *
     * @throws EngineUnavailableException if it cannot be started; then nothing is left but the cache
     */
    public static PostgresServer start(PostgresTemplate template, PostgresSettings settings) {
        ProcessAccount account = ProcessAccount.detect();
        return start(template, settings, account, CacheDirectory.open(account.readers()));
    }

    static PostgresServer start(
            PostgresTemplate template, PostgresSettings settings, ProcessAccount account, CacheDirectory cache) {
        PostgresBinaries binaries = PostgresBinaries.install(cache);
        TemplateStore templates = new TemplateStore(cache, binaries, account, settings);
        RunDirectory directory = RunDirectory.create(account);
        try {
            templates.copy(template, directory.data());
            return start(new ServerCommand(binaries, account, settings), directory);
        } catch (RuntimeException e) {
            throw closing(directory, e);
        }
    }

    private static PostgresServer start(ServerCommand command, RunDirectory directory) {
        PostgresProcess process = PostgresProcess.start(
                command.of(directory, List.of()),
                PostgresProcess.Ending.DISCARD_DATA,
                directory,
                command.settings().startTimeout());
        return new PostgresServer(process, directory, command.account());
    }

    private static RuntimeException closing(RunDirectory directory, RuntimeException failure) {
        try {
            directory.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    /**
     * Opens a connection.
     *
     * @param parameters further start-up parameters, such as {@code search_path}; each must be one PostgreSQL knows
     * @throws dev.redshiftkit.local.error.SqlError if the server refuses, with its reason
     */
    public PostgresConnection connect(String user, String database, Map<String, String> parameters) {
        return PostgresConnection.open(directory.socket(), user, database, parameters);
    }

    /**
     * Crashes the server, as a defect of its own would: connections are lost and work in progress is undone. What was
     * committed before is there when it takes connections again, for which this waits some hundred milliseconds.
     */
    public void crash() {
        ServerCrash.of(directory.socket()).awaitRecovery();
    }

    /**
     * Opens a socket beside the server's own: its processes can connect to it as to a server on this machine, and nobody else but
     * this user.
     *
     * @param port only a part of the socket's name; not the server's own, 5432
     * @throws UncheckedIOException if it cannot be opened
     */
    public ServerSocketChannel openSocket(int port) {
        Path path = directory.socket(port);
        ServerSocketChannel socket = null;
        try {
            socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            socket.bind(UnixDomainSocketAddress.of(path));
            account.own(path);
            return socket;
        } catch (IOException e) {
            throw closing(socket, new UncheckedIOException("cannot open the socket " + path, e));
        }
    }

    private static RuntimeException closing(@Nullable ServerSocketChannel socket, RuntimeException failure) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    /** Whether the server still runs; false after {@link #close}, and after a crash it did not recover from. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Stops the server at once, with its connections, and removes its data. Blocks for some ten milliseconds. */
    @Override
    public void close() {
        process.close();
        directory.close();
    }
}
