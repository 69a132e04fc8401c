package dev.redshiftkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TourIT {

    @Test
    void tourTellsItsStoryToTheEndAndLeavesNothing() throws IOException {
        List<Path> before = scratchFolders();
        CommandRun run = new CommandRun.Caller(Map.of()).run("tour", "--sales", "5000");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("> event: 2,000 rows")
                .contains("> sales: 4,994 rows loaded, 6 rejected, in ")
                .containsPattern("sales_1\\.csv +19 +quantity +1207 +two +Invalid digit")
                .containsPattern("sales_1\\.csv +190 +sold_at +1206 +2025-02-30 10:00:00 ")
                .contains("> 4,994 rows worth ")
                .containsPattern("s3://redshift-local/tour/sales_0000_part_00\\.parquet +\\d+ +\\d+")
                .contains("> HEALTHY")
                .contains("8  That was it");
        assertThat(scratchFolders()).isEqualTo(before);
    }

    private static List<Path> scratchFolders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("rsk-tour"))
                    .sorted()
                    .toList();
        }
    }
}
