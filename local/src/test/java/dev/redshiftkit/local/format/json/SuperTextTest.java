package dev.redshiftkit.local.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuperTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "{ \"a\" : [ 1 , \"b c\" ] }; {\"a\":[1,\"b c\"]}",
                "\"\\u0041\\/\\u001f\\n\"; \"A/\\u001f\\n\"",
                "[1E5, -2.50e-3, 0e0, 1.50]; [1e+5,-2.5e-3,0e+0,1.50]",
                "{\"a\":1,\"b\":2,\"a\":{\"c\":[]}}; {\"b\":2,\"a\":{\"c\":[]}}",
                "null; null",
                "12345678901234567890.1234567890; 12345678901234567890.1234567890",
            })
    void jsonIsWrittenInOneWay(String json, String expected) throws MalformedDocumentException {
        assertThat(of(json)).isEqualTo(expected);
        assertThat(of(expected)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[1,]", "1 2", "{} {}", "{\"a\":1}}", "'a'", "{a:1}", "\"\\x\"", "01", "NaN"})
    void whatIsNotOneValueIsRefused(String text) {
        assertThatThrownBy(() -> of(text)).isInstanceOf(MalformedDocumentException.class);
    }

    @Test
    void floatingPointNumbersHaveTheirShortestDigits() {
        JsonText text = new JsonText();
        text.beginArray();
        for (double value : new double[] {2.22, -0.0, 100, 1e-7, 123456.789, Double.NaN}) {
            text.number(value);
        }
        text.number(0.1f);
        text.endArray();
        assertThat(new String(Arrays.copyOf(text.bytes(), text.size()), UTF_8))
                .isEqualTo("[2.22e+0,0e+0,1e+2,1e-7,1.23456789e+5,null,1e-1]");
    }

    private static String of(String json) throws MalformedDocumentException {
        byte[] bytes = ("#" + json + "#").getBytes(UTF_8);
        return new String(SuperText.of(bytes, 1, bytes.length - 1), UTF_8);
    }
}
