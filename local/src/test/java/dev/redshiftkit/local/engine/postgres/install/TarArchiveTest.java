package dev.redshiftkit.local.engine.postgres.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TarArchiveTest {

    private Path directory = Path.of("");

    @BeforeEach
    void useOwnDirectory(@TempDir Path own) {
        directory = own;
    }

    @Test
    void unpacksFilesDirectoriesAndLinks() throws IOException {
        String longContent = "x".repeat(100_000);
        unpack(new TarBuilder()
                .directory("share/")
                .file("bin/run", 0755, "#!")
                .file("share/text", 0600, longContent)
                .file("empty", 0644, "")
                .link("lib/alias", "../share/text")
                .build());

        assertThat(directory.resolve("bin/run")).hasContent("#!");
        assertThat(permissions("bin/run")).isEqualTo("rwxr-xr-x");
        assertThat(directory.resolve("share/text")).hasContent(longContent);
        assertThat(permissions("share/text")).isEqualTo("rw-r--r--");
        assertThat(permissions("share")).isEqualTo("rwxr-xr-x");
        assertThat(directory.resolve("empty")).isEmptyFile();
        assertThat(Files.readSymbolicLink(directory.resolve("lib/alias"))).isEqualTo(Path.of("../share/text"));
        assertThat(directory.resolve("lib/alias")).hasContent(longContent);
    }

    @Test
    void prefixIsTheBeginningOfALongName() throws IOException {
        unpack(new TarBuilder().entry("a/long/prefix", "name", '0', 0644, 0, "").build());

        assertThat(directory.resolve("a/long/prefix/name")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "a/../../outside", "/etc/outside"})
    void namesThatLeadOutOfTheArchiveAreRefused(String name) {
        assertThatThrownBy(() -> unpack(new TarBuilder().file(name, 0644, "x").build()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("leads out of the archive");
        assertThat(directory.resolveSibling("outside")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "/etc/passwd"})
    void linksThatLeadOutOfTheArchiveAreRefused(String target) {
        assertThatThrownBy(() -> unpack(new TarBuilder().link("alias", target).build()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("leads out of the archive");
        assertThat(directory.resolve("alias")).doesNotExist();
    }

    @Test
    void fileInPlaceOfTheTargetIsRefused() {
        assertThatThrownBy(() -> unpack(new TarBuilder().file(".", 0644, "x").build()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("replaces the directory");
    }

    @Test
    void kindsItDoesNotKnowAreRefusedByName() {
        assertThatThrownBy(() -> unpack(
                        new TarBuilder().entry("", "device", '3', 0644, 0, "").build()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("tar entry device has type '3'");
    }

    @Test
    void damagedHeaderIsNoticed() {
        byte[] archive = new TarBuilder().file("name", 0644, "x").build();
        archive[1]++;

        assertThatThrownBy(() -> unpack(archive))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("checksum is wrong");
    }

    @Test
    void archiveThatStopsBetweenEntriesIsNoticed() {
        assertThatThrownBy(() -> unpack(new TarBuilder().file("name", 0644, "x").buildUnfinished()))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void archiveThatStopsWithinAFileIsNoticed() {
        assertThatThrownBy(() -> unpack(
                        new TarBuilder().entry("", "name", '0', 0644, 1000, "").buildUnfinished()))
                .isInstanceOf(EOFException.class)
                .hasMessageContaining("within a file");
    }

    private void unpack(byte[] archive) throws IOException {
        TarArchive.unpack(new ByteArrayInputStream(archive), directory);
    }

    private String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(name)));
    }
}
