package dev.redshiftkit.benchmarks.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleRowsTest {

    private static final String ROW =
            "\\d+,\\d{1,3},\\d{1,8}\\.\\d{2},[-0-9.E]+,\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2},"
                    + "\\d{4}-\\d{2}-\\d{2},[0-9a-f]{32},[0-9a-f]{64}";

    @Test
    void rowsHaveTheirEightColumns(@TempDir Path directory) throws IOException {
        assertThat(Files.readAllLines(write(directory, 1_000, ',')))
                .hasSize(1_000)
                .allMatch(row -> row.matches(ROW));
    }

    @Test
    void rowsAreTheSameEveryTime(@TempDir Path directory) throws IOException {
        assertThat(write(directory, 100, ',')).hasSameTextualContentAs(write(directory, 100, ','));
    }

    @Test
    void delimiterIsAllThatDiffers(@TempDir Path directory) throws IOException {
        String text = Files.readString(write(directory, 100, '|'));
        assertThat(text.replace('|', ',')).isEqualTo(Files.readString(write(directory, 100, ',')));
    }

    private static Path write(Path directory, int count, char delimiter) throws IOException {
        Path file = Files.createTempFile(directory, "rows", ".txt");
        new SampleRows(count).write(file, delimiter);
        return file;
    }
}
