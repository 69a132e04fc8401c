package dev.redshiftkit.local.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.translate.Translation.ForEngine;
import dev.redshiftkit.local.translate.Translation.Refused;
import dev.redshiftkit.local.translate.Translation.Undecided;
import dev.redshiftkit.local.translate.expansion.Relations;
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

    /** Pieces that mean the same to both sides, whatever they stand beside. A name alone might be an alias, and its use. */
    /** Nothing here names what may become, in disorder, an alias of something else here: such a name would be expanded. */
    private static final List<String> COMMON_PIECES = List.of(
            "select",
            "from t",
            "where",
            "a.b",
            "a.\"quoted name\"",
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
            "cast(c as date)",
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
            "coalesce(c, d)",
            "date_trunc('month', d)",
            "E'\\n'",
            "and",
            "values (1)",
            "update u set a =",
            "with x as");

    private static final String PYTHON_FUNCTION =
            "create function f (a int) returns int stable as $$ return a $$ language plpythonu";

    private final Translator translator = new RedshiftTranslator();

    /** Some of them no parser would take, and Redshift refuses what PostgreSQL makes of others. */
    @Test
    void statementsOfCommonPiecesComeBackAsTheVeryText() {
        Translator lenient = RedshiftTranslator.lenient();
        long seed = RandomGenerator.getDefault().nextLong();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 2000; round++) {
            for (Statement statement : Statements.split(pieces(random))) {
                assertThat(unlessRefused(statement, lenient.translate(statement)))
                        .as("seed %d, round %d", seed, round)
                        .isSameAs(statement.text());
                if (translator.translate(statement) instanceof ForEngine engine) {
                    assertThat(engine.sql())
                            .as("seed %d, round %d", seed, round)
                            .isSameAs(statement.text());
                }
            }
        }
    }

    /** Pieces in any order make statements that no rule for changes of rows takes for SQL; then the text does not matter. */
    private static String unlessRefused(Statement statement, Translation translation) {
        Translation decided = decided(translation);
        if (decided instanceof Refused refused) {
            assertThat(refused.error().sqlState()).isEqualTo("42601");
            assertThat(statement.kind()).isIn(StatementKind.UPDATE, StatementKind.DELETE, StatementKind.UNKNOWN);
            return statement.text();
        }
        return ((ForEngine) decided).sql();
    }

    @Test
    void queriesNestedWithoutEndAreRefused() {
        String sql = "select 1 from (".repeat(20_000) + "select 1" + ")".repeat(20_000);
        assertThat(translator.translate(Statements.split(sql).get(0)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.error().sqlState()).isEqualTo("54001"));
    }

    /** Nothing is known of any table: then nothing is changed that depends on one. */
    private static Translation decided(Translation translation) {
        return translation instanceof Undecided undecided
                ? decided(undecided.decision().apply(Relations.UNKNOWN))
                : translation;
    }

    private static String pieces(RandomGenerator random) {
        return Stream.generate(() -> COMMON_PIECES.get(random.nextInt(COMMON_PIECES.size())))
                .limit(1 + random.nextInt(20))
                .collect(Collectors.joining(" "));
    }

    @Test
    void refusalPointsAtTheConstruct() {
        Refused refused = (Refused) translate(PYTHON_FUNCTION);

        assertThat(refused.error().sqlState()).isEqualTo("0A000");
        assertThat(refused.error().position()).hasValue(PYTHON_FUNCTION.length() - "plpythonu".length() + 1);
    }

    @Test
    void positionsCountFromTheStartOfTheScript() {
        String text = "select 1; " + PYTHON_FUNCTION;
        List<Statement> script = Statements.split(text);

        assertThat(((Refused) translator.translate(script.get(1))).error().position())
                .hasValue(text.length() - "plpythonu".length() + 1);
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
                .isEqualTo(
                        "select coalesce((CASE WHEN (a) IS NOT NULL THEN date_add('mon', 1, b) ELSE redshift_kit.timestamp() END),"
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
