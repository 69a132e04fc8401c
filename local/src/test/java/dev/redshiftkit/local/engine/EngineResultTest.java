package dev.redshiftkit.local.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineResultTest {

    @ParameterizedTest
    @CsvSource({"INSERT 0 5, 5", "COPY 1000000, 1000000", "SELECT 0, 0", "CREATE TABLE, 0", "'', 0"})
    void affectedRowsAreTheLastNumberOfTheTag(String commandTag, long expected) {
        assertThat(new EngineResult(List.of(), List.of(), commandTag).affectedRows())
                .isEqualTo(expected);
    }

    @Test
    void firstValueIsEmptyForNoRowAndForNull() {
        List<EngineColumn> columns = List.of(new EngineColumn("a", 25, -1));

        assertThat(new EngineResult(columns, List.of(), "SELECT 0").firstValue())
                .isEmpty();
        assertThat(new EngineResult(columns, List.of(Arrays.asList((String) null)), "SELECT 1").firstValue())
                .isEmpty();
        assertThat(new EngineResult(columns, List.of(List.of("x")), "SELECT 1").firstValue())
                .hasValue("x");
    }
}
