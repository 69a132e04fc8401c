package dev.redshiftkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own, as the launcher starts it: from the folder of jars that the build has filled. */
class LauncherIT {

    private Path folder;

    @BeforeEach
    void useOwnFolder(@TempDir Path directory) {
        folder = directory;
    }

    @Test
    void resultsGoToOutTheRestToErrAndTheExitCodeToTheCaller() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        // From a file, since a process cannot hand such a letter to another one where the locale is POSIX.
        Path script = Files.writeString(folder.resolve("script.sql"), "select 'größe' as word; select nope");
        Process process = program("query", "-f", script.toString())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(err)).isEqualTo(1);
        assertThat(Files.readString(out)).isEqualTo("word\n-----\ngröße\n");
        assertThat(Files.readAllLines(err))
                .hasSize(3)
                .last()
                .asString()
                .startsWith("rsk: statement 2 of 2: column \"nope\"");
    }

    @Test
    void signalEndsALocalRedshiftInOrder() throws IOException, InterruptedException {
        Path err = folder.resolve("err");
        Process process = program("local", "--port", "0", "--s3-port", "0")
                .redirectError(err.toFile())
                .start();
        String authority = authorityOf(process);
        assertThat(Path.of(authority)).exists();

        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(Files.readAllLines(err)).containsExactly("ready; Ctrl-C ends it", "ended; nothing is left of it");
        assertThat(Path.of(authority)).doesNotExist();
    }

    private static String authorityOf(Process process) {
        Scanner lines = new Scanner(process.getInputStream(), StandardCharsets.UTF_8);
        String prefix = "export REDSHIFT_TLS_ROOT_CERTIFICATE=";
        String line = lines.nextLine();
        while (!line.startsWith(prefix)) {
            line = lines.nextLine();
        }
        return line.substring(prefix.length());
    }

    private static ProcessBuilder program(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                Path.of("target", "rsk", "lib").toAbsolutePath() + "/*",
                "dev.redshiftkit.cli.Rsk"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("REDSHIFT_") || name.startsWith("PG"));
        return builder;
    }
}
