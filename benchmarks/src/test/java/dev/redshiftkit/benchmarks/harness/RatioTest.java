package dev.redshiftkit.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RatioTest {

    @Test
    void ratioIsThatOfTheMedians() {
        assertThat(Ratio.ofMedians(Samples.of(1, 2, 30), Samples.of(4, 4, 4)).value())
                .isEqualTo(0.5);
    }

    @Test
    void intervalOfConstantsHasNoWidth() {
        assertThat(Ratio.ofMedians(Samples.of(6, 6, 6), Samples.of(3, 3))).isEqualTo(new Ratio(2, 2, 2));
    }

    @Test
    void intervalHoldsTheRatioAndWidensWithTheSpread() {
        Samples peer = Samples.of(10, 10, 10, 10, 10, 10, 10, 10, 10);
        Ratio narrow = Ratio.ofMedians(Samples.of(10, 10, 10, 10, 10, 11, 11, 11, 11), peer);
        Ratio wide = Ratio.ofMedians(Samples.of(1, 2, 5, 8, 10, 12, 15, 18, 30), peer);
        assertThat(wide.value()).isBetween(wide.low(), wide.high());
        assertThat(wide.high() - wide.low()).isGreaterThan(narrow.high() - narrow.low());
    }

    @Test
    void sameRoundsGiveTheSameInterval() {
        Samples contender = Samples.of(5, 7, 6, 9);
        Samples peer = Samples.of(4, 3, 8, 5);
        assertThat(Ratio.ofMedians(contender, peer)).isEqualTo(Ratio.ofMedians(contender, peer));
    }

    @Test
    void cellShowsTheIntervalAndKeepsTheNumber() {
        assertThat(new Ratio(0.925, 0.9, 0.954).cell()).isEqualTo(new Cell("0.93 (0.90-0.95)", 0.925));
    }
}
