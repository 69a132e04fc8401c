package dev.redshiftkit.local.engine.postgres;

import dev.redshiftkit.local.engine.EngineUnavailableException;
import dev.redshiftkit.local.engine.postgres.install.PostgresBinaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the files of an empty database. */
final class Initdb {

    /** The superuser, with the name Redshift gives its own. */
    static final String SUPERUSER = "rdsdb";

    /**
     * Text compares by its bytes, as in Redshift, and upper and lower case are known for all of Unicode. Whoever reaches
     * the socket is trusted: its directory is closed to others.
     */
    static final List<String> OPTIONS = List.of(
            "--username=" + SUPERUSER,
            "--auth=trust",
            "--encoding=UTF8",
            "--no-locale",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--no-sync",
            "--no-instructions");

    private Initdb() {}

    static void run(PostgresBinaries binaries, ProcessAccount account, RunDirectory directory, Duration timeout)
            throws IOException {
        Files.createDirectory(
                directory.data(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        account.own(directory.data());
        Path output = directory.path().resolve("initdb.log");
        Process process = start(account.command(arguments(binaries, directory.data())), output);
        if (!await(process, timeout) || process.exitValue() != 0) {
            throw new EngineUnavailableException("initdb failed to make a database: " + tail(output));
        }
    }

    private static List<String> arguments(PostgresBinaries binaries, Path data) {
        return Stream.concat(Stream.of(binaries.program("initdb").toString(), "--pgdata=" + data), OPTIONS.stream())
                .toList();
    }

    private static Process start(List<String> command, Path output) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(Path.of("/").toFile());
        builder.environment().putAll(ProgramEnvironment.VARIABLES);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        return process;
    }

    private static boolean await(Process process, Duration timeout) {
        try {
            return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailableException("interrupted while making a database", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String tail(Path output) throws IOException {
        List<String> lines = Files.readAllLines(output).stream()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.subList(Math.max(0, lines.size() - 5), lines.size()).stream()
                .map(String::strip)
                .collect(Collectors.joining("; "));
    }
}
