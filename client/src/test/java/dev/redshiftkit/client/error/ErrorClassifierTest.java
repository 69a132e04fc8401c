package dev.redshiftkit.client.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorClassifierTest {

    private static final long SEED = 20_261_123L;

    @ParameterizedTest
    @CsvSource({
        "08000, CONNECTION_FAILED",
        "08001, CONNECTION_FAILED",
        "08003, CONNECTION_FAILED",
        "08004, CONNECTION_FAILED",
        "08006, CONNECTION_FAILED",
        "08007, COMMIT_UNKNOWN",
        "08P01, CONNECTION_FAILED",
        "08S01, CONNECTION_FAILED",
        "0A000, INVALID_SQL",
        "0LP01, PERMISSION_DENIED",
        "21000, DATA_ERROR",
        "22001, DATA_ERROR",
        "22003, DATA_ERROR",
        "22P02, DATA_ERROR",
        "23505, DATA_ERROR",
        "24000, INVALID_SQL",
        "25001, INVALID_SQL",
        "25P02, INVALID_SQL",
        "26000, INVALID_SQL",
        "28000, AUTHENTICATION_FAILED",
        "28P01, AUTHENTICATION_FAILED",
        "2BP01, INVALID_SQL",
        "34000, INVALID_SQL",
        "3D000, INVALID_SQL",
        "3F000, INVALID_SQL",
        "40001, SERIALIZATION_FAILURE",
        "40003, COMMIT_UNKNOWN",
        "40P01, SERIALIZATION_FAILURE",
        "42501, PERMISSION_DENIED",
        "42601, INVALID_SQL",
        "42703, COLUMN_NOT_FOUND",
        "42P01, TABLE_NOT_FOUND",
        "44000, DATA_ERROR",
        "53000, RESOURCE_BUSY",
        "53100, DISK_FULL",
        "53200, OUT_OF_MEMORY",
        "53300, RESOURCE_BUSY",
        "54001, INVALID_SQL",
        "55P03, RESOURCE_BUSY",
        "57000, QUERY_TIMEOUT",
        "57P01, CONNECTION_FAILED",
        "57P02, CONNECTION_FAILED",
        "57P03, CONNECTION_FAILED",
        "58030, INTERNAL",
        "60000, INTERNAL",
        "99999, INTERNAL",
        "XX000, INTERNAL",
        "'', INTERNAL",
        "08, INTERNAL",
    })
    void classifiesByStateAndThenByClass(String sqlState, ErrorKind expected) {
        assertThat(classify(sqlState, "something went wrong")).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("states")
    void knowsEveryStateOfItsTable(String sqlState) {
        assertThat(classify(sqlState, "")).isEqualTo(ErrorClassifier.BY_STATE.get(sqlState));
    }

    static Stream<String> states() {
        return ErrorClassifier.BY_STATE.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("classes")
    void knowsEveryClassOfItsTable(String sqlClass) {
        assertThat(classify(sqlClass + "ZZZ", "")).isEqualTo(ErrorClassifier.BY_CLASS.get(sqlClass));
    }

    static Stream<String> classes() {
        return ErrorClassifier.BY_CLASS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("engineTexts")
    void tellsEngineErrorsApartByTheirText(EngineText row) {
        assertThat(classify("XX000", row.example())).isEqualTo(row.kind());
    }

    @ParameterizedTest
    @MethodSource("engineTexts")
    void everyExampleIsDecidedByItsOwnRow(EngineText row) {
        assertThat(EngineText.ROWS.stream()
                        .filter(other -> other.text().matcher(row.example()).find())
                        .findFirst())
                .contains(row);
    }

    @ParameterizedTest
    @MethodSource("engineTexts")
    void tellsEngineErrorsApartByTheirCodeAlone(EngineText row) {
        ErrorKind expected = row.code().isPresent() ? row.kind() : ErrorKind.INTERNAL;

        assertThat(ErrorClassifier.classify("XX000", "", row.code(), CancelOrigin.NOBODY))
                .isEqualTo(expected);
    }

    static Stream<EngineText> engineTexts() {
        return EngineText.ROWS.stream();
    }

    @Test
    void theStateGoesBeforeTheText() {
        assertThat(classify("42P01", "Disk Full")).isEqualTo(ErrorKind.TABLE_NOT_FOUND);
    }

    @Test
    void oneStateIsTimeoutOrCancellationDependingOnWhoAsked() {
        String message = "Query (12) canceled on user's request";

        assertThat(stopped(message, CancelOrigin.CALLER)).isEqualTo(ErrorKind.QUERY_CANCELLED);
        assertThat(stopped(message, CancelOrigin.DEADLINE)).isEqualTo(ErrorKind.QUERY_TIMEOUT);
        assertThat(stopped(message, CancelOrigin.NOBODY)).isEqualTo(ErrorKind.QUERY_TIMEOUT);
    }

    @Test
    void aMonitoringRuleThatAbortsIsACancellationAndNoTimeout() {
        String message = "Query (12) cancelled by WLM abort action of Query Monitoring Rule \"scan_limit\".";

        assertThat(stopped(message, CancelOrigin.NOBODY)).isEqualTo(ErrorKind.QUERY_CANCELLED);
    }

    @Test
    void everyStateHasAKind() {
        RandomGenerator random = new SplittableRandom(SEED);
        for (int round = 0; round < 10_000; round++) {
            String state = randomState(random);
            assertThat(classify(state, "")).as("state %s, seed %d", state, SEED).isNotNull();
        }
    }

    private static String randomState(RandomGenerator random) {
        StringBuilder state = new StringBuilder();
        random.ints(random.nextInt(0, 8), 0x20, 0x7F).forEach(state::appendCodePoint);
        return state.toString();
    }

    private static ErrorKind classify(String sqlState, String message) {
        return ErrorClassifier.classify(sqlState, message, OptionalInt.empty(), CancelOrigin.NOBODY);
    }

    private static ErrorKind stopped(String message, CancelOrigin origin) {
        return ErrorClassifier.classify("57014", message, OptionalInt.empty(), origin);
    }
}
