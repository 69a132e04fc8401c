package dev.redshiftkit.local.explain.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.explain.source.QueryClues.WindowKeys;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryCluesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select a from t order by a | true",
                "select a from (select * from t order by a) | false",
                "select rank() over (order by a) from t | false",
                "(select a from t) order by 1 | true"
            })
    void onlyAnOrderOfTheWholeIsOne(String sql, boolean ordered) {
        assertThat(QueryClues.of(sql).isOrdered()).isEqualTo(ordered);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select distinct a from t | true",
                "select a from t group by a | false",
                "select a from t where a in (select b from u) | true",
                "select distinct a from (select a from t group by a) | true"
            })
    void rowsAlikeComeFromDistinctUnlessThereAreGroups(String sql, boolean distinct) {
        assertThat(QueryClues.of(sql).isDistinct()).isEqualTo(distinct);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select rank() over (partition by a, b order by c desc) from t | 2",
                "select rank() over (order by a, b, c) from t | 0",
                "select rank() over (order by x), sum(d) over (partition by t.a order by b, c nulls last rows unbounded preceding) from t | 1",
                "select sum(d) over (partition by a, date_trunc('month', b), c) from t | 3",
                "select sum(d) over (order by b, a, c), sum(d) over (partition by a order by b, c) from t | 1",
                "select 1 | 0"
            })
    void partitionIsToldFromTheOrder(String sql, int partition) {
        assertThat(QueryClues.of(sql).windowOf(List.of("a", "b", "c")))
                .isEqualTo(new WindowKeys(partition, 3 - partition));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select rank() over (partition by a order by b) from t | 1 | 1",
                "select rank() over (partition by a) , rank() over (partition by a order by b) from t | 1 | 1",
                "select rank() over (partition by b order by a) from t | 0 | 0",
                "select rank() over (order by a, b, c, d) from t | 0 | 0",
                "select 1 | 0 | 0"
            })
    void windowUsesTheFirstKeysOfALongerSort(String sql, int partition, int order) {
        assertThat(QueryClues.of(sql).windowWithin(List.of("a", "b", "c"))).isEqualTo(new WindowKeys(partition, order));
    }

    @Test
    void columnMayHaveAnotherName() {
        QueryClues clues = QueryClues.of("select s.listid n, \"sellerid\" as id, buyerid from sales s");
        assertThat(clues.renames("listid", "n")).isTrue();
        assertThat(clues.renames("sellerid", "id")).isTrue();
        assertThat(clues.renames("buyerid", "id")).isFalse();
    }

    @Test
    void namesAreMentioned() {
        QueryClues clues = QueryClues.of("select a_1 from t");
        assertThat(clues.mentions("a_1")).isTrue();
        assertThat(clues.mentions("a")).isFalse();
    }
}
