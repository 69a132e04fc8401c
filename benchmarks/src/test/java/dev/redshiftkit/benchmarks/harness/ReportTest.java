package dev.redshiftkit.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Surroundings HERE =
            new Surroundings(Instant.parse("2026-11-23T08:00:00Z"), "17.0.15", 2, 768, 1.25);

    private static final Report REPORT = new Report(
            "copy",
            HERE,
            List.of(Table.of("Loads", "format", "rows/s", "ratio")
                    .withRow(Cell.of("csv"), Cell.of(1_234_567), new Ratio(0.5, 0.4, 0.6).cell())
                    .withRow(Cell.of("parquet"), Cell.of(7.25, 1), Cell.of(1.0, 2))));

    @Test
    void textStandsLeftAndNumbersStandRight() {
        assertThat(ReportFormat.TEXT.render(REPORT)).isEqualTo("""
                        copy: 2026-11-23T08:00:00Z, JDK 17.0.15, 2 processors, heap 768 MB, load 1.3

                        Loads
                        format      rows/s             ratio
                        csv      1,234,567  0.50 (0.40-0.60)
                        parquet        7.3              1.00""");
    }

    @Test
    void jsonKeepsNumbersAsTheyAre() {
        assertThat(ReportFormat.JSON.render(REPORT)).isEqualTo("""
                        {"benchmark":"copy","surroundings":{"begun":"2026-11-23T08:00:00Z","jdk":"17.0.15",\
                        "processors":2,"heapMegabytes":768,"load":1.25},"tables":[{"title":"Loads","rows":[\
                        {"format":"csv","rows/s":1234567,"ratio":0.5},\
                        {"format":"parquet","rows/s":7.25,"ratio":1.0}]}]}""");
    }

    @Test
    void rowMustFitTheColumns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.of("Loads", "format", "rows/s").withRow(Cell.of("csv")))
                .withMessage("row of table has 1 cells, but there are 2 columns");
    }
}
