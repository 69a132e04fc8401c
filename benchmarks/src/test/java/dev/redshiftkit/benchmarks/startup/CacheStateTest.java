package dev.redshiftkit.benchmarks.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CacheStateTest {

    private Path cache;
    private Path programs;
    private Path template;

    @BeforeEach
    void fillCache(@TempDir Path directory) throws IOException {
        cache = directory.resolve("cache");
        programs = cache.resolve("postgres-linux");
        template = cache.resolve("template-1");
        Files.createDirectories(programs);
        Files.createDirectories(template.resolve("content"));
        Files.writeString(template.resolve("content").resolve("file"), "x");
    }

    @Test
    void emptyCacheIsGone() throws IOException {
        CacheState.EMPTY.prepare(cache);
        assertThat(cache).doesNotExist();
    }

    @Test
    void programsStayWhereTheTemplateIsMadeEachTime() throws IOException {
        CacheState.PROGRAMS.prepare(cache);
        assertThat(programs).exists();
        assertThat(template).doesNotExist();
    }

    @Test
    void templateStays() throws IOException {
        CacheState.TEMPLATE.prepare(cache);
        assertThat(template.resolve("content").resolve("file")).exists();
    }

    @ParameterizedTest
    @EnumSource
    void noStateNeedsACacheToBeginWith(CacheState state) throws IOException {
        Path missing = cache.resolve("missing");
        state.prepare(missing);
        assertThat(missing).doesNotExist();
    }
}
