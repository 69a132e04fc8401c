package dev.redshiftkit.local.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.error.SqlError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptPositionTest {

    private static final String SCRIPT = "select '\uD83D\uDE00';\nselect\n  nothing";

    @ParameterizedTest
    @CsvSource({
        "1, ' at line 1, column 1'",
        // The smiley before it is one character to the server and two to Java.
        "12, ' at line 1, column 13'",
        "13, ' at line 2, column 1'",
        "22, ' at line 3, column 3'",
        "999, ' at line 3, column 10'",
    })
    void positionIsGivenAsLineAndColumn(int position, String expected) {
        assertThat(ScriptPosition.of(SCRIPT, SqlError.of("42601", "x").withPosition(position)))
                .isEqualTo(expected);
    }

    @Test
    void errorWithoutPositionHasNone() {
        assertThat(ScriptPosition.of(SCRIPT, SqlError.of("42601", "x"))).isEmpty();
    }
}
