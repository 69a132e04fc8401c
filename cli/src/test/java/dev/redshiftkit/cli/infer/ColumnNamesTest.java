package dev.redshiftkit.cli.infer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.sql.name.Identifier;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnNamesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    iata, iata
                    Airport Name, airport_name
                    Cost Total $, cost_total
                    Speed IAS in knots, speed_ias_in_knots
                    '  % of all  ', of_all
                    select, _select
                    Date, date
                    2nd, _2nd
                    Größe (cm), größe_cm
                    '$$$', column_1
                    '', column_1
                    """)
    void headersBecomeNamesThatNeedNoThought(String header, String expected) {
        assertThat(ColumnNames.of(List.of(header)))
                .extracting(Identifier::value)
                .containsExactly(expected);
    }

    @Test
    void namesThatMeetAreNumbered() {
        assertThat(ColumnNames.of(List.of("a b", "a-b", "A_B", "a_b_2", "")))
                .extracting(Identifier::value)
                .containsExactly("a_b", "a_b_2", "a_b_3", "a_b_2_2", "column_5");
    }

    @Test
    void longHeadersAreCutToWhatRedshiftAllows() {
        List<Identifier> names = ColumnNames.of(List.of("ü".repeat(300), "ü".repeat(300)));

        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void anyHeaderGivesDifferentValidNames() {
        long seed = System.nanoTime();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 200; round++) {
            List<String> header = random.ints(8, 0, 12)
                    .mapToObj(length -> text(random, length))
                    .toList();
            assertThat(ColumnNames.of(header))
                    .as("seed %d, header %s", seed, header)
                    .hasSize(8)
                    .doesNotHaveDuplicates();
        }
    }

    private static String text(RandomGenerator random, int length) {
        return random.ints(length, 0, 0x250)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
