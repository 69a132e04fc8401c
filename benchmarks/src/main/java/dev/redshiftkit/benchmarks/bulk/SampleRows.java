package dev.redshiftkit.benchmarks.bulk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Rows of eight columns of mixed types, some 170 bytes each as text. The same ones every time; no value needs quoting.
 *
 * @param count how many
 */
record SampleRows(int count) {

    static final String TABLE = "benchmark_rows";

    /** In the words of Redshift, which the engine understands as well. */
    static final String COLUMNS = "(id bigint, quantity int, price decimal(12,2), share double precision,"
            + " sold timestamp, shipped date, digest varchar(32), note varchar(64))";

    private static final long SEED = 42;
    private static final LocalDateTime EPOCH = LocalDateTime.of(2015, 1, 1, 0, 0);
    private static final int SECONDS = 10 * 365 * 86_400;
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** Writes them to a new file, a line each. */
    void write(Path file, char delimiter) throws IOException {
        RandomGenerator random = new SplittableRandom(SEED);
        StringBuilder row = new StringBuilder();
        try (BufferedWriter lines = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            for (int id = 1; id <= count; id++) {
                row.setLength(0);
                append(row, id, random, delimiter);
                lines.append(row).append('\n');
            }
        }
    }

    private static void append(StringBuilder row, int id, RandomGenerator random, char delimiter) {
        LocalDateTime sold = EPOCH.plusSeconds(random.nextInt(SECONDS));
        LocalDate shipped = sold.toLocalDate().plusDays(random.nextInt(30));
        row.append(id).append(delimiter);
        row.append(random.nextInt(1, 1_000)).append(delimiter);
        row.append(BigDecimal.valueOf(random.nextLong(1_000_000_000), 2)).append(delimiter);
        row.append(random.nextDouble()).append(delimiter);
        row.append(TIMESTAMP.format(sold)).append(delimiter);
        row.append(shipped).append(delimiter);
        appendHex(row, random, 2);
        row.append(delimiter);
        appendHex(row, random, 4);
    }

    private static void appendHex(StringBuilder row, RandomGenerator random, int longs) {
        for (int i = 0; i < longs; i++) {
            row.append(HexFormat.of().toHexDigits(random.nextLong()));
        }
    }
}
