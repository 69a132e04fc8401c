package dev.redshiftkit.local.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redshiftkit.local.explain.conversion.PlanConverter;
import dev.redshiftkit.local.explain.conversion.Relation;
import dev.redshiftkit.local.explain.conversion.Relations;
import dev.redshiftkit.local.explain.plan.Plan;
import dev.redshiftkit.local.explain.source.EnginePlan;
import dev.redshiftkit.local.explain.source.QueryClues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The engine's plans, as it gave them once, beside what becomes of them: {@code x.json} and {@code x.txt}. Those called
 * {@code guide-…} have the rows and widths of plans in the Redshift guide, and must have their costs. With {@code
 * -Dgolden.refresh=true} the others are written anew, to be read before they are committed.
 */
class GoldenPlansTest {

    private static final Path FILES = Path.of("src/test/resources/explain");
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<String> plans() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.replace(".json", ""))
                    .sorted()
                    .toList();
            assertThat(names).isNotEmpty();
            return names.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void planBecomesWhatIsWrittenBesideIt(String name) throws IOException {
        Path expected = FILES.resolve(name + ".txt");
        String actual = String.join("\n", plan(name).summary()) + "\n";
        if (Boolean.getBoolean("golden.refresh") && !name.startsWith("guide-")) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyStepHasTheFormThatIsDocumented(String name) throws IOException {
        assertThat(plan(name).summary())
                .filteredOn(row -> row.contains("(cost="))
                .isNotEmpty()
                .allMatch(
                        row -> row.matches(
                                "( *->  )?(XN )?[A-Z].*  \\(cost=[0-9]+\\.[0-9]{2}\\.\\.[0-9]+\\.[0-9]{2} rows=[0-9]+ width=[0-9]+\\)"));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void nothingOfOurOwnIsShown(String name) throws IOException {
        assertThat(plan(name).full()).noneMatch(row -> row.contains("redshift_kit") || row.contains("SubPlan 1"));
    }

    @Test
    void verbosePutsATreeOfNodesBeforeThePlan() throws IOException {
        Plan plan = plan("guide-hash-join");
        List<String> rows = plan.full();
        assertThat(rows)
                .startsWith(
                        "{HASHJOIN",
                        ":startup_cost 2.52",
                        ":total_cost 58653620.93",
                        ":plan_rows 8712",
                        ":plan_width 43",
                        ":best_pathkeys <>",
                        ":dist_info DS_DIST_OUTER");
        assertThat(rows)
                .containsSubsequence("   {SEQSCAN", "   }", ":righttree", "   {HASH", "      {SEQSCAN", "}", "");
        assertThat(rows.subList(rows.indexOf("") + 1, rows.size())).isEqualTo(plan.summary());
    }

    private static Plan plan(String name) throws IOException {
        JsonNode file = JSON.readTree(Files.readString(FILES.resolve(name + ".json")));
        List<Relation> relations = new ArrayList<>();
        for (JsonNode relation : file.get("relations")) {
            relations.add(JSON.treeToValue(relation, Relation.class));
        }
        String sql = file.get("sql").asText();
        return new PlanConverter(Relations.of(relations), QueryClues.of(sql))
                .convert(EnginePlan.read(file.get("plan").toString()));
    }
}
