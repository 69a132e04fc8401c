package dev.redshiftkit.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UriTextTest {

    @ParameterizedTest
    @CsvSource({
        "az AZ 09, az%20AZ%2009",
        "-._~, -._~",
        "a/b, a%2Fb",
        "'!*()', %21%2A%28%29",
        "+%, %2B%25",
        "ü🦊, %C3%BC%F0%9F%A6%8A",
    })
    void encodesAllButTheUnreserved(String text, String expected) {
        assertThat(UriText.encode(text)).isEqualTo(expected);
        assertThat(UriText.encodePath(text)).isEqualTo(expected.replace("%2F", "/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%2", "%g0", "a%", "%c3", "%ff%fe"})
    void refusesWhatIsNotEncodedUtf8(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> UriText.decode(text));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void decodingUndoesEncoding(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        for (int i = 0; i < 1000; i++) {
            String text = random.ints(random.nextInt(20), 0, Character.MAX_CODE_POINT + 1)
                    .filter(codePoint -> Character.getType(codePoint) != Character.SURROGATE)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(UriText.decode(UriText.encode(text))).as("seed %d", seed).isEqualTo(text);
            assertThat(UriText.decode(UriText.encodePath(text)))
                    .as("seed %d", seed)
                    .isEqualTo(text);
        }
    }
}
