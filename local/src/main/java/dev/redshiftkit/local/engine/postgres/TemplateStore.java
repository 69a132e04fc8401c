package dev.redshiftkit.local.engine.postgres;

import dev.redshiftkit.local.engine.EngineUnavailableException;
import dev.redshiftkit.local.engine.postgres.install.CacheDirectory;
import dev.redshiftkit.local.engine.postgres.install.FileTree;
import dev.redshiftkit.local.engine.postgres.install.PostgresBinaries;
import dev.redshiftkit.local.error.SqlError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Data directories to copy from: each is built when it is first asked for and kept in the cache. */
final class TemplateStore {

    private static final String PREFIX = "template-";

    /** While the scripts of a template change often, as in development, every change leaves some 40 MB. */
    private static final int TEMPLATES_KEPT = 5;

    /** The one that every other database is made from, so that the scripts reach them all. */
    private static final String DATABASE = "template1";

    /**
     * Two databases that nobody will use make up two thirds of a thousand files to copy at every start. The log of what the scripts
     * did is ended, for nobody will read it, and goes with the server unless that keeps it for recycling: 16 MB or 32.
     */
    private static final List<String> TRIMMING = List.of(
            "ALTER DATABASE template0 IS_TEMPLATE false",
            "DROP DATABASE template0",
            "DROP DATABASE postgres",
            "SELECT pg_switch_wal()");

    private static final List<String> BUILD_SETTINGS =
            List.of("allow_system_table_mods=on", "autovacuum=off", "wal_recycle=off");

    private final CacheDirectory cache;
    private final PostgresBinaries binaries;
    private final ProcessAccount account;
    private final PostgresSettings settings;

    TemplateStore(CacheDirectory cache, PostgresBinaries binaries, ProcessAccount account, PostgresSettings settings) {
        this.cache = cache;
        this.binaries = binaries;
        this.account = account;
        this.settings = settings;
    }

    /** Puts a copy of the template at {@code data}, which does not exist yet and will belong to the account. */
    void copy(PostgresTemplate template, Path data) {
        String name = PREFIX + template.digest(binaries.identity(), recipe());
        cache.copyEntry(name, content -> build(template, content), data);
        cache.keepMostRecent(PREFIX, TEMPLATES_KEPT);
        try {
            account.own(data);
        } catch (IOException e) {
            throw new EngineUnavailableException("cannot give the database's files to another user", e);
        }
    }

    /** What a template depends on besides programs and scripts. */
    private static List<String> recipe() {
        return Stream.of(Initdb.OPTIONS, BUILD_SETTINGS, TRIMMING)
                .flatMap(List::stream)
                .toList();
    }

    private void build(PostgresTemplate template, Path content) throws IOException {
        try (RunDirectory directory = RunDirectory.create(account)) {
            Initdb.run(binaries, account, directory, settings.startTimeout());
            runScripts(template, directory);
            FileTree.copy(directory.data(), content);
        }
    }

    private void runScripts(PostgresTemplate template, RunDirectory directory) {
        ServerCommand command = new ServerCommand(binaries, account, settings);
        PostgresProcess process = PostgresProcess.start(
                command.of(directory, BUILD_SETTINGS),
                PostgresProcess.Ending.KEEP_DATA,
                directory,
                settings.startTimeout());
        try (process) {
            runScripts(template, directory.socket());
        }
        if (!process.endedWell()) {
            throw new EngineUnavailableException("the database did not end well after bootstrap: " + process.logTail());
        }
    }

    private static void runScripts(PostgresTemplate template, Path socket) {
        try (PostgresConnection connection = PostgresConnection.open(socket, Initdb.SUPERUSER, DATABASE, Map.of())) {
            for (BootstrapScript script : template.scripts()) {
                run(script, connection);
            }
            TRIMMING.forEach(connection::query);
        }
    }

    private static void run(BootstrapScript script, PostgresConnection connection) {
        try {
            connection.query(script.sql());
        } catch (SqlError e) {
            throw new EngineUnavailableException(
                    "bootstrap script " + script.name() + " failed" + ScriptPosition.of(script.sql(), e) + ": "
                            + e.sqlState() + " " + e.message(),
                    e);
        }
    }
}
