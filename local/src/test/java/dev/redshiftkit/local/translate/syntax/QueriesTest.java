package dev.redshiftkit.local.translate.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.sql.statement.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueriesTest {

    @Test
    void selectFallsIntoItsClauses() {
        Shape shape = shape("select a, b from t where a = 1 group by a, b having count(*) > 1 "
                + "qualify row_number() over (order by a) = 1 order by 1 limit 3");
        assertThat(shape.items()).containsExactly("a", "b");
        assertThat(shape.clauses())
                .containsEntry("FROM", "t")
                .containsEntry("WHERE", "a = 1")
                .containsEntry("GROUP_BY", "a, b")
                .containsEntry("HAVING", "count(*) > 1")
                .containsEntry("QUALIFY", "row_number() over (order by a) = 1");
        assertThat(shape.tail()).isEqualTo("order by 1 limit 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a as b | a | b",
                "a b | a | b",
                "a \"B\" | a | b",
                "t.a | t.a | -",
                "t.a b | t.a | b",
                "count(*) n | count(*) | n",
                "a::int b | a::int | b",
                "a::double precision | a::double precision | -",
                "a::double precision b | a::double precision | b",
                "a::timestamp with time zone | a::timestamp with time zone | -",
                "case when a then b end | case when a then b end | -",
                "case when a then b end c | case when a then b end | c",
                "a is null | a is null | -",
                "not a | not a | -",
                "a and b | a and b | -",
                "interval '1' day | interval '1' day | -",
                "date '2020-01-01' d | date '2020-01-01' | d",
                "a at time zone z | a at time zone z | -",
                "a at time zone z b | a at time zone z | b",
                "x[0] y | x[0] | y",
                "x[0].y | x[0].y | -",
                "'text' label | 'text' | label",
                "1 one | 1 | one",
                "current_date | current_date | -",
                "current_date today | current_date | today",
                "a % b | a % b | -",
                "$1 p | $1 | p",
                "listagg(a) within group (order by a) l | listagg(a) within group (order by a) | l",
                "sum(a) over (partition by b) as s | sum(a) over (partition by b) | s",
            })
    void itemIsPartedFromItsAlias(String item, String expression, String alias) {
        Shape shape = shape("select " + item + " from t");
        assertThat(shape.items()).containsExactly(expression + (alias.equals("-") ? "" : " => " + alias));
    }

    @Test
    void starsAndExclusionsAreTold() {
        Draft draft = draft("select t.*, a, * exclude (b, \"C\") from t");
        Select select = Queries.of(draft).get(0).body().first();
        assertThat(select.items().stream().map(SelectItem::isStar)).containsExactly(true, false, true);
        assertThat(select.excluded()).containsExactly("b", "c");
        assertThat(select.exclusion().text(draft)).isEqualTo("exclude (b, \"C\")");
        assertThat(shape("select 2 * 3 from t").items()).containsExactly("2 * 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t | t",
                "s.t as a | a = s.t",
                "a, b c | a ; c = b",
                "a join b on a.x = b.x left join c using (y) where 1 = 1 | a ; b ; c",
                "(select 1) q | q = (query)",
                "(a cross join b) | a ; b",
                "(a cross join b) j | j = (a cross join b)",
                "a left join b on left(a.x, 1) = right(b.x, 1) | a ; b",
                "generate_series(1, 3) g | g = generate_series()",
                "t, t.items[0].parts as p at i | t ; p = t.items[0].parts at i",
                "t, unpivot t.o as v at k | t ; v = unpivot t.o at k",
                "t pivot (sum(x) for y in ('a', 'b')) p | p = pivot t",
                "t unpivot include nulls (v for n in (a, b)) where v > 1 | - = unpivot t",
                "a natural join b | a ; b",
                "t qualify | qualify = t",
            })
    void fromFallsIntoRelations(String from, String relations) {
        assertThat(shape("select * from " + from).relations()).isEqualTo(relations);
    }

    @Test
    void joinsKnowTheirColumnsAndConditions() {
        Draft draft = draft("select * from a join b on a.x = b.x and exists (select 1 from d) join c using (y, Z)");
        Select select = Queries.of(draft).get(0).body().first();
        FromItem.Joined outer = (FromItem.Joined) select.from().get(0);
        assertThat(outer.using()).containsExactly("y", "z");
        assertThat(((FromItem.Joined) outer.left()).condition().text(draft))
                .isEqualTo("on a.x = b.x and exists (select 1 from d)");
        assertThat(select.inner()).hasSize(1);
    }

    @Test
    void commonTablesAndSetOperatorsBelongToTheirQuery() {
        Draft draft = draft("with recursive a (n) as (select 1 union all select n + 1 from a), b as (select 2) "
                + "select n from a minus (select * from b) order by 1");
        Query query = Queries.of(draft).get(0);
        assertThat(query.recursive()).isTrue();
        assertThat(query.commonTables().stream().map(Query.CommonTable::name)).containsExactly("a", "b");
        assertThat(query.commonTables().get(0).columns()).containsExactly("n");
        assertThat(query.body()).isInstanceOf(Query.SetOperation.class);
        assertThat(query.body().selects()).hasSize(2);
        assertThat(query.tail().text(draft)).isEqualTo("order by 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "insert into t select a from b | a",
                "create table t as (select a from b) | a",
                "create view v as select a from b with no schema binding | a",
                "update t set x = (select max(a) from b) where y in (select c from d) | max(a) ; c",
                "grant select on t to u with grant option | -",
                "(select a from b) union (select c from d) | a ; c",
                "declare c cursor for select a from b | a",
                "insert into t values (1), (2) | -",
                "explain with x as (select a from b) select c from x | a ; c",
            })
    void queriesAreFoundInEveryStatement(String sql, String firstItems) {
        Draft draft = draft(sql);
        List<String> found = new ArrayList<>();
        Queries.forEachSelect(
                Queries.of(draft),
                select -> found.add(select.items().get(0).expression().text(draft)));
        assertThat(found.isEmpty() ? "-" : String.join(" ; ", found)).isEqualTo(firstItems);
    }

    @Test
    void innerSelectsComeBeforeOuterOnes() {
        Draft draft = draft(
                "select 1 from (select 2 from t where x in (select 3)) q where exists (select 4) and (select 5) > 0");
        List<String> found = new ArrayList<>();
        Queries.forEachSelect(
                Queries.of(draft),
                select -> found.add(select.items().get(0).expression().text(draft)));
        assertThat(found).containsExactly("3", "2", "4", "5", "1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select", "select from", "select a from", "select a from (", "select a, from t join", "with x as (",
                "select a from t pivot", "select a from t.", "select * from unpivot", "select a[", "(select",
                        "select a from t unpivot (",
            })
    void unfinishedStatementsAreReadAsFarAsTheyGo(String sql) {
        Draft draft = draft(sql);
        Queries.forEachSelect(
                Queries.of(draft), select -> assertThat(select.span().to()).isLessThanOrEqualTo(draft.size()));
    }

    private static Draft draft(String sql) {
        return Draft.of(Statements.split(sql).get(0));
    }

    private static Shape shape(String sql) {
        Draft draft = draft(sql);
        Query query = Queries.of(draft).get(0);
        Select select = query.body().first();
        Map<String, String> clauses = new TreeMap<>();
        select.clauses().forEach((clause, span) -> clauses.put(clause.name(), span.text(draft)));
        return new Shape(
                select.items().stream().map(item -> item(draft, item)).toList(),
                clauses,
                select.relations().map(relation -> relation(draft, relation)).collect(Collectors.joining(" ; ")),
                query.tail().text(draft));
    }

    private static String item(Draft draft, SelectItem item) {
        return item.expression().text(draft)
                + item.alias().map(alias -> " => " + alias.name()).orElse("");
    }

    private static String relation(Draft draft, FromItem relation) {
        String name = relation.name().orElse("-");
        if (relation instanceof FromItem.Named named) {
            String path = named.path().text(draft);
            String position =
                    named.position().map(alias -> " at " + alias.name()).orElse("");
            return (name.equals(path) ? path : name + " = " + path) + position;
        }
        if (relation instanceof FromItem.Derived) {
            return name + " = (query)";
        }
        if (relation instanceof FromItem.Called called) {
            return name + " = " + String.join(".", called.parts()) + "()";
        }
        if (relation instanceof FromItem.Turned turned) {
            return name + " = " + draft.token(turned.words().from()).text() + " "
                    + turned.source().span().text(draft);
        }
        if (relation instanceof FromItem.Attributes attributes) {
            return name + " = unpivot " + attributes.expression().text(draft)
                    + attributes.attribute().map(alias -> " at " + alias.name()).orElse("");
        }
        return name + " = " + ((FromItem.Grouped) relation).parentheses().text(draft);
    }

    /** What the first SELECT of the first query is like. */
    private record Shape(List<String> items, Map<String, String> clauses, String relations, String tail) {}
}
