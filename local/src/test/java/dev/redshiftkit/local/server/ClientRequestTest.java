package dev.redshiftkit.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.pgwire.message.StartupPacket.Parameter;
import dev.redshiftkit.pgwire.message.StartupPacket.Startup;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ClientRequestTest {

    @Test
    void engineIsToldOnlyWhatItKnowsAndTheRestIsKept() {
        ClientRequest request = ClientRequest.of(Startup.of(
                new Parameter("user", "ann"),
                new Parameter("database", "dev"),
                new Parameter("TimeZone", "Asia/Tokyo"),
                new Parameter("driver_version", "Redshift JDBC Driver 2.3.0"),
                new Parameter("_pq_.compression", "lz4"),
                new Parameter("of_the_next_release", "1")));
        assertThat(request.engineParameters()).containsOnlyKeys("TimeZone");
        assertThat(request.parameters()).containsKeys("driver_version", "of_the_next_release");
    }

    @Test
    void databaseIsNamedLikeTheUserUnlessNamed() {
        assertThat(ClientRequest.of(Startup.of(new Parameter("user", "ann"))).database())
                .isEqualTo("ann");
    }

    @Test
    void userMustBeNamed() {
        Startup nobody = Startup.of(new Parameter("user", ""));
        assertThatThrownBy(() -> ClientRequest.of(nobody))
                .isInstanceOfSatisfying(
                        SqlError.class, error -> assertThat(error.sqlState()).isEqualTo("28000"));
    }

    @Test
    void longApplicationNameIsCutBetweenCharactersAndSilently() {
        String name = "x".repeat(62) + "é" + "x";
        ClientRequest request =
                ClientRequest.of(Startup.of(new Parameter("user", "ann"), new Parameter("application_name", name)));
        String cut = request.engineParameters().getOrDefault("application_name", "");
        assertThat(cut).isEqualTo("x".repeat(62));
        assertThat(cut.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(63);
    }
}
