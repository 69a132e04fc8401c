package dev.redshiftkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.client.RedshiftClient;
import dev.redshiftkit.client.security.Secret;
import dev.redshiftkit.client.tls.TlsMode;
import dev.redshiftkit.local.LocalRedshift;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Runs the lines that the README shows, and holds the README to them. */
class ReadmeIT {

    private static final Path SOURCE = Path.of("src/test/java/dev/redshiftkit/cli/ReadmeIT.java");

    @Test
    void exampleRuns() {
        List<String> printed = new ArrayList<>();
        // begin of the example
        try (LocalRedshift redshift = LocalRedshift.builder().start();
                RedshiftClient client = RedshiftClient.builder()
                        .host(redshift.host())
                        .port(redshift.port())
                        .database(redshift.database())
                        .credentials(redshift.user(), Secret.of(redshift.password()))
                        .tls(TlsMode.verifyFull(redshift.certificateAuthority()))
                        .build()) {
            client.queries()
                    .sql("create table venue (id int, name varchar(100)) diststyle all")
                    .execute();
            client.queries()
                    .sql("insert into venue values (?, ?)")
                    .bind(1, "Toyota Park")
                    .execute();
            client.queries()
                    .sql("select name from venue")
                    .list(row -> row.asText("name"))
                    .forEach(printed::add);
        }
        // end of the example
        assertThat(printed).containsExactly("Toyota Park");
    }

    @Test
    void exampleIsTheOneOfTheReadme() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md")).replace("System.out::println", "printed::add");
        assertThat(withoutBlanks(readme)).contains(withoutBlanks(example()));
    }

    private static String example() throws IOException {
        return Files.readAllLines(SOURCE).stream()
                .dropWhile(line -> !line.strip().equals("// begin of the example"))
                .skip(1)
                .takeWhile(line -> !line.strip().equals("// end of the example"))
                .collect(Collectors.joining());
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s+", "");
    }
}
