package dev.redshiftkit.cli.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.sql.authorization.Authorization;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariablesTest {

    @Test
    void variablesOfPostgresToolsFillGapsOnly() {
        Variables variables = Variables.of(
                Map.of("REDSHIFT_HOST", "ours", "PGHOST", "theirs", "PGUSER", "report", "REDSHIFT_PORT", ""));

        assertThat(variables.find(Variables.HOST)).contains("ours");
        assertThat(variables.find(Variables.USER)).contains("report");
        assertThat(variables.find(Variables.PORT)).isEmpty();
    }

    @Test
    void weakTlsModesOfPostgresToolsAreNotTakenOver() {
        assertThat(Variables.of(Map.of("PGSSLMODE", "prefer")).find(Variables.TLS_MODE))
                .isEmpty();
        assertThat(Variables.of(Map.of("PGSSLMODE", "verify-ca")).find(Variables.TLS_MODE))
                .contains("verify-ca");
    }

    @Test
    void whatIsAddedCountsMore() {
        Variables variables = Variables.of(Map.of("REDSHIFT_HOST", "one")).with(Map.of(Variables.HOST, "two"));

        assertThat(variables.find(Variables.HOST)).contains("two");
    }

    @Test
    void withoutARoleTheClustersDefaultRoleActs() {
        assertThat(Variables.of(Map.of()).authorization()).isEqualTo(new Authorization.DefaultRole());
        assertThat(Variables.of(Map.of("REDSHIFT_IAM_ROLE", "arn:aws:iam::123456789012:role/load"))
                        .authorization())
                .isEqualTo(Authorization.role("arn:aws:iam::123456789012:role/load"));
    }

    @Test
    void passwordsAreNotPrinted() {
        assertThat(Variables.of(Map.of("PGPASSWORD", "hush"))).asString().doesNotContain("hush");
    }
}
