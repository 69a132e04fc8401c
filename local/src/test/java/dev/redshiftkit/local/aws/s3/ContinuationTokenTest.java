package dev.redshiftkit.local.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.local.storage.ListingPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContinuationTokenTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "dir/", "ü🦊\n"})
    void carriesAPosition(String text) {
        assertThat(ContinuationToken.parse(ContinuationToken.render(ListingPosition.after(text))))
                .isEqualTo(ListingPosition.after(text));
        assertThat(ContinuationToken.parse(ContinuationToken.render(ListingPosition.afterPrefix(text))))
                .isEqualTo(ListingPosition.afterPrefix(text));
    }

    @Test
    void travelsInAQueryAsItIs() {
        assertThat(ContinuationToken.render(ListingPosition.after("???>>>~~~"))).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "eHh4"})
    void ofOthersIsRefused(String token) {
        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(() -> ContinuationToken.parse(token))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("InvalidArgument"));
    }
}
