package dev.redshiftkit.client.unload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redshiftkit.client.RedshiftClient;
import dev.redshiftkit.client.SharedServer;
import dev.redshiftkit.client.aws.StoredObject;
import dev.redshiftkit.client.error.ErrorKind;
import dev.redshiftkit.sql.s3.S3Uri;
import dev.redshiftkit.sql.unload.Unload;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class UnloadsIT {

    private static final String NUMBERS = "select n from unloaded order by n";

    private RedshiftClient client;
    private S3Uri target;

    @BeforeEach
    void begin() {
        client = SharedServer.client().connect();
        target = S3Uri.of(SharedServer.server().s3().bucket(), "unloads/" + UUID.randomUUID() + "/");
        client.queries().sql("create table unloaded (n integer)").execute();
        client.queries()
                .sql("insert into unloaded select i from generate_series(1, 1000) i")
                .execute();
    }

    @AfterEach
    void end() {
        client.queries().sql("drop table unloaded").execute();
        client.staging().list(target).forEach(object -> client.staging().delete(object.location()));
        client.close();
    }

    @Test
    void writesCsvAndListsEveryFile() {
        UnloadReport report = client.unloads().unload(parse("CSV MANIFEST"));

        assertThat(report.rows()).isEqualTo(1_000);
        assertThat(report.queryId()).isPresent();
        assertThat(report.lookupFailure()).isEmpty();
        assertThat(report.manifest()).contains(target.append("manifest"));
        assertThat(report.files().stream().mapToLong(UnloadedFile::rows).sum()).isEqualTo(1_000);
        assertThat(stored())
                .containsAll(report.files().stream()
                        .map(file -> new StoredObject(file.location(), file.bytes()))
                        .toList());
        assertThat(stored()).hasSize(report.files().size() + 1);
    }

    @Test
    void writesParquet() {
        UnloadReport report = client.unloads().unload(parse("FORMAT PARQUET"));

        assertThat(report.rows()).isEqualTo(1_000);
        assertThat(report.files())
                .isNotEmpty()
                .allMatch(file -> file.location().key().endsWith(".parquet"));
        assertThat(report.bytes()).isPositive();
        assertThat(report.manifest()).isEmpty();
    }

    @Test
    void refusesAPlaceThatIsNotEmpty() {
        client.unloads().unload(parse("CSV"));

        UnloadException failure = catchThrowableOfType(
                UnloadException.class, () -> client.unloads().unload(parse("CSV")));

        assertThat(failure.kind()).isEqualTo(ErrorKind.UNLOAD_ERROR);
        assertThat(failure).hasMessageStartingWith("UNLOAD failed: ");
    }

    @Test
    void aQueryThatIsWrongKeepsItsKind() {
        Unload wrong = Unload.parse("UNLOAD ('select * from nowhere') TO '" + target + "' " + role() + " CSV");

        UnloadException failure = catchThrowableOfType(
                UnloadException.class, () -> client.unloads().unload(wrong));

        assertThat(failure.kind()).isEqualTo(ErrorKind.TABLE_NOT_FOUND);
    }

    private Unload parse(String options) {
        return Unload.parse("UNLOAD ('" + NUMBERS + "') TO '" + target + "' " + role() + " " + options);
    }

    private String role() {
        return client.unloads().defaultAuthorization().render();
    }

    private List<StoredObject> stored() {
        return client.staging().list(target);
    }
}
