package dev.redshiftkit.client.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.client.error.ErrorKind.Retry;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class ErrorKindTest {

    @Test
    void onlyWhatMayPassByItselfIsWorthRepeating() {
        assertThat(kinds(Retry.WHEN_REPEATABLE))
                .containsExactlyInAnyOrder(
                        ErrorKind.CONNECTION_FAILED,
                        ErrorKind.QUERY_TIMEOUT,
                        ErrorKind.OUT_OF_MEMORY,
                        ErrorKind.RESOURCE_BUSY,
                        ErrorKind.SPECTRUM_ERROR);
    }

    @Test
    void onlyTheClientsOwnRefusalsWaitForBetterTimes() {
        assertThat(kinds(Retry.WHEN_NOT_SENT))
                .containsExactlyInAnyOrder(
                        ErrorKind.UNAVAILABLE, ErrorKind.CIRCUIT_OPEN, ErrorKind.POOL_EXHAUSTED, ErrorKind.LOAD_SHED);
    }

    @Test
    void onlyASerializationFailureConcernsTheWholeTransaction() {
        assertThat(kinds(Retry.WHOLE_TRANSACTION)).containsExactly(ErrorKind.SERIALIZATION_FAILURE);
    }

    @Test
    void anUnknownCommitIsNeverRepeated() {
        assertThat(ErrorKind.COMMIT_UNKNOWN.retry()).isEqualTo(Retry.NEVER);
    }

    private static EnumSet<ErrorKind> kinds(Retry retry) {
        EnumSet<ErrorKind> kinds = EnumSet.allOf(ErrorKind.class);
        kinds.removeIf(kind -> kind.retry() != retry);
        return kinds;
    }
}
