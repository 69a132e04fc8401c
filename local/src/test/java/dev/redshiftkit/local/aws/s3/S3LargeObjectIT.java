package dev.redshiftkit.local.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3LargeObjectIT {

    @Test
    void anObjectMayBeLargerThanTheHeapOfServerAndClientTogether(@TempDir Path directory) throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeObjectProgram.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor()).as(output).isZero();
        assertThat(output.lines().filter(line -> line.matches("put \\d+ MB/s, get \\d+ MB/s")))
                .as(output)
                .hasSize(2);
        System.out.print(output);
    }
}
