package dev.redshiftkit.local.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresTemplateTest {

    private static final PostgresTemplate TEMPLATE = of("select 1", "select 2");

    @Test
    void digestIsTheSameForTheSameScripts() {
        assertThat(digest(TEMPLATE))
                .isEqualTo(digest(of("select 1", "select 2")))
                .hasSize(32);
    }

    @Test
    void digestTellsTextsOrdersAndCutsApart() {
        assertThat(List.of(
                        digest(TEMPLATE),
                        digest(of("select 2", "select 1")),
                        digest(of("select 1select 2")),
                        digest(of("select 1s", "elect 2")),
                        digest(PostgresTemplate.EMPTY)))
                .doesNotHaveDuplicates();
    }

    @Test
    void digestTellsProgramsAndSettingsApart() {
        assertThat(List.of(
                        TEMPLATE.digest("17.11", List.of("a=b")),
                        TEMPLATE.digest("17.12", List.of("a=b")),
                        TEMPLATE.digest("17.11", List.of("a=c"))))
                .doesNotHaveDuplicates();
    }

    private static String digest(PostgresTemplate template) {
        return template.digest("17.11", List.of());
    }

    private static PostgresTemplate of(String... scripts) {
        return new PostgresTemplate(List.of(scripts).stream()
                .map(sql -> new BootstrapScript("script", sql))
                .toList());
    }
}
