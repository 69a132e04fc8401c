package dev.redshiftkit.client.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetailBlockTest {

    private static final String BLOCK = """

              -----------------------------------------------
              error:  Spectrum Scan Error
              code:      15007
              context:   File 'https://s3/bucket/key has an
                         incompatible type
              query:     1134561
              location:  dory_util.cpp:1509
              process:   fetchtask_thread [pid=1234]
              -----------------------------------------------
            """;

    @Test
    void findsCodeQueryAndText() {
        DetailBlock block = DetailBlock.parse(BLOCK);

        assertThat(block.error()).isEqualTo("Spectrum Scan Error");
        assertThat(block.code()).hasValue(15007);
        assertThat(block.queryId()).hasValue(1_134_561);
    }

    @Test
    void joinsAContextOfSeveralLines() {
        assertThat(DetailBlock.parse(BLOCK).context())
                .isEqualTo("File 'https://s3/bucket/key has an incompatible type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "", "12x", "99999999999999999999"})
    void takesWhatIsNoQueryIdForNone(String query) {
        assertThat(DetailBlock.parse("error: x\n query: " + query).queryId()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Key (id)=(1) already exists.", "-----", "context\nquery"})
    void takesOtherDetailsForNoBlock(String detail) {
        assertThat(DetailBlock.parse(detail)).isEqualTo(DetailBlock.none());
    }

    @Test
    void takesACodeThatIsNoNumberForNone() {
        assertThat(DetailBlock.parse("code: many").code()).isEmpty();
    }
}
