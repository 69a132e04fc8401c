package dev.redshiftkit.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final Option ROWS = new Option("rows", "rows", 1_000, 10, 5_000);

    @Test
    void nothingGivenMeansDefaultsAndText() {
        Options options = parse();
        assertThat(options.valueOf(ROWS)).isEqualTo(1_000);
        assertThat(options.format()).isEqualTo(ReportFormat.TEXT);
    }

    @Test
    void numbersAndFormatMayStandInAnyOrder() {
        Options options = parse("--json", "--rows", "20");
        assertThat(options.valueOf(ROWS)).isEqualTo(20);
        assertThat(options.format()).isEqualTo(ReportFormat.JSON);
    }

    @Test
    void whatIsGivenLastCounts() {
        assertThat(parse("--rows", "20", "--rows", "30").valueOf(ROWS)).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "5000"})
    void limitsAreAllowed(String number) {
        assertThat(parse("--rows", number).valueOf(ROWS)).isEqualTo(Integer.parseInt(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "5001", "-1", "many", "", "99999999999"})
    void refusalSaysWhatIsAllowedAndWhatWasGiven(String number) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parse("--rows", number))
                .withMessage("--rows must be 10 to 5000, but is " + number);
    }

    @Test
    void unknownOptionIsRefused() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parse("--columns", "8"))
                .withMessage("unknown option --columns");
    }

    @Test
    void optionNeedsItsNumber() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parse("--rows"))
                .withMessage("--rows needs a number behind it");
    }

    private static Options parse(String... arguments) {
        return Options.parse(List.of(ROWS), List.of(arguments));
    }
}
