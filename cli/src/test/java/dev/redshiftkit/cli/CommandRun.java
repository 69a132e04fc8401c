package dev.redshiftkit.cli;

import dev.redshiftkit.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a command printed and ended with; nothing of it is shown to the terminal of the test. */
record CommandRun(int code, String out, String err) {

    /** A way to run commands with an environment and an input. */
    static final class Caller {

        private final Map<String, String> environment;
        private String input = "";

        Caller(Map<String, String> environment) {
            this.environment = new HashMap<>(environment);
        }

        Caller with(String name, String value) {
            Caller other = new Caller(environment);
            other.environment.put(name, value);
            return other;
        }

        Caller without(String name) {
            Caller other = new Caller(environment);
            other.environment.remove(name);
            return other;
        }

        Caller reading(String text) {
            Caller other = new Caller(environment);
            other.input = text;
            return other;
        }

        CommandRun run(String... arguments) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
            int code = Rsk.run(Terminal.of(in, out, err, environment), arguments);
            return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }

    List<String> outLines() {
        return out.lines().toList();
    }

    List<String> errLines() {
        return err.lines().toList();
    }
}
