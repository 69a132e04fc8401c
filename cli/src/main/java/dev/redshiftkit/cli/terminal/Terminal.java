package dev.redshiftkit.cli.terminal;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The streams and the environment of one command. Results go to {@link #out()}, which does not flush by itself and reports
 * failures; everything else goes to {@link #err()}. All text is UTF-8, whatever the locale says.
 */
public final class Terminal {

    private final InputStream in;
    private final Writer out;
    private final PrintWriter err;
    private final Map<String, String> environment;
    private final boolean outIsTerminal;
    private final boolean errIsTerminal;
    private final Interruption interruption = new Interruption();

    private Terminal(
            InputStream in,
            OutputStream out,
            OutputStream err,
            Map<String, String> environment,
            boolean outIsTerminal,
            boolean errIsTerminal) {
        this.in = in;
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
        this.environment = Map.copyOf(environment);
        this.outIsTerminal = outIsTerminal;
        this.errIsTerminal = errIsTerminal;
    }

    /** The streams of this process. */
    public static Terminal ofProcess() {
        return new Terminal(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                System.getenv(),
                isTerminal(1),
                isTerminal(2));
    }

    /** Streams that are no terminal. */
    public static Terminal of(InputStream in, OutputStream out, OutputStream err, Map<String, String> environment) {
        return new Terminal(in, out, err, environment, false, false);
    }

    /** Java only tells whether input and output are both terminals, and since 22 not even that. Linux tells more. */
    private static boolean isTerminal(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException noSuchFileSystem) {
            return false;
        }
    }

    public InputStream in() {
        return in;
    }

    public Writer out() {
        return out;
    }

    public PrintWriter err() {
        return err;
    }

    public Map<String, String> environment() {
        return environment;
    }

    /** How text on standard output may look. */
    public Ink outInk() {
        return Ink.of(outIsTerminal, environment);
    }

    /** How text on standard error may look. */
    public Ink errInk() {
        return Ink.of(errIsTerminal, environment);
    }

    /** Whether someone is watching standard error, so that a line which changes makes sense there. */
    public boolean showsProgress() {
        return errIsTerminal;
    }

    /** Raised when the command is to end before it is done. */
    public Interruption interruption() {
        return interruption;
    }

    /** Writes a line of results. */
    public void print(String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException failure) {
            throw unwritable(failure);
        }
    }

    /** Hands everything written so far to the operating system. */
    public void flush() {
        err.flush();
        try {
            out.flush();
        } catch (IOException failure) {
            throw unwritable(failure);
        }
    }

    /** Writes a line that is not a result. */
    public void tell(String line) {
        err.println(line);
    }

    /** The failure of a command whose results nobody takes any more, as in {@code rsk query … | head}. */
    public static CommandException unwritable(IOException failure) {
        return new CommandException(
                ExitCode.FAILED, "could not write to standard output: " + failure.getMessage(), failure);
    }
}
