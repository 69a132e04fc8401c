package dev.redshiftkit.local.engine.postgres.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.redshiftkit.local.engine.EngineUnavailableException;
import dev.redshiftkit.local.engine.postgres.install.CacheDirectory.Filler;
import dev.redshiftkit.local.engine.postgres.install.CacheDirectory.Readers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheDirectoryTest {

    private final AtomicInteger fillings = new AtomicInteger();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private Path root = Path.of("");
    private Path target = Path.of("");

    @BeforeEach
    void useOwnDirectories(@TempDir Path directory) {
        root = directory.resolve("cache");
        target = directory.resolve("target");
    }

    @Test
    void entryIsMadeOnceAndFoundByLaterOnes() {
        Path first = open().entry("entry", this::fill);
        Path second = open().entry("entry", this::fill);

        assertThat(second).isEqualTo(first);
        assertThat(first.resolve("sub/file")).hasContent("content");
        assertThat(fillings).hasValue(1);
    }

    @Test
    void directoryIsMadeForItsOwnerOnly() throws IOException {
        open();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
                .isEqualTo("rwx------");
    }

    @Test
    void failedFillingLeavesNothingAndMayBeRepeated() {
        Filler failing = content -> {
            fill(content);
            throw new IOException("no space left on device");
        };

        assertThatThrownBy(() -> open().entry("entry", failing))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessage("cannot use the cache directory " + root + ": no space left on device");
        assertThat(root).isDirectoryNotContaining(path -> !path.endsWith("lock"));
        assertThat(open().entry("entry", this::fill).resolve("sub/file")).exists();
    }

    @Test
    void entryThatLostAFileIsMadeAgain() throws IOException {
        Files.delete(open().entry("entry", this::fill).resolve("sub/file"));

        assertThat(open().entry("entry", this::fill).resolve("sub/file")).hasContent("content");
        assertThat(fillings).hasValue(2);
    }

    @Test
    void entryWithAFileCutShortIsMadeAgainBeforeItIsCopied() throws IOException {
        Files.writeString(open().entry("entry", this::fill).resolve("sub/file"), "con");

        open().copyEntry("entry", this::fill, target);

        assertThat(target.resolve("sub/file")).hasContent("content");
        assertThat(fillings).hasValue(2);
    }

    @Test
    void whatADeadProcessLeftHalfMadeIsRemoved() throws IOException {
        open();
        Path leftover = Files.createDirectories(root.resolve(".partial-other/content"));

        open().entry("entry", this::fill);

        assertThat(leftover.getParent()).doesNotExist();
    }

    @Test
    void threadsThatAskAtOnceGetOneEntry() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Path> asking = () -> open().entry("entry", this::fill);
            List<Path> answers = new ArrayList<>();
            for (Future<Path> answer :
                    threads.invokeAll(List.of(asking, asking, asking, asking, asking, asking, asking, asking))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(answers.get(0));
            assertThat(fillings).hasValue(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void onlyTheEntriesUsedLastAreKept() {
        for (String name : List.of("a-1", "a-2", "a-3", "b-1")) {
            open().entry(name, this::fill);
            now = now.plusSeconds(60);
        }
        open().entry("a-1", this::fill);

        open().keepMostRecent("a-", 2);

        assertThat(root).isDirectoryContaining(path -> path.endsWith("a-1"));
        assertThat(root).isDirectoryContaining(path -> path.endsWith("a-3"));
        assertThat(root).isDirectoryContaining(path -> path.endsWith("b-1"));
        assertThat(root).isDirectoryNotContaining(path -> path.endsWith("a-2"));
    }

    @Test
    void directoryOthersCanChangeIsRefused() throws IOException {
        Files.createDirectory(root);
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxrwx---"));

        assertThatThrownBy(this::open)
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessage("the cache directory " + root + " must be writable for its owner only, but is rwxrwx---");
    }

    @Test
    void directoryOfAnotherUserIsRefused() throws IOException {
        assumeThat(UnixUser.current()).as("only root can give files away").isEqualTo(UnixUser.ROOT);
        Files.createDirectory(root);
        Files.setAttribute(root, "unix:uid", 65534);

        assertThatThrownBy(this::open)
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessage(
                        "the cache directory " + root + " must belong to user 0 or root, but belongs to user 65534");
    }

    @Test
    void placeWhereNoDirectoryCanBeIsRefused() throws IOException {
        Files.writeString(root, "a file");

        assertThatThrownBy(() -> CacheDirectory.open(root.resolve("cache"), Readers.OWN_USER, () -> now))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessageStartingWith("cannot use the cache directory " + root.resolve("cache") + ": ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void cacheForOtherUsersMustBeReachableForThem() {
        // JUnit's temporary directories are closed to everybody else.
        assertThatThrownBy(() -> CacheDirectory.open(root, Readers.OTHER_USERS, () -> now))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessage("the cache directory " + root
                        + " must be reachable for the user the database runs as, but a directory above it is closed");
    }

    private CacheDirectory open() {
        return CacheDirectory.open(root, Readers.OWN_USER, () -> now);
    }

    private void fill(Path content) throws IOException {
        fillings.incrementAndGet();
        Files.createDirectories(content.resolve("sub"));
        Files.writeString(content.resolve("sub/file"), "content");
    }
}
