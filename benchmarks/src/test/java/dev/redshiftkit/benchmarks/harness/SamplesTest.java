package dev.redshiftkit.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesTest {

    @Test
    void medianIsTheMiddleWhateverTheOrder() {
        assertThat(Samples.of(9, 1, 5).median()).isEqualTo(5);
    }

    @Test
    void medianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        assertThat(Samples.of(4, 1, 100, 2).median()).isEqualTo(3);
    }

    @Test
    void medianOfOneIsThatOne() {
        assertThat(Samples.of(7).median()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"0.01, 1", "0.50, 50", "0.501, 51", "0.99, 99", "1.0, 100"})
    void percentileIsTheSmallestValueThatCoversTheShare(double share, double expected) {
        double[] oneToHundred = new double[100];
        Arrays.setAll(oneToHundred, index -> 100 - index);
        assertThat(Samples.of(oneToHundred).percentile(share)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.5, 1.001, Double.NaN})
    void percentileRefusesWhatIsNoShare(double share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.of(1).percentile(share))
                .withMessageContaining("above 0 and up to 1");
    }

    @Test
    void leastAndGreatestAreTheEnds() {
        Samples samples = Samples.of(List.of("aaa", "a", "aa"), String::length);
        assertThat(samples.least()).isEqualTo(1);
        assertThat(samples.greatest()).isEqualTo(3);
    }

    @Test
    void nothingIsNoSample() {
        assertThatIllegalArgumentException().isThrownBy(Samples::of).withMessage("samples must be at least one");
    }

    @Test
    void givenArrayIsLeftAlone() {
        double[] values = {3, 1, 2};
        Samples.of(values);
        assertThat(values).containsExactly(3, 1, 2);
    }

    @Test
    void resamplingDrawsFromTheSameValues() {
        Samples resampled = Samples.of(1, 2, 3).resampled(new SplittableRandom(1));
        assertThat(List.of(resampled.least(), resampled.median(), resampled.greatest()))
                .isSubsetOf(1.0, 2.0, 3.0);
    }
}
