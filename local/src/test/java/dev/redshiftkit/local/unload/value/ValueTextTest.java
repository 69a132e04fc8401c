package dev.redshiftkit.local.unload.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, -0",
        "1, 1",
        "1.5, 1.5",
        "100000, 100000",
        "123456789.125, 123456789.125",
        "1e15, 1e+15",
        "1.5e20, 1.5e+20",
        "1e-5, 1e-05",
        "-2.5e-7, -2.5e-07",
        "0.0001, 0.0001",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "NaN, NaN",
        "Infinity, Infinity",
        "-Infinity, -Infinity"
    })
    void floatsAreWrittenAsTheEngineWritesThem(double value, String expected) {
        assertThat(FloatText.of(value)).isEqualTo(expected);
    }

    @Test
    void everyFloatIsReadBackExactly() {
        long seed = 20261123;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 50_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            float narrow = Float.intBitsToFloat(random.nextInt());
            assertThat(Double.valueOf(FloatText.of(value))).as("seed %d", seed).isEqualTo(Double.valueOf(value));
            assertThat(Float.valueOf(FloatText.of(narrow))).as("seed %d", seed).isEqualTo(Float.valueOf(narrow));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2000-01-01 00:00:00",
        "-1, 1999-12-31 23:59:59.999999",
        "1500000, 2000-01-01 00:00:01.5",
        "9223372036854775807, infinity",
        "-9223372036854775808, -infinity",
        "-63113904000000000, 0001-01-01 00:00:00 BC"
    })
    void timestampsAreWrittenInIsoOrder(long engineMicros, String expected) {
        TextBuffer text = new TextBuffer();
        DateTimeText.timestamp(engineMicros, "", text);
        assertThat(content(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0", "7", "-7", "10", "9223372036854775807", "-9223372036854775808", "-100"})
    void wholeNumbersAreWrittenPlainly(long value) {
        TextBuffer text = new TextBuffer();
        text.appendNumber(value);
        assertThat(content(text)).isEqualTo(Long.toString(value));
    }

    private static String content(TextBuffer text) {
        return new String(text.bytes(), 0, text.length(), StandardCharsets.UTF_8);
    }
}
