package dev.redshiftkit.local.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.translate.Translation.Refused;
import dev.redshiftkit.sql.statement.Statement;
import dev.redshiftkit.sql.statement.Statements;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the translation of functions whatever the statement; what becomes of which call is in golden files. */
class FunctionTranslationTest {

    private static final int HALF_A_MEBIBYTE = 1 << 19;

    /** Pieces of what is translated, which seldom make sense beside each other. */
    private static final List<String> PIECES = List.of(
            "select",
            "from t",
            "where",
            "a",
            ",",
            "(",
            ")",
            "1",
            "'x'",
            "as",
            "with",
            "nullif(a, b)",
            "nullif(",
            "user",
            "listagg(",
            "distinct",
            "within group (",
            "within group",
            "order by a",
            "desc",
            "over (",
            "over",
            "partition by a",
            "rows unbounded following",
            "ignore nulls",
            "respect nulls",
            "lag(",
            "lead(a",
            "first_value(a",
            "nth_value(a, 2",
            "median(a)",
            "percentile_cont(0.5)",
            "percentile_disc(",
            "ratio_to_report(a)",
            "decode(a, 1, 2",
            "nvl2(a,b",
            "collate(a, 'case_insensitive')",
            "regexp_replace(a, b, c, 1",
            "quote_literal(",
            "log(",
            "slice_num()",
            "current_schema()",
            "generate_series(1,",
            "current_namespace",
            "union all",
            ".");

    private final Translator translator = new RedshiftTranslator();

    @Test
    void anyRowOfPiecesIsTranslatedOrRefused() {
        long seed = RandomGenerator.getDefault().nextLong();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 20_000; round++) {
            for (Statement statement : Statements.split(pieces(random))) {
                assertThat(translator.translate(statement))
                        .as("seed %d, round %d", seed, round)
                        .isNotNull();
            }
        }
    }

    private static String pieces(RandomGenerator random) {
        return Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
                .limit(1 + random.nextInt(25))
                .collect(Collectors.joining(" "));
    }

    @Test
    void leaderNodeFunctionIsToldAheadOfItsRefusal() {
        Refused refused = (Refused) translate("select version(), a from t");

        assertThat(refused.error().information()).containsExactly("Function \"version()\" not supported.");
    }

    /** Twice the text may take twice the time, in queries that are looked at block by block as well. */
    @Test
    void timeGrowsWithTheNumberOfBlocksAndNotItsSquare() {
        String block = "select nullif(a, b), listagg(c) within group (order by d), slice_num() from t union all ";
        String half = block.repeat(HALF_A_MEBIBYTE / block.length()) + "select user";
        String whole = block.repeat(2 * HALF_A_MEBIBYTE / block.length()) + "select user";
        translate(half);

        Duration one = time(half);
        Duration two = time(whole);

        assertThat(two.toMillis()).isLessThan(5 * one.toMillis() + 1000);
    }

    private Duration time(String sql) {
        long start = System.nanoTime();
        translate(sql);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private Translation translate(String sql) {
        return translator.translate(Statements.split(sql).get(0));
    }
}
