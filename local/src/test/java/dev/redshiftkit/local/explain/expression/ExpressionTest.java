package dev.redshiftkit.local.explain.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((t.a > 1) AND (t.b IS NOT NULL))",
                "((t.name)::text ~~ 'a%'::text)",
                "(t.at >= '2008-01-01 00:00:00'::timestamp without time zone)",
                "(\"My Table\".\"a b\" = \"user\".x)",
                "CASE WHEN (t.a = 1) THEN 'x'::text ELSE NULL::text END",
                "count(*)",
                "sum((t.a * (t.b)::double precision))",
                "(t.a <> ALL (t.list))",
                "(t.text ~ '\\\\d'::text)",
                "EXTRACT(year FROM t.d)",
                "t.*"
            })
    void whatBothSayAlikeStaysAsItIs(String text) {
        assertThat(Expression.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(t.a = '-5'::integer) | (t.a = -5)",
                "(t.a = '5'::bigint) | (t.a = 5::bigint)",
                "(t.a = '-5'::numeric) | (t.a = (-5)::numeric)",
                "(t.a > '10'::numeric) | (t.a > 10::numeric)",
                "(t.a > '10.50'::numeric) | (t.a > 10.50)",
                "(t.a = '5'::text) | (t.a = '5'::text)",
                "(t.a = 'NaN'::numeric) | (t.a = 'NaN'::numeric)"
            })
    void numbersHaveNoQuotes(String engineText, String shown) {
        assertThat(Expression.of(engineText).text()).isEqualTo(shown);
    }

    @Test
    void backslashesAreEscapesInAllLiterals() {
        assertThat(Expression.of("(t.a ~ E'\\\\d'::text)").text()).isEqualTo("(t.a ~ '\\\\d'::text)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(t.a = ANY ('{1,2}'::integer[])) | ((t.a = 1) OR (t.a = 2))",
                "(t.a <> ALL ('{1,-2}'::bigint[])) | ((t.a <> 1::bigint) AND (t.a <> (-2)::bigint))",
                "((t.a)::text = ANY (E'{x,\"y,z\",it''s,\"q\\\\\"q\",\"b\\\\\\\\s\"}'::text[]))"
                        + "| (((t.a)::text = 'x'::text) OR ((t.a)::text = 'y,z'::text)"
                        + " OR ((t.a)::text = 'it''s'::text) OR ((t.a)::text = 'q\"q'::text)"
                        + " OR ((t.a)::text = 'b\\\\s'::text))",
                "(t.a = ANY (ARRAY[1, (t.b)::integer])) | ((t.a = 1) OR (t.a = (t.b)::integer))",
                "(t.a = ANY ('{7}'::integer[])) | (t.a = 7)",
                "((t.b > 1) OR (t.a = ANY ('{1,2}'::integer[]))) | ((t.b > 1) OR ((t.a = 1) OR (t.a = 2)))",
                "(t.d = ANY ('{2008-01-01}'::date[])) | (t.d = '2008-01-01'::date)"
            })
    void listsAreWrittenOut(String engineText, String shown) {
        assertThat(Expression.of(engineText).text()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(t.a > (InitPlan 1).col1) | (t.a > $0)",
                "(t.a > (SubPlan 2)) | (t.a > (subplan))",
                "(NOT (ANY (t.a = (hashed SubPlan 1).col1))) | (NOT (hashed subplan))",
                "(ALL (t.a > (SubPlan 3).col1)) | (subplan)",
                "EXISTS(SubPlan 1) | EXISTS(subplan)",
                "((t.a = 1) AND EXISTS(SubPlan 1)) | ((t.a = 1) AND EXISTS(subplan))"
            })
    void subplansHaveTheirOldNames(String engineText, String shown) {
        assertThat(Expression.of(engineText).text()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "redshift_kit.is_superuser() | is_superuser()",
                "(t.a OPERATOR(redshift_kit.=) t.b) | (t.a = t.b)",
                "(t.a OPERATOR(pg_catalog.<>) t.b) | (t.a <> t.b)",
                "(t.a)::redshift_kit.super | (t.a)::super",
                "postgresql_version() | version()",
                "pg_catalog.postgresql_round(t.a) | round(t.a)",
                "other.f(t.a) | other.f(t.a)",
                "sum(t.a) OVER (?) | sum(t.a)"
            })
    void helpersOfOurOwnAreNotShown(String engineText, String shown) {
        assertThat(Expression.of(engineText).text()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "t.a | t.a",
                "t.a DESC | t.a",
                "t.a DESC NULLS LAST | t.a",
                "t.a COLLATE \"C\" | t.a",
                "(sum(t.a)) DESC | sum(t.a)",
                "((t.a + 1)) | (t.a + 1)",
                "(count(*)) NULLS FIRST | count(*)"
            })
    void keyIsShownWithoutItsOrder(String engineText, String shown) {
        assertThat(Expression.ofKey(engineText).text()).isEqualTo(shown);
    }

    @Test
    void qualifiersCanBeChangedAndLeftOut() {
        Expression condition = Expression.of("((o.id = lower(i.name)) AND (o.\"x y\" IS NULL) AND (z > 1))");
        assertThat(condition
                        .withQualifiers(relation -> relation.equals("o") ? "\"outer\"" : "\"inner\"")
                        .text())
                .isEqualTo("((\"outer\".id = lower(\"inner\".name)) AND (\"outer\".\"x y\" IS NULL) AND (z > 1))");
        assertThat(condition.withoutQualifiers().text())
                .isEqualTo("((id = lower(name)) AND (\"x y\" IS NULL) AND (z > 1))");
    }

    @Test
    void conditionIsTakenApartAndPutTogether() {
        Expression condition = Expression.of("((a.x = b.y) AND ((a.z)::text = (b.z)::text) AND (a.v = (b.w + 1)))");
        List<Expression> terms = condition.terms();
        assertThat(terms.stream().map(Expression::text))
                .containsExactly("(a.x = b.y)", "((a.z)::text = (b.z)::text)", "(a.v = (b.w + 1))");
        assertThat(Expression.and(terms).text()).isEqualTo(condition.text());
        assertThat(terms.get(0).terms()).containsExactly(terms.get(0));
        assertThat(Expression.of("((a.x = 1) OR (b.y = 2))").terms()).hasSize(1);
    }

    @Test
    void equalityHasTwoSidesThatCanChangeOver() {
        Equality equality =
                Expression.of("((a.v)::text = (b.w || 'x'::text))").equality().orElseThrow();
        assertThat(equality.left().text()).isEqualTo("(a.v)::text");
        assertThat(equality.flipped().expression().text()).isEqualTo("((b.w || 'x'::text) = (a.v)::text)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(a.x > b.y)", "a.x", "((a.x = 1) OR (a.y = 2))", "(a.x = b.y || c.z)", "(a.x IS NULL)", "()"})
    void otherConditionsAreNoEqualities(String text) {
        assertThat(Expression.of(text).equality()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "t.a | t | a",
                "(t.a)::text | t | a",
                "((t.a)::text)::character varying(10) | t | a",
                "\"My T\".\"A b\" | My T | A b",
                "a | `` | a",
                "\"A b\" | `` | A b"
            })
    void columnIsFoundWhateverTextItIsTakenAs(String text, String relation, String name) {
        assertThat(Expression.of(text).column()).contains(new Column(relation, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(t.a)::numeric", "(t.a + 1)", "lower(t.a)", "1", "'a'::text", "count(*)", ""})
    void otherExpressionsAreNoColumns(String text) {
        assertThat(Expression.of(text).column()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "t.a | 0",
                "(t.a IS NOT NULL) | 0",
                "(t.a > 1) | 1",
                "((t.a)::text = lower('A'::text)) | 2",
                "((t.a > 1) AND (t.b < (t.c + 2))) | 3"
            })
    void operatorsAreCounted(String text, int operators) {
        assertThat(Expression.of(text).operators()).isEqualTo(operators);
    }

    @Test
    void callsAreFoundAndWhatIsDistinct() {
        Expression expression = Expression.of("(count(DISTINCT lower(t.a)) + sum(t.b))");
        assertThat(expression.calls()).containsExactly("count", "lower", "sum");
        assertThat(expression.distinctArguments().stream().map(Expression::text))
                .containsExactly("lower(t.a)");
    }

    @Test
    void expressionKeepsItsTextOutOfLogs() {
        assertThat(Expression.of("(a = 'secret'::text)").toString()).doesNotContain("secret");
    }
}
