package dev.redshiftkit.local.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.local.engine.EngineUnavailableException;
import dev.redshiftkit.local.engine.postgres.PostgresProcess.Ending;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PostgresProcessIT {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String SLEEP = "exec sleep 600";
    private static final String READY = "echo 'LOG:  database system is ready to accept connections'; " + SLEEP;

    private final RunDirectory directory = RunDirectory.create(ProcessAccount.SAME_USER);

    @AfterEach
    void removeDirectory() {
        directory.close();
    }

    @Test
    void serverThatEndsBeforeItIsReadyIsQuotedWithItsLastLines() {
        assertThatThrownBy(() -> start(
                        "for i in 1 2 3 4; do echo LOG: $i; done; echo 'FATAL:  no room'; echo ' HINT:  make some'",
                        LONG))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessage("the database failed to start: LOG: 2; LOG: 3; LOG: 4; FATAL:  no room; HINT:  make some");
    }

    @Test
    void endlessLineIsCut() {
        assertThatThrownBy(() -> start("printf '%1000s' x | tr ' ' y", LONG))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessage("the database failed to start: " + "y".repeat(500));
    }

    @Test
    void serverThatIsNeverReadyIsGivenUp() {
        List<ProcessHandle> before = ProcessHandle.current().descendants().toList();

        assertThatThrownBy(() -> start(SLEEP, Duration.ofMillis(50)))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessage("the database was not ready after 50 ms: it said nothing");
        // A killed process is there until it is reaped: its end is waited for, and would not come to one that lives.
        assertThat(ProcessHandle.current()
                        .descendants()
                        .filter(process -> !before.contains(process))
                        .map(ProcessHandle::onExit))
                .allSatisfy(end -> assertThat(end).succeedsWithin(Duration.ofSeconds(10)));
    }

    @Test
    void discardedDataGoWithTheProcessAndKeptDataDoNot() throws Exception {
        PostgresProcess keeping = PostgresProcess.start(command(READY), Ending.KEEP_DATA, directory, LONG);
        keeping.close();
        assertThat(directory.path()).isDirectory();

        PostgresProcess discarding = start(READY, LONG);
        discarding.close();
        assertThat(directory.path()).doesNotExist();
    }

    @Test
    void interruptedStartLeavesNoProcessAndKeepsTheFlag() {
        List<ProcessHandle> before = ProcessHandle.current().descendants().toList();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> start(SLEEP, LONG))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessage("interrupted while starting the database");
        assertThat(Thread.interrupted()).isTrue();
        // A killed process is there until it is reaped: its end is waited for, and would not come to one that lives.
        assertThat(ProcessHandle.current()
                        .descendants()
                        .filter(process -> !before.contains(process))
                        .map(ProcessHandle::onExit))
                .allSatisfy(end -> assertThat(end).succeedsWithin(Duration.ofSeconds(10)));
    }

    private PostgresProcess start(String script, Duration timeout) {
        return PostgresProcess.start(command(script), Ending.DISCARD_DATA, directory, timeout);
    }

    private static List<String> command(String script) {
        return List.of("sh", "-c", script);
    }
}
