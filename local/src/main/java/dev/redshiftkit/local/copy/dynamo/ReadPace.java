package dev.redshiftkit.local.copy.dynamo;

import dev.redshiftkit.local.copy.record.RowStream;
import dev.redshiftkit.local.copy.source.Patience;
import dev.redshiftkit.local.dynamo.DynamoTable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Keeps a load within its share of what a table can give (Redshift guide, READRATIO): after each page it rests until the time
 * is over for which the page has used that share. Capacity on demand has no bounds, so that there is no share of it.
 */
public final class ReadPace {

    /** A scan that need not see the latest writes reads two times 4 KB for one unit. */
    private static final long BYTES_OF_HALF_A_UNIT = 4096;

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final DynamoTable table;
    private final int perCent;
    private final InstantSource clock;
    private final Patience.Pause pause;
    private Instant begun = Instant.EPOCH;
    private Duration due = Duration.ZERO;

    /** @param perCent of the table's read capacity that the load may use */
    public ReadPace(DynamoTable table, int perCent, InstantSource clock, Patience.Pause pause) {
        this.table = table;
        this.perCent = perCent;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Waits until the next page may be read.
     *
     * @param rows are asked every second whether the load is to go on
     */
    void await(RowStream rows) throws IOException {
        Duration rest = due.minus(Duration.between(begun, clock.instant()));
        while (rest.compareTo(Duration.ZERO) > 0) {
            rows.flush();
            Duration part = rest.compareTo(LONGEST_PAUSE) < 0 ? rest : LONGEST_PAUSE;
            pause.rest(part);
            rest = rest.minus(part);
        }
    }

    /** Notes how large the page is that was read now. */
    void took(long bytes) {
        begun = clock.instant();
        due = table.readCapacity().isPresent()
                ? time(bytes, table.readCapacity().getAsInt())
                : Duration.ZERO;
    }

    private Duration time(long bytes, int capacity) {
        double units = Math.ceil((double) bytes / BYTES_OF_HALF_A_UNIT) / 2;
        return Duration.ofNanos(Math.round(units * 1e9 * 100 / ((double) capacity * perCent)));
    }
}
