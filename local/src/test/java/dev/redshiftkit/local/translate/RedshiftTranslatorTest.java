package dev.redshiftkit.local.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.translate.Translation.ForEngine;
import dev.redshiftkit.local.translate.Translation.Refused;
import dev.redshiftkit.sql.statement.Statement;
import dev.redshiftkit.sql.statement.StatementKind;
import dev.redshiftkit.sql.statement.Statements;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RedshiftTranslatorTest {

    private static final int ONE_MEBIBYTE = 1 << 20;

    /** Pieces that mean the same to both sides, whatever they stand beside. */
    private static final List<String> COMMON_PIECES = List.of(
            "select",
            "from",
            "where",
            "t",
            "a.b",
            "\"quoted name\"",
            "'text'",
            "'it''s'",
            "1",
            "2.5e3",
            "$1",
            "(",
            ")",
            ",",
            "+",
            "::int",
            "::varchar(10)",
            "cast(a as date)",
            "count(*)",
            "sum(x)",
            "case when a then b end",
            "/* note */",
            "-- note\n",
            "\n",
            "group by",
            "order by",
            "limit 10",
            "union all",
            "coalesce(a, b)",
            "date_trunc('month', d)",
            "extract(year from d)",
            "E'\\n'",
            "and",
            "insert into t values",
            "update t set a =",
            "with x as");

    private final Translator translator = new RedshiftTranslator();

    @Test
    void statementsOfCommonPiecesComeBackAsTheVeryText() {
        long seed = RandomGenerator.getDefault().nextLong();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 2000; round++) {
            for (Statement statement : Statements.split(pieces(random))) {
                assertThat(unlessRefused(statement))
                        .as("seed %d, round %d", seed, round)
                        .isSameAs(statement.text());
            }
        }
    }

    /** Pieces in any order make statements that no rule for changes of rows takes for SQL; then the text does not matter. */
    private String unlessRefused(Statement statement) {
        Translation translation = translator.translate(statement);
        if (translation instanceof Refused refused) {
            assertThat(refused.error().sqlState()).isEqualTo("42601");
            assertThat(statement.kind()).isIn(StatementKind.UPDATE, StatementKind.DELETE, StatementKind.UNKNOWN);
            return statement.text();
        }
        return ((ForEngine) translation).sql();
    }

    private static String pieces(RandomGenerator random) {
        return Stream.generate(() -> COMMON_PIECES.get(random.nextInt(COMMON_PIECES.size())))
                .limit(1 + random.nextInt(20))
                .collect(Collectors.joining(" "));
    }

    @Test
    void refusalPointsAtTheConstruct() {
        Refused refused = (Refused) translate("create table t (a int, b super)");

        assertThat(refused.error().sqlState()).isEqualTo("0A000");
        assertThat(refused.error().position()).hasValue("create table t (a int, b ".length() + 1);
    }

    @Test
    void positionsCountFromTheStartOfTheScript() {
        List<Statement> script = Statements.split("select 1; create table t (a super)");

        assertThat(((Refused) translator.translate(script.get(1))).error().position())
                .hasValue("select 1; create table t (a ".length() + 1);
    }

    @Test
    void syntaxErrorsOfCopyShowNoLiteral() {
        Refused refused = (Refused) translate("copy t from 's3://b/k' iam_role default secret 'hunter2'");

        assertThat(refused.error().sqlState()).isEqualTo("42601");
        assertThat(refused.error().getMessage() + refused.error().detail().orElse(""))
                .doesNotContain("hunter2");
    }

    @Test
    void translationNamesNoSql() {
        assertThat(translate("select 'secret'")).hasToString("ForEngine[15 characters]");
    }

    @Test
    void nestedCallsAreTranslatedFromWithin() {
        assertThat(sql("select nvl(nvl2(a, dateadd(mon, 1, b), sysdate), 'x\\\\y')"))
                .isEqualTo("select coalesce((CASE WHEN (a) IS NOT NULL THEN dateadd('month', 1, b) ELSE sysdate() END),"
                        + " E'x\\\\y')");
    }

    @Test
    void commentsCannotBeEndedByNames() {
        assertThat(sql("create table t (\"a*/b\" int distkey)"))
                .endsWith("/* redshift-kit: {\"diststyle\": \"KEY(a\\u002a\\u002fb)\","
                        + " \"columns\": {\"a\\u002a\\u002fb\": {\"distkey\": true}}} */");
    }

    /** Twice the text may take twice the time; a rule that looks back from every token would take four times. */
    @Test
    void timeGrowsWithTheTextAndNotItsSquare() {
        String row = "(1, 'some text', nvl(a, 0), dateadd(day, 1, b)), ";
        String half = "insert into t values " + row.repeat(ONE_MEBIBYTE / 2 / row.length()) + "(1)";
        String whole = "insert into t values " + row.repeat(ONE_MEBIBYTE / row.length()) + "(1)";
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

    private String sql(String statement) {
        return ((ForEngine) translate(statement)).sql();
    }

    private Translation translate(String sql) {
        return translator.translate(Statements.split(sql).get(0));
    }
}
