package dev.redshiftkit.cli.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketSalesTest {

    @Test
    void sameSeedGivesTheSameFiles(@TempDir Path one, @TempDir Path other) throws IOException {
        new TicketSales(7, 5_000).writeTo(one);
        new TicketSales(7, 5_000).writeTo(other);

        assertThat(contents(one)).hasSize(8).isEqualTo(contents(other));
    }

    @Test
    void wrongRowsStandAmongTheSales(@TempDir Path one) throws IOException {
        new TicketSales(7, 1_000).writeTo(one);

        List<String> sales = new ArrayList<>();
        for (int file = 0; file < TicketSales.SALES_FILES; file++) {
            List<String> lines = Files.readAllLines(TicketSales.salesFile(one, file));
            sales.addAll(lines.subList(1, lines.size()));
        }
        assertThat(sales).hasSize(1_000);
        assertThat(sales.stream()
                        .filter(line -> !line.matches("\\d+,\\d+,\\d+,[\\w ]{1,32},\\d,\\d+\\.\\d\\d,2025-\\S+ \\S+")))
                .hasSize(WrongSale.values().length - 1);
        assertThat(sales).anyMatch(line -> line.contains("2025-02-30"));
    }

    private static List<String> contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(TicketSalesTest::content).toList();
        }
    }

    private static String content(Path file) {
        try {
            return file.getFileName() + "\n" + Files.readString(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
