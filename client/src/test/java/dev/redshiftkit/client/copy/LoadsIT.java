package dev.redshiftkit.client.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redshiftkit.client.RedshiftClient;
import dev.redshiftkit.client.SharedServer;
import dev.redshiftkit.client.aws.StagedFiles;
import dev.redshiftkit.client.aws.StagingCompression;
import dev.redshiftkit.client.error.Delivery;
import dev.redshiftkit.client.error.ErrorKind;
import dev.redshiftkit.sql.copy.Copy;
import dev.redshiftkit.sql.copy.CopyBuilder;
import dev.redshiftkit.sql.name.QualifiedName;
import dev.redshiftkit.sql.s3.S3Uri;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LoadsIT {

    private static final String GOOD = "1,Ada,1.50\n2,\"Grace, Hopper\",2.25\n3,Edsger,\n";
    private static final String BAD = "4,Barbara,4.00\nfive,Tony,5.00\n6,Donald,lots\n7,Frances,7.00\n";

    private Path directory;
    private RedshiftClient client;
    private StagedFiles staged;

    @BeforeEach
    void begin(@TempDir Path fresh) {
        directory = fresh;
        client = SharedServer.client().connect();
        client.queries()
                .sql("create table people (id integer not null, name varchar(20), price numeric(10, 2))")
                .execute();
        String folder = "loads/" + UUID.randomUUID();
        staged = client.staging().stage(S3Uri.of(SharedServer.server().s3().bucket(), folder));
    }

    @AfterEach
    void end() {
        staged.close();
        client.queries().sql("drop table people").execute();
        client.close();
        assertThat(client.config().defaultRole()).isPresent();
    }

    @Test
    void loadsAFileThatWasStaged() throws IOException {
        upload("good.csv", GOOD, StagingCompression.NONE);

        CopyReport report = client.loads().copy(copy().from(staged.prefix()).build());

        assertThat(report.success()).isTrue();
        assertThat(report.rowsLoaded()).isEqualTo(3);
        assertThat(report.rowsRejected()).isZero();
        assertThat(report.queryId()).isPresent();
        assertThat(report.bytesScanned()).hasValue(GOOD.length());
        assertThat(report.lookupFailure()).isEmpty();
        assertThat(names()).isEqualTo("Ada|Grace, Hopper|Edsger");
    }

    @Test
    void loadsCompressedFilesByTheirManifest() throws IOException {
        String many = IntStream.range(0, 10_000)
                .mapToObj(number -> number + ",name " + number + ",1.00\n")
                .collect(Collectors.joining());
        upload("one.csv", many, StagingCompression.ZSTD);
        upload("two.csv", many, StagingCompression.ZSTD);

        CopyReport report = client.loads()
                .copy(copy().from(staged.writeManifest()).manifest().zstd().build());

        assertThat(report.rowsLoaded()).isEqualTo(20_000);
        assertThat(client.queries()
                        .sql("select count(*) as n from people")
                        .single(row -> row.asLong("n"))
                        .longValue())
                .isEqualTo(20_000);
    }

    @Test
    void aBrokenFileLoadsNothingAndTheReportNamesTheRow() throws IOException {
        upload("bad.csv", BAD, StagingCompression.NONE);

        CopyException failure = fails(copy().from(staged.prefix()).build());

        assertThat(failure.kind()).isEqualTo(ErrorKind.COPY_ERROR);
        assertThat(failure.delivery()).isEqualTo(Delivery.ANSWERED);
        assertThat(failure.queryId()).isPresent();
        assertThat(failure).hasMessageStartingWith("COPY failed: Load into table 'people' failed.");
        assertThat(failure.report().success()).isFalse();
        assertThat(failure.report().lookupFailure()).isEmpty();
        assertThat(failure.report().errors()).first().satisfies(error -> {
            assertThat(error.file()).isEqualTo(staged.prefix() + "0001-bad.csv");
            assertThat(error.line()).isEqualTo(2);
            assertThat(error.column()).isEqualTo("id");
            assertThat(error.code()).isEqualTo(1207);
            assertThat(error.rawValue()).contains("five");
            assertThat(error.rawLine()).contains("five,Tony,5.00");
            assertThat(error.message()).isNotBlank();
        });
        assertThat(names()).isEmpty();
    }

    @Test
    void withMaxErrorTheRestIsLoadedAndTheReportListsWhatWasNot() throws IOException {
        upload("bad.csv", BAD, StagingCompression.GZIP);

        CopyReport report = client.loads()
                .copy(copy().from(staged.prefix()).gzip().maxError(10).build());

        assertThat(report.success()).isTrue();
        assertThat(report.rowsLoaded()).isEqualTo(2);
        assertThat(report.rowsRejected()).isEqualTo(2);
        assertThat(report.errors()).extracting(LoadError::line).containsExactly(2L, 3L);
        assertThat(report.errors()).extracting(LoadError::column).containsExactly("id", "price");
        assertThat(report.errors())
                .extracting(error -> error.rawValue().orElse("?"))
                .containsExactly("five", "lots");
        assertThat(names()).isEqualTo("Barbara|Frances");
    }

    @Test
    void aTableThatDoesNotExistKeepsItsKind() throws IOException {
        upload("good.csv", GOOD, StagingCompression.NONE);
        CopyBuilder elsewhere = Copy.into(QualifiedName.parse("nowhere"))
                .authorization(client.loads().defaultAuthorization())
                .csv();

        CopyException failure = fails(elsewhere.from(staged.prefix()).build());

        assertThat(failure.kind()).isEqualTo(ErrorKind.TABLE_NOT_FOUND);
    }

    @Test
    void aPrefixWithoutObjectsIsACopyError() {
        CopyException failure =
                fails(copy().from(staged.prefix().resolve("nothing")).build());

        assertThat(failure.kind()).isEqualTo(ErrorKind.COPY_ERROR);
        assertThat(failure.report().errors()).isEmpty();
    }

    @Test
    void aRoleThatIsNotAttachedMayNotLoad() throws IOException {
        upload("good.csv", GOOD, StagingCompression.NONE);

        CopyException failure = fails(copy().iamRole("arn:aws:iam::999999999999:role/stranger")
                .from(staged.prefix())
                .build());

        assertThat(failure.kind()).isEqualTo(ErrorKind.PERMISSION_DENIED);
    }

    private CopyBuilder copy() {
        return Copy.into(QualifiedName.parse("people"))
                .authorization(client.loads().defaultAuthorization())
                .csv();
    }

    private void upload(String name, String content, StagingCompression compression) throws IOException {
        staged.upload(Files.writeString(directory.resolve(name), content), compression);
    }

    private CopyException fails(Copy copy) {
        return catchThrowableOfType(CopyException.class, () -> client.loads().copy(copy));
    }

    private String names() {
        return client.queries().sql("select name from people order by id").rows().stream()
                .map(row -> row.asText("name"))
                .collect(Collectors.joining("|"));
    }
}
