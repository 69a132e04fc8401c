package dev.redshiftkit.benchmarks.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TransferTest {

    @Test
    void ratesAreBySecond() {
        Transfer transfer = new Transfer(1_000, 3_000_000, 0.5);
        assertThat(transfer.rowsPerSecond()).isEqualTo(2_000);
        assertThat(transfer.megabytesPerSecond()).isEqualTo(6);
    }
}
