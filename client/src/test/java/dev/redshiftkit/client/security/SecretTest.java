package dev.redshiftkit.client.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void revealsWhatItWasMadeOf() {
        assertThat(Secret.of("open sesame").reveal()).isEqualTo("open sesame");
    }

    @Test
    void isNotChangedByWipingTheOriginal() {
        char[] original = "sesame".toCharArray();
        Secret secret = Secret.copyOf(original);
        original[0] = '\0';

        assertThat(secret.reveal()).isEqualTo("sesame");
    }

    @Test
    void printsNothingOfItself() {
        assertThat(Secret.of("sesame")).hasToString("Secret[****]");
    }

    @Test
    void equalsNoOtherOfTheSameValue() {
        assertThat(Secret.of("sesame")).isNotEqualTo(Secret.of("sesame"));
    }

    @Test
    void revealsNothingOnceClosed() {
        Secret secret = Secret.of("sesame");
        secret.close();

        assertThatThrownBy(secret::reveal).isInstanceOf(IllegalStateException.class);
    }
}
