package dev.redshiftkit.benchmarks.startup;

import dev.redshiftkit.benchmarks.harness.Stopwatch;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts new Java processes, with flags that suit a short life, and listens to what they say of their starts. */
final class ProbeProcess {

    private static final List<String> FLAGS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-Xshare:auto");

    private final Path cache;

    /** @param cache the cache directory the processes are to use */
    ProbeProcess(Path cache) {
        this.cache = cache;
    }

    /** Runs a process that starts a local Redshift so many times. */
    ProbeResult run(int starts) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(starts)).redirectError(ProcessBuilder.Redirect.INHERIT);
        Stopwatch stopwatch = Stopwatch.start();
        Process process = builder.start();
        try (BufferedReader lines = process.inputReader()) {
            ProbeResult result = read(lines, stopwatch, starts);
            requireSuccess(process.waitFor());
            return result;
        } finally {
            process.destroy();
        }
    }

    private static ProbeResult read(BufferedReader lines, Stopwatch stopwatch, int starts) throws IOException {
        List<StartTimes> times = new ArrayList<>();
        times.add(StartTimes.parse(nextLine(lines)));
        double toFirstRow = stopwatch.millis();
        while (times.size() < starts) {
            times.add(StartTimes.parse(nextLine(lines)));
        }
        return new ProbeResult(toFirstRow, times);
    }

    private static String nextLine(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new IOException("the process that was to start a local Redshift ended before it had");
        }
        return line;
    }

    private static void requireSuccess(int exitCode) throws IOException {
        if (exitCode != 0) {
            throw new IOException("the process that started a local Redshift ended with " + exitCode);
        }
    }

    private List<String> command(int starts) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.add("-Dredshiftkit.cache=" + cache);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), StartupProbe.class.getName()));
        command.add(Integer.toString(starts));
        return command;
    }
}
