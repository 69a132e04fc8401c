package dev.redshiftkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Scanner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rsk local} from its first line to its last, with other commands in between that use what it prints. */
class LocalCommandIT {

    private Path folder;

    @BeforeEach
    void useOwnFolder(@TempDir Path directory) {
        folder = directory;
    }

    @Test
    void whatItPrintsLeadsOtherCommandsToItAndNothingIsLeftAfterwards() throws IOException, InterruptedException {
        Path password = Files.writeString(folder.resolve("password"), "It's 1 secret\n");
        PipedInputStream printed = new PipedInputStream(1 << 16);
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = terminal(new PipedOutputStream(printed), err);
        int[] code = {-1};
        Thread server = new Thread(() -> code[0] = Rsk.run(
                terminal,
                "local",
                "--port",
                "0",
                "--s3-port",
                "0",
                "--user",
                "someone",
                "--password-file",
                password.toString(),
                "--data",
                folder.resolve("objects").toString(),
                "--bucket",
                "first-bucket",
                "--require-tls",
                "--lenient"));
        server.start();
        Map<String, String> exports = exports(printed);

        assertThat(exports)
                .containsEntry("REDSHIFT_USER", "someone")
                .containsEntry("REDSHIFT_PASSWORD", "It's 1 secret");
        CommandRun query = new CommandRun.Caller(exports).run("query", "-o", "csv", "select current_user as who");
        assertThat(query.out()).as(query.err()).isEqualTo("who\r\nsomeone\r\n");
        assertThat(new CommandRun.Caller(exports)
                        .run("query", "-o", "csv", "select array_length(array[1], 1) as n")
                        .out())
                .isEqualTo("n\r\n1\r\n");
        Path file = Files.writeString(folder.resolve("a.csv"), "a\n1\n");
        CommandRun load =
                new CommandRun.Caller(exports).run("load", file.toString(), "--into", "a", "--create", "--keep-staged");
        assertThat(load.code()).as(load.err()).isZero();
        assertThat(load.err()).contains("the staged files stay in s3://first-bucket/staging/rsk-");

        terminal.interruption().raise();
        server.join(20_000);
        assertThat(code[0]).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .endsWith("nothing is left of it but the objects in " + folder + "/objects\n");
        assertThat(Path.of(exports.get("REDSHIFT_TLS_ROOT_CERTIFICATE"))).doesNotExist();
        assertThat(new CommandRun.Caller(exports)
                        .without("REDSHIFT_TLS_ROOT_CERTIFICATE")
                        .run("health")
                        .code())
                .isEqualTo(3);
    }

    private static Terminal terminal(OutputStream out, OutputStream err) {
        return Terminal.of(new ByteArrayInputStream(new byte[0]), out, err, Map.of());
    }

    /** Reads up to the last of the lines for a shell. */
    private static Map<String, String> exports(PipedInputStream printed) {
        Map<String, String> exports = new HashMap<>();
        Scanner lines = new Scanner(printed, StandardCharsets.UTF_8);
        while (!exports.containsKey("AWS_REGION")) {
            String line = lines.nextLine();
            if (line.startsWith("export ")) {
                int equals = line.indexOf('=');
                exports.put(line.substring("export ".length(), equals), unquoted(line.substring(equals + 1)));
            }
        }
        return exports;
    }

    private static String unquoted(String word) {
        return word.startsWith("'") ? word.substring(1, word.length() - 1).replace("'\\''", "'") : word;
    }
}
