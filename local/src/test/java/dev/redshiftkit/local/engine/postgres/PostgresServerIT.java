package dev.redshiftkit.local.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.redshiftkit.local.engine.EngineUnavailableException;
import dev.redshiftkit.local.engine.postgres.install.CacheDirectory;
import dev.redshiftkit.local.engine.postgres.install.CacheDirectory.Readers;
import dev.redshiftkit.local.engine.postgres.install.FileTree;
import dev.redshiftkit.local.engine.postgres.install.UnixUser;
import dev.redshiftkit.local.error.SqlError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresServerIT {

    private final OpenDirectory root;
    private final CacheDirectory freshCache;

    PostgresServerIT() throws IOException {
        root = new OpenDirectory();
        freshCache = CacheDirectory.open(root.path().resolve("cache"), Readers.OTHER_USERS, InstantSource.system());
    }

    @AfterAll
    void removeCache() throws IOException {
        root.close();
    }

    @Test
    void databasesHoldWhatTheScriptsMadeAndNothingElse() {
        try (PostgresServer server = TestServers.start();
                PostgresConnection connection = TestServers.connect(server)) {
            assertThat(connection.query("select answer from bootstrap_marker").firstValue())
                    .hasValue("42");
            assertThat(connection
                            .query("select datname from pg_database order by 1")
                            .rows())
                    .containsExactly(List.of("dev"), List.of("template1"));
        }
    }

    @Test
    void serverListensNowhereButOnItsPrivateSocket() throws IOException {
        try (PostgresServer server = TestServers.start();
                PostgresConnection connection = TestServers.connect(server)) {
            assertThat(connection.query("show listen_addresses").firstValue()).hasValue("");
            Path socketDirectory = directoryOf(connection).resolve("socket");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socketDirectory)))
                    .isEqualTo("rwx------");
            assertThat(socketDirectory.toString().length()).isLessThan(100);
        }
    }

    @Test
    void closeLeavesNoDirectoryAndNoProcess() throws IOException {
        List<ProcessHandle> before = children();
        PostgresServer server = TestServers.start();
        try (PostgresConnection connection = TestServers.connect(server)) {
            Path directory = directoryOf(connection);
            assertThat(directory).isDirectory();
            assertThat(server.isAlive()).isTrue();

            server.close();
            server.close();

            assertThat(server.isAlive()).isFalse();
            assertThat(directory).doesNotExist();
            assertThat(children()).isSubsetOf(before);
            assertThatThrownBy(() -> connection.query("select 1")).isInstanceOf(SqlError.class);
        }
    }

    @Test
    void serversInOneProcessDoNotMeet() {
        try (PostgresServer one = TestServers.start();
                PostgresServer other = TestServers.start();
                PostgresConnection toOne = TestServers.connect(one);
                PostgresConnection toOther = TestServers.connect(other)) {
            toOne.query("create table only_here (a int)");

            assertThatThrownBy(() -> toOther.query("select * from only_here")).isInstanceOf(SqlError.class);
        }
    }

    @Test
    void firstStartsAtTheSameTimeShareOneTemplate() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Callable<String> starting = () -> systemIdentifierOfFreshServer();
            List<String> identifiers = new ArrayList<>();
            for (Future<String> identifier : threads.invokeAll(List.of(starting, starting, starting))) {
                identifiers.add(identifier.get());
            }
            // initdb draws this number, so servers that share it are copies of one template.
            assertThat(identifiers).hasSize(3).containsOnly(identifiers.get(0));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void laterStartReusesTheTemplateAndADamagedOneIsBuiltAgain() throws IOException {
        String first = systemIdentifierOfFreshServer();
        assertThat(systemIdentifierOfFreshServer()).isEqualTo(first);

        try (Stream<Path> files = Files.walk(root.path())) {
            for (Path file :
                    files.filter(file -> file.endsWith("global/pg_control")).toList()) {
                Files.delete(file);
            }
        }

        assertThat(systemIdentifierOfFreshServer()).isNotEqualTo(first);
    }

    private String systemIdentifierOfFreshServer() {
        try (PostgresServer server = start(TestServers.TEMPLATE, ProcessAccount.detect());
                PostgresConnection connection = TestServers.connect(server)) {
            return connection
                    .query("select system_identifier from pg_control_system()")
                    .firstValue()
                    .orElseThrow();
        }
    }

    @Test
    void failingScriptIsNamedWithThePlaceAndLeavesNothing() throws IOException {
        PostgresTemplate template = new PostgresTemplate(List.of(
                new BootstrapScript("good.sql", "select 1"), new BootstrapScript("bad.sql", "select 1;\nselect two")));
        List<ProcessHandle> processes = children();
        List<Path> entries = cacheEntries();

        assertThatThrownBy(() -> start(template, ProcessAccount.detect()))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessage("bootstrap script bad.sql failed at line 2, column 8: 42703 column \"two\" does not exist")
                .hasCauseInstanceOf(SqlError.class);
        assertThat(children()).isSubsetOf(processes);
        assertThat(cacheEntries().stream().filter(entry -> entry.toString().contains("template")))
                .isSubsetOf(entries);
    }

    @Test
    void crashIsNoticed() {
        try (PostgresServer server = TestServers.start()) {
            List<ProcessHandle> postmasters = children().stream()
                    .flatMap(ProcessHandle::children)
                    .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                    .toList();
            assertThat(postmasters).isNotEmpty();
            postmasters.forEach(ProcessHandle::destroyForcibly);

            while (server.isAlive()) {
                Thread.onSpinWait();
            }
            assertThatThrownBy(() -> TestServers.connect(server))
                    .isInstanceOf(SqlError.class)
                    .hasMessage("the engine cannot be reached");
        }
    }

    @Test
    void killedProcessTakesItsServerAlong() throws Exception {
        try (ForkedServer forked = ForkedServer.start(List.of(), System.getProperty("java.class.path"), Map.of())) {
            assertThat(forked.directory()).isDirectory();
            assertThat(forked.descendants()).hasSizeGreaterThan(3);

            forked.kill();

            for (ProcessHandle descendant : forked.descendants()) {
                descendant.onExit().get(30, TimeUnit.SECONDS);
            }
            assertThat(forked.directory()).doesNotExist();
        }
    }

    @Test
    void ordinaryUserNeedsNoPrivileges() throws Exception {
        assumeThat(UnixUser.current()).as("only root can become another user").isEqualTo(UnixUser.ROOT);
        try (OpenDirectory shared = new OpenDirectory()) {
            Path lib = OpenDirectory.open(Files.createDirectory(shared.path().resolve("lib")));
            String classPath = ForkedServer.copyClassPath(lib);
            Path home = Files.createDirectory(shared.path().resolve("home"));
            Files.setAttribute(home, "unix:uid", 65534);
            try (ForkedServer forked = ForkedServer.start(
                    List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"),
                    classPath,
                    Map.of("XDG_CACHE_HOME", home.toString()))) {
                assertThat(UnixUser.ownerOf(forked.directory())).isEqualTo(65534);
                assertThat(home.resolve("redshift-kit")).isDirectory();

                assertThat(forked.end()).isZero();
                assertThat(forked.directory()).doesNotExist();
            }
        }
    }

    @Test
    void rootWithoutUserNamespacesRunsTheServerAsNobody() throws IOException {
        assumeThat(UnixUser.current()).as("only root can become another user").isEqualTo(UnixUser.ROOT);
        PostgresTemplate template = new PostgresTemplate(
                List.of(new BootstrapScript("nobody.sql", "create table pg_catalog.built_by as select current_user")));
        try (PostgresServer server = start(template, ProcessAccount.NOBODY);
                PostgresConnection connection = server.connect(PostgresServer.SUPERUSER, "template1", Map.of())) {
            Path data = directoryOf(connection).resolve("data");
            assertThat(UnixUser.ownerOf(data)).isEqualTo(65534);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");
            assertThat(connection.query("select * from built_by").firstValue()).hasValue(PostgresServer.SUPERUSER);
        }
    }

    @Test
    void abandonedDirectoriesAreSweptAndLivingOnesAreNot() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Path abandoned = Files.createDirectory(temporary.resolve("rsk-" + dead.pid() + "-1"));
        Files.createDirectories(abandoned.resolve("data/base"));
        Path foreign = Files.createDirectories(temporary.resolve("rsk-notes-1"));
        try (PostgresServer living = TestServers.start();
                PostgresServer later = TestServers.start()) {
            assertThat(abandoned).doesNotExist();
            assertThat(foreign).exists();
            assertThat(living.isAlive()).isTrue();
            TestServers.connect(living).close();
            assertThat(later.isAlive()).isTrue();
        } finally {
            FileTree.delete(abandoned);
            FileTree.delete(foreign);
        }
    }

    private PostgresServer start(PostgresTemplate template, ProcessAccount account) {
        return PostgresServer.start(template, TestServers.SETTINGS, account, freshCache);
    }

    private List<Path> cacheEntries() throws IOException {
        try (Stream<Path> entries = Files.list(root.path().resolve("cache"))) {
            return entries.toList();
        }
    }

    private static Path directoryOf(PostgresConnection connection) {
        Path data = Path.of(connection.query("show data_directory").firstValue().orElseThrow());
        return data.resolveSibling(".").normalize();
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current().children().toList();
    }
}
