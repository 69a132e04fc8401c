package dev.redshiftkit.local.engine.postgres.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.local.engine.EngineUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheLocationTest {

    private static final Map<String, String> NO_PROPERTIES = Map.of();
    private static final Map<String, String> HOME = Map.of("user.home", "/home/ann");

    @Test
    void propertyComesBeforeVariable() {
        assertThat(choose(
                        Map.of("redshiftkit.cache", "/property", "user.home", "/home/ann"),
                        Map.of("REDSHIFT_KIT_CACHE", "/variable", "XDG_CACHE_HOME", "/xdg")))
                .isEqualTo(Path.of("/property"));
    }

    @Test
    void variableComesBeforeConvention() {
        assertThat(choose(HOME, Map.of("REDSHIFT_KIT_CACHE", "/variable", "XDG_CACHE_HOME", "/xdg")))
                .isEqualTo(Path.of("/variable"));
    }

    @Test
    void conventionIsTheUsersCacheDirectory() {
        assertThat(choose(HOME, Map.of("XDG_CACHE_HOME", "/xdg"))).isEqualTo(Path.of("/xdg/redshift-kit"));
        assertThat(choose(HOME, Map.of())).isEqualTo(Path.of("/home/ann/.cache/redshift-kit"));
        assertThat(choose(NO_PROPERTIES, Map.of())).isEqualTo(Path.of("/var/cache/redshift-kit"));
    }

    @Test
    void relativeXdgDirectoryIsIgnoredAsItsSpecificationAsks() {
        assertThat(choose(HOME, Map.of("XDG_CACHE_HOME", "xdg"))).isEqualTo(Path.of("/home/ann/.cache/redshift-kit"));
    }

    @Test
    void unsuitableConventionGivesWayToTheSystemsCache() {
        assertThat(CacheLocation.choose(HOME::get, Map.of(), path -> false))
                .isEqualTo(Path.of("/var/cache/redshift-kit"));
    }

    @Test
    void placeTheUserNamesIsTakenWithoutAsking() {
        assertThat(CacheLocation.choose(HOME::get, Map.of("REDSHIFT_KIT_CACHE", "/variable"), path -> false))
                .isEqualTo(Path.of("/variable"));
    }

    @Test
    void relativeSettingIsRefusedByItsName() {
        assertThatThrownBy(() -> choose(HOME, Map.of("REDSHIFT_KIT_CACHE", "cache")))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessage("REDSHIFT_KIT_CACHE must be an absolute path, but is cache");
        assertThatThrownBy(() -> choose(Map.of("redshiftkit.cache", "/a\0b"), Map.of()))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessage("redshiftkit.cache must be an absolute path, but is not a path at all");
    }

    @Test
    void directoryIsTraversableIfAllAboveItAre(@TempDir Path directory) throws IOException {
        Path inner = Files.createDirectories(directory.resolve("outer/inner"));
        for (Path path : new Path[] {directory, inner, inner.getParent()}) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
        }

        assertThat(CacheLocation.isTraversableByOthers(inner.resolve("not-there-yet")))
                .isTrue();
        Files.setPosixFilePermissions(inner.getParent(), PosixFilePermissions.fromString("rwx--x---"));
        assertThat(CacheLocation.isTraversableByOthers(inner)).isFalse();
    }

    private static Path choose(Map<String, String> properties, Map<String, String> environment) {
        return CacheLocation.choose(properties::get, environment, path -> true);
    }
}
