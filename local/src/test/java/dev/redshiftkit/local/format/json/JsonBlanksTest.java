package dev.redshiftkit.local.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBlanksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ \"a\" : [ 1 , 2 ] } | {\"a\":[1,2]}",
                "[\"a b\", \" \" ] | [\"a b\",\" \"]",
                "[\"a \\\" b\" , \"\\\\\" , 1] | [\"a \\\" b\",\"\\\\\",1]",
                "true | true",
            })
    void blanksBetweenPartsGoAndThoseWithinStringsStay(String json, String compact) {
        byte[] padded = ("x" + json + "x").getBytes(UTF_8);

        assertThat(new String(JsonBlanks.removed(padded, 1, padded.length - 1), UTF_8))
                .isEqualTo(compact);
    }
}
