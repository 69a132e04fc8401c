package dev.redshiftkit.local.copy.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.copy.record.RowStream;
import dev.redshiftkit.local.copy.table.DefaultValues;
import dev.redshiftkit.local.dynamo.DynamoTable;
import dev.redshiftkit.local.dynamo.DynamoTables;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadPaceTest {

    private final DynamoTable table = new DynamoTables().create("t", "id");
    private final List<Duration> rests = new ArrayList<>();
    private int flushes;
    private final RowStream rows = new RowStream(OutputStream.nullOutputStream(), DefaultValues.NONE, () -> flushes++);
    private Instant now = Instant.EPOCH;

    @ParameterizedTest
    @CsvSource({
        // A megabyte is 128 units.
        "1048576, 64, 100, PT2S",
        "1048576, 64, 50, PT4S",
        "1048576, 64, 200, PT1S",
        "1048576, 64, 1, PT3M20S",
        // Half a unit is the least.
        "1, 10, 100, PT0.05S",
        "4097, 10, 100, PT0.1S",
    })
    void pageIsFollowedByTheTimeThatItsShareIsFor(long bytes, int capacity, int perCent, Duration rest)
            throws IOException {
        table.provision(capacity);
        ReadPace pace = pace(perCent);

        pace.took(bytes);
        pace.await(rows);

        assertThat(rests.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(rest);
        assertThat(rests).hasSize(flushes).allMatch(part -> part.compareTo(Duration.ofSeconds(1)) <= 0);
    }

    @Test
    void timeThatTheRowsTookCounts() throws IOException {
        table.provision(64);
        ReadPace pace = pace(100);

        pace.took(1 << 20);
        now = now.plusMillis(1500);
        pace.await(rows);
        pace.took(1 << 20);
        now = now.plusMillis(2500);
        pace.await(rows);

        assertThat(rests).containsExactly(Duration.ofMillis(500));
    }

    @Test
    void capacityOnDemandHasNoBounds() throws IOException {
        ReadPace pace = pace(1);

        pace.took(1 << 30);
        pace.await(rows);

        assertThat(rests).isEmpty();
    }

    private ReadPace pace(int perCent) {
        return new ReadPace(table, perCent, () -> now, rests::add);
    }
}
