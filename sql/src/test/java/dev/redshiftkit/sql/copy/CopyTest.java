package dev.redshiftkit.sql.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.sql.authorization.Authorization;
import dev.redshiftkit.sql.authorization.SecretText;
import dev.redshiftkit.sql.command.FixedWidths;
import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.command.Switch;
import dev.redshiftkit.sql.copy.CopyFormat.Simplification;
import dev.redshiftkit.sql.name.Identifier;
import dev.redshiftkit.sql.name.QualifiedName;
import dev.redshiftkit.sql.s3.S3Uri;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CopyTest {

    private static final FixedWidths WIDTHS = FixedWidths.parse("venueid:3,venuename:25");

    static CopyBuilder venue() {
        return Copy.into(QualifiedName.parse("venue"))
                .from(S3Uri.parse("s3://bucket/venue"))
                .defaultIamRole();
    }

    @Test
    void writesOptionsInAFixedOrder() {
        Copy copy = venue().truncateColumns()
                .maxError(10)
                .nullAs("\\N")
                .gzip()
                .ignoreHeader(1)
                .delimiter(';')
                .csv()
                .region("eu-west-1")
                .manifest()
                .columns(List.of(Identifier.of("id"), Identifier.of("select")))
                .build();

        assertThat(copy.render())
                .isEqualTo("COPY venue (id, \"select\") FROM 's3://bucket/venue' MANIFEST REGION 'eu-west-1'"
                        + " IAM_ROLE default CSV DELIMITER ';' GZIP IGNOREHEADER 1 NULL AS '\\\\N' TRUNCATECOLUMNS"
                        + " MAXERROR 10");
    }

    @Test
    void writesEveryOptionThatTextCanHave() {
        Copy copy = venue().delimiter('\t')
                .zstd()
                .acceptAnyDate()
                .acceptInvChars()
                .blanksAsNull()
                .dateFormat("auto")
                .emptyAsNull()
                .encoding(CopyEncoding.UTF16)
                .escape()
                .explicitIds()
                .fillRecord()
                .ignoreBlankLines()
                .removeQuotes()
                .roundec()
                .timeFormat("epochsecs")
                .trimBlanks()
                .compRows(1_000)
                .compUpdate(CompUpdate.PRESET)
                .ignoreAllErrors()
                .noLoad()
                .statUpdate(Switch.OFF)
                .usingTemplate(QualifiedName.parse("public.t"))
                .build();

        assertThat(copy)
                .hasToString("COPY venue FROM 's3://bucket/venue' IAM_ROLE default DELIMITER '\\011' ZSTD ACCEPTANYDATE"
                        + " ACCEPTINVCHARS '?' BLANKSASNULL DATEFORMAT 'auto' EMPTYASNULL ENCODING UTF16 ESCAPE"
                        + " EXPLICIT_IDS FILLRECORD IGNOREBLANKLINES REMOVEQUOTES ROUNDEC TIMEFORMAT 'epochsecs'"
                        + " TRIMBLANKS COMPROWS 1000 COMPUPDATE PRESET IGNOREALLERRORS NOLOAD STATUPDATE OFF"
                        + " USING TEMPLATE public.t");
        assertThat(Copy.parse(copy.render())).isEqualTo(copy);
    }

    @Test
    void writesEverySource() {
        assertThat(venue().ssh().build().render()).contains("FROM 's3://bucket/venue' SSH");
        assertThat(venue().fromEmr("j-1", "out/part-*").build().render()).contains("FROM 'emr://j-1/out/part-*'");
        assertThat(venue().fromDynamoDb("Venues", 50)
                        .region("eu-west-1")
                        .build()
                        .render())
                .contains("FROM 'dynamodb://Venues' READRATIO 50 REGION 'eu-west-1'");
    }

    @Test
    void writesEveryFormat() {
        assertThat(venue().csv().quote('%').build().render()).endsWith("CSV QUOTE '%'");
        assertThat(venue().fixedWidth(WIDTHS).build().render()).endsWith("FIXEDWIDTH 'venueid:3,venuename:25'");
        assertThat(venue().json(DocumentMapping.Keyword.AUTO_IGNORECASE).build().render())
                .endsWith("JSON 'auto ignorecase'");
        assertThat(venue().avro(DocumentMapping.parse("s3://bucket/paths"))
                        .build()
                        .render())
                .endsWith("AVRO 's3://bucket/paths'");
        assertThat(venue().parquet().serializeToJson().build().render()).endsWith("PARQUET SERIALIZETOJSON");
        assertThat(venue().orc().build().render()).endsWith("ORC");
        assertThat(venue().orc().serializeToJson().build().render()).endsWith("ORC SERIALIZETOJSON");
        assertThat(venue().shapefile().build().render()).endsWith("SHAPEFILE");
        assertThat(venue().simplifiedShapefile(new BigDecimal("0.5")).build().render())
                .endsWith("SHAPEFILE SIMPLIFY '0.5'");
        assertThat(venue().format(new CopyFormat.Shapefile(Optional.of(new Simplification(true, Optional.empty()))))
                        .build()
                        .render())
                .endsWith("SHAPEFILE SIMPLIFY AUTO");
    }

    @Test
    void showsNoSecretButToTheServer() {
        Copy copy = venue().authorization(new Authorization.Keys(
                        SecretText.of("AKIAEXAMPLE"), SecretText.of("s3cr3t"), Optional.of(SecretText.of("t0k3n"))))
                .build();

        assertThat(copy.renderWithCredentials())
                .contains("ACCESS_KEY_ID 'AKIAEXAMPLE' SECRET_ACCESS_KEY 's3cr3t' SESSION_TOKEN 't0k3n'");
        assertThat(copy.render() + copy + copy.authorization())
                .doesNotContain("AKIAEXAMPLE", "s3cr3t", "t0k3n")
                .contains("ACCESS_KEY_ID '****' SECRET_ACCESS_KEY '****' SESSION_TOKEN '****'");
    }

    @Test
    void changesItsRightAndItsSource() {
        Copy copy = venue().build();

        assertThat(copy.withAuthorization(Authorization.role("arn:aws:iam::1:role/a"))
                        .render())
                .isEqualTo("COPY venue FROM 's3://bucket/venue' IAM_ROLE 'arn:aws:iam::1:role/a'");
        assertThat(copy.withSource(new CopySource.S3Manifest(S3Uri.parse("s3://bucket/m"), Optional.empty()))
                        .render())
                .isEqualTo("COPY venue FROM 's3://bucket/m' MANIFEST IAM_ROLE default");
    }

    @Test
    void needsASourceAndARight() {
        CopyBuilder noRight = Copy.into(QualifiedName.parse("venue")).from(S3Uri.parse("s3://bucket/venue"));
        CopyBuilder noSource = Copy.into(QualifiedName.parse("venue")).iamRole("arn:aws:iam::1:role/a");

        assertThatExceptionOfType(InvalidCommandException.class)
                .isThrownBy(noRight::build)
                .withMessage("option IAM_ROLE of COPY is missing, but the command needs it");
        assertThatExceptionOfType(InvalidCommandException.class)
                .isThrownBy(noSource::build)
                .withMessage("option FROM of COPY is missing, but the command needs it");
    }
}
