package dev.redshiftkit.local.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.dynamo.AttributeValue;
import dev.redshiftkit.local.dynamo.DynamoTable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** COPY's share of what a table of DynamoDB can give. */
@Timeout(60)
class ReadRatioIT {

    @Test
    void loadRestsBetweenThePagesAsItsShareWants() throws IOException {
        try (Warehouse warehouse = new Warehouse()) {
            DynamoTable table = warehouse.tables().create("events", "id");
            table.provision(1000);
            for (int id = 0; id < 300; id++) {
                table.put(Map.of("id", AttributeValue.of(id), "text", AttributeValue.of("x".repeat(10_000))));
            }
            warehouse.sql("CREATE TABLE t (id int)");

            CopyOutcome outcome = warehouse.run("COPY t FROM 'dynamodb://events' IAM_ROLE default READRATIO 25");

            assertThat(outcome.rows()).isEqualTo(300);
            assertThat(warehouse.rows("SELECT count(DISTINCT id) FROM t")).containsExactly(List.of("300"));
            // Two pages are full and a third one follows: a little more than a megabyte, 128.5 units at 250 a second.
            assertThat(warehouse.rests()).containsExactly(Duration.ofMillis(514), Duration.ofMillis(514));
        }
    }
}
