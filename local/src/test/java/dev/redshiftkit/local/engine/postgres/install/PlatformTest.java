package dev.redshiftkit.local.engine.postgres.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.local.engine.EngineUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64",
        "Linux, x86_64, postgres-linux-x86_64",
        "Linux, aarch64, postgres-linux-arm_64",
        "linux, ARM64, postgres-linux-arm_64",
    })
    void knowsPlatformsByTheNamesJavaHasForThem(String system, String architecture, String archive) {
        assertThat(Platform.of(system, architecture).archive()).isEqualTo(archive);
    }

    @ParameterizedTest
    @CsvSource({"Windows 11, amd64", "Mac OS X, aarch64", "Linux, riscv64"})
    void otherPlatformsAreRefusedWithTheSupportedOnes(String system, String architecture) {
        assertThatThrownBy(() -> Platform.of(system, architecture))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessage("the local engine runs on linux amd64 and linux aarch64, but this is " + system + " "
                        + architecture);
    }

    @Test
    void archivesOfAllPlatformsAreOnTheClassPath() {
        for (Platform platform : Platform.values()) {
            assertThat(Platform.class.getResource("/" + platform.archive() + ".txz"))
                    .as(platform.artifact())
                    .isNotNull();
        }
    }
}
