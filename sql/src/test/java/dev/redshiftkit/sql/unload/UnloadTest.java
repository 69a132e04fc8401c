package dev.redshiftkit.sql.unload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.sql.authorization.Authorization;
import dev.redshiftkit.sql.authorization.SecretText;
import dev.redshiftkit.sql.command.FixedWidths;
import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.command.Switch;
import dev.redshiftkit.sql.name.Identifier;
import dev.redshiftkit.sql.s3.S3Uri;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnloadTest {

    private static UnloadBuilder venue() {
        return Unload.of("select * from venue where state = 'NV'")
                .to(S3Uri.parse("s3://bucket/venue_"))
                .defaultIamRole();
    }

    @Test
    void writesOptionsInAFixedOrder() {
        Unload unload = venue().zstd()
                .parallel(Switch.OFF)
                .maxFileSize(FileSize.ofMegabytes(100))
                .extension("csv.zst")
                .region("eu-west-1")
                .allowOverwrite()
                .manifestVerbose()
                .nullAs("")
                .header()
                .delimiter(';')
                .csv()
                .build();

        assertThat(unload.render())
                .isEqualTo(
                        "UNLOAD ('select * from venue where state = ''NV''') TO 's3://bucket/venue_' IAM_ROLE default"
                                + " FORMAT CSV DELIMITER ';' HEADER NULL AS '' MANIFEST VERBOSE ALLOWOVERWRITE"
                                + " REGION 'eu-west-1' ZSTD PARALLEL OFF MAXFILESIZE 100 MB EXTENSION 'csv.zst'");
    }

    @Test
    void writesEveryFormat() {
        assertThat(venue().delimiter('|')
                        .header()
                        .addQuotes()
                        .escape()
                        .nullAs("\\N")
                        .build()
                        .render())
                .endsWith("IAM_ROLE default DELIMITER '|' HEADER ADDQUOTES ESCAPE NULL AS '\\\\N'");
        assertThat(venue().fixedWidth(FixedWidths.parse("a:1"))
                        .addQuotes()
                        .escape()
                        .nullAs("-")
                        .build()
                        .render())
                .endsWith("FIXEDWIDTH 'a:1' ADDQUOTES ESCAPE NULL AS '-'");
        assertThat(venue().parquet()
                        .rowGroupSize(FileSize.ofMegabytes(64))
                        .build()
                        .render())
                .endsWith("FORMAT PARQUET ROWGROUPSIZE 64 MB");
        assertThat(venue().json().gzip().build().render()).endsWith("FORMAT JSON GZIP");
    }

    @Test
    void writesWhereFilesGoAndHowTheyAreKept() {
        List<Identifier> columns = List.of(Identifier.of("year"), Identifier.of("order"));

        assertThat(venue().partitionBy(columns).manifest().cleanPath().build().render())
                .endsWith("PARTITION BY (year, \"order\") MANIFEST CLEANPATH");
        assertThat(venue().partitionBy(new Partitions(columns, true)).build().render())
                .endsWith("PARTITION BY (year, \"order\") INCLUDE");
        assertThat(venue().encrypted().build().render()).endsWith("ENCRYPTED");
        assertThat(venue().encryptedAuto().build().render()).endsWith("ENCRYPTED AUTO");
        assertThat(venue().encrypted().kmsKeyId("1-2").build().render()).endsWith("ENCRYPTED KMS_KEY_ID '1-2'");
    }

    @Test
    void showsNeitherSecretsNorTheQuery() {
        Unload unload = venue().build()
                .withAuthorization(new Authorization.Keys(
                        SecretText.of("AKIAEXAMPLE"), SecretText.of("s3cr3t"), Optional.empty()));

        assertThat(unload)
                .hasToString("UNLOAD (query of 38 characters) TO 's3://bucket/venue_'"
                        + " ACCESS_KEY_ID '****' SECRET_ACCESS_KEY '****'");
        assertThat(unload.render()).doesNotContain("AKIAEXAMPLE", "s3cr3t").contains("''NV''");
        assertThat(unload.renderWithCredentials()).endsWith("ACCESS_KEY_ID 'AKIAEXAMPLE' SECRET_ACCESS_KEY 's3cr3t'");
    }

    @Test
    void goesToAnotherPlace() {
        Unload unload = Unload.of("select 1")
                .to(S3Uri.parse("s3://bucket/a"))
                .iamRole("arn:aws:iam::1:role/a")
                .build();

        assertThat(unload.withTarget(S3Uri.parse("s3://other/b")).render())
                .isEqualTo("UNLOAD ('select 1') TO 's3://other/b' IAM_ROLE 'arn:aws:iam::1:role/a'");
    }

    @Test
    void needsATargetAndARight() {
        UnloadBuilder noTarget = Unload.of("select 1").defaultIamRole();
        UnloadBuilder noRight = Unload.of("select 1").to(S3Uri.parse("s3://bucket/a"));

        assertThatExceptionOfType(InvalidCommandException.class)
                .isThrownBy(noTarget::build)
                .withMessage("option TO of UNLOAD is missing, but the command needs it");
        assertThatExceptionOfType(InvalidCommandException.class)
                .isThrownBy(noRight::build)
                .withMessage("option IAM_ROLE of UNLOAD is missing, but the command needs it");
    }

    @Test
    void sizesAreCountedInUnitsOf1024() {
        assertThat(FileSize.ofMegabytes(5).bytes()).isEqualTo(5_242_880);
        assertThat(new FileSize(new BigDecimal("6.2"), FileSize.Unit.GB).bytes())
                .isEqualTo(6_657_199_308L);
    }
}
