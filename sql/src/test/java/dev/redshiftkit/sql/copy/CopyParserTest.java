package dev.redshiftkit.sql.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.command.NullText;
import dev.redshiftkit.sql.command.Switch;
import dev.redshiftkit.sql.lex.SqlSyntaxException;
import dev.redshiftkit.sql.name.Identifier;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyParserTest {

    private static final String COPY = "copy t from 's3://bucket/k' iam_role default ";

    /** Statements as people write them, and the same as they are rendered. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "copy venue from 's3://bucket/tickit/venue_pipe.txt' iam_role default delimiter '|' region 'us-east-1';"
                        + " # COPY venue FROM 's3://bucket/tickit/venue_pipe.txt' REGION 'us-east-1' IAM_ROLE default"
                        + " DELIMITER '|'",
                "copy sales from 's3://bucket/tickit/sales_tab.txt' iam_role 'arn:aws:iam::123456789012:role/loader'"
                        + " delimiter '\\t' timeformat 'MM/DD/YYYY HH:MI:SS' region 'eu-west-1';"
                        + " # COPY sales FROM 's3://bucket/tickit/sales_tab.txt' REGION 'eu-west-1'"
                        + " IAM_ROLE 'arn:aws:iam::123456789012:role/loader' DELIMITER '\\011'"
                        + " TIMEFORMAT 'MM/DD/YYYY HH:MI:SS'",
                "COPY customer FROM 's3://bucket/cust.manifest' IAM_ROLE 'arn:aws:iam::1:role/a,arn:aws:iam::2:role/b'"
                        + " MANIFEST GZIP # COPY customer FROM 's3://bucket/cust.manifest' MANIFEST"
                        + " IAM_ROLE 'arn:aws:iam::1:role/a,arn:aws:iam::2:role/b' GZIP",
                "copy category from 's3://bucket/cat' credentials 'aws_iam_role=arn:aws:iam::1:role/a' csv quote as '%'"
                        + " # COPY category FROM 's3://bucket/cat' CREDENTIALS 'aws_iam_role=arn:aws:iam::1:role/a'"
                        + " CSV QUOTE '%'",
                "copy category from 's3://bucket/cat'"
                        + " with credentials as 'aws_access_key_id=AK;aws_secret_access_key=SK;token=T' csv"
                        + " # COPY category FROM 's3://bucket/cat' CREDENTIALS"
                        + " 'aws_access_key_id=****;aws_secret_access_key=****;token=****' CSV",
                "copy listing from 's3://bucket/l' session_token 'T' secret_access_key 'SK' access_key_id 'AK' parquet"
                        + " # COPY listing FROM 's3://bucket/l' ACCESS_KEY_ID '****' SECRET_ACCESS_KEY '****'"
                        + " SESSION_TOKEN '****' PARQUET",
                "copy event from 's3://bucket/e.json' iam_role default format as json 'auto ignorecase' timeformat 'auto'"
                        + " # COPY event FROM 's3://bucket/e.json' IAM_ROLE default JSON 'auto ignorecase'"
                        + " TIMEFORMAT 'auto'",
                "copy event from 's3://bucket/e' iam_role default format json as 's3://bucket/jsonpaths.json'"
                        + " # COPY event FROM 's3://bucket/e' IAM_ROLE default JSON 's3://bucket/jsonpaths.json'",
                "copy event from 's3://bucket/e' iam_role default json # COPY event FROM 's3://bucket/e'"
                        + " IAM_ROLE default JSON 'auto'",
                "copy venue from 's3://bucket/v' iam_role default fixedwidth 'venueid:3, venuename:25 ,city:12'"
                        + " # COPY venue FROM 's3://bucket/v' IAM_ROLE default"
                        + " FIXEDWIDTH 'venueid:3,venuename:25,city:12'",
                "copy nation (n_nationkey, \"N Name\") from 's3://bucket/n' iam_role default as csv ignoreheader as 1"
                        + " maxerror as 10 # COPY nation (n_nationkey, \"n name\") FROM 's3://bucket/n'"
                        + " IAM_ROLE default CSV IGNOREHEADER 1 MAXERROR 10",
                "copy public.water from 's3://bucket/w.shp' format shapefile simplify auto 1.1E-05 iam_role default"
                        + " # COPY public.water FROM 's3://bucket/w.shp' IAM_ROLE default"
                        + " SHAPEFILE SIMPLIFY AUTO '0.000011'",
                "copy t from 's3://bucket/w' iam_role default shapefile simplify 2"
                        + " # COPY t FROM 's3://bucket/w' IAM_ROLE default SHAPEFILE SIMPLIFY '2'",
                "copy favoritemovies from 'dynamodb://Movies' iam_role default readratio 50"
                        + " # COPY favoritemovies FROM 'dynamodb://Movies' READRATIO 50 IAM_ROLE default",
                "copy sales from 'emr://j-SAMPLE2B500FC/myoutput/part-*' iam_role default delimiter '\\001' lzop"
                        + " # COPY sales FROM 'emr://j-SAMPLE2B500FC/myoutput/part-*' IAM_ROLE default"
                        + " DELIMITER '\\001' LZOP",
                "copy sales from 's3://bucket/ssh_manifest' iam_role default delimiter '\\\\001' ssh compupdate off"
                        + " # COPY sales FROM 's3://bucket/ssh_manifest' SSH IAM_ROLE default DELIMITER '\\001'"
                        + " COMPUPDATE OFF",
                "copy t from 's3://bucket/k' iam_role default acceptinvchars as '^' dateformat as 'auto' encoding as utf16le"
                        + " statupdate true compupdate comprows 1000000 removequotes emptyasnull blanksasnull"
                        + " # COPY t FROM 's3://bucket/k' IAM_ROLE default ACCEPTINVCHARS '^' BLANKSASNULL"
                        + " DATEFORMAT 'auto' EMPTYASNULL ENCODING UTF16LE REMOVEQUOTES COMPROWS 1000000 COMPUPDATE ON"
                        + " STATUPDATE ON",
                "copy t from 's3://bucket/k' delimiter '\\\\t' compupdate preset iam_role default statupdate"
                        + " # COPY t FROM 's3://bucket/k' IAM_ROLE default DELIMITER '\\011' COMPUPDATE PRESET"
                        + " STATUPDATE ON",
                "copy t from 's3://bucket/k' iam_role default format delimiter ';' encoding 'utf16' acceptinvchars escape"
                        + " # COPY t FROM 's3://bucket/k' IAM_ROLE default DELIMITER ';' ACCEPTINVCHARS '?'"
                        + " ENCODING UTF16 ESCAPE",
                "copy job from 's3://bucket/k' iam_role default using template s.tpl"
                        + " # COPY job FROM 's3://bucket/k' IAM_ROLE default USING TEMPLATE s.tpl",
            })
    void readsWhatPeopleWrite(String written, String rendered) {
        assertThat(Copy.parse(written).render()).isEqualTo(rendered);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {"'\\N' # \\N", "'\\\\N' # \\N", "as 'NULL' # NULL", "'' # ``", "as 'N' # N", "'it''s' # it's"})
    void readsWhatMeansNull(String argument, String meaning) {
        assertThat(Copy.parse(COPY + "null " + argument)
                        .options()
                        .conversion()
                        .nulls()
                        .nullAs())
                .contains(meaning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'\\0'", "'\\\\0'", "'\\000'", "'\\\\000'"})
    void readsTheNulCharacterAsNull(String argument) {
        Copy copy = Copy.parse(COPY + "null as " + argument);

        assertThat(copy.options().conversion().nulls().nullAs()).contains(NullText.NUL);
        assertThat(copy.render()).endsWith("NULL AS '\\0'");
    }

    @ParameterizedTest
    @CsvSource({
        "COPY JOB ALTER nightly, COPY JOB ALTER nightly",
        "copy job alter nightly auto off;, COPY JOB ALTER nightly AUTO OFF",
        "COPY JOB RUN nightly, COPY JOB RUN nightly",
        "copy /* all */ job list, COPY JOB LIST",
        "COPY JOB SHOW nightly, COPY JOB SHOW nightly",
        "COPY JOB DROP nightly, COPY JOB DROP nightly",
        "copy t from 's3://bucket/k' iam_role 'arn:aws:iam::1:role/a' csv job create nightly auto on,"
                + " COPY t FROM 's3://bucket/k' IAM_ROLE 'arn:aws:iam::1:role/a' CSV JOB CREATE nightly AUTO ON",
        "copy t from 's3://bucket/k' iam_role 'arn:aws:iam::1:role/a' job create nightly,"
                + " COPY t FROM 's3://bucket/k' IAM_ROLE 'arn:aws:iam::1:role/a' JOB CREATE nightly",
        "copy t from 's3://bucket/k' iam_role default, COPY t FROM 's3://bucket/k' IAM_ROLE default",
    })
    void readsStatementsAboutJobs(String written, String rendered) {
        CopyCommand command = CopyCommand.parse(written);

        assertThat(command.render()).isEqualTo(rendered);
        assertThat(CopyCommand.parse(command.renderWithCredentials())).isEqualTo(command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copy job run \"a-b\"",
                "copy job alter \"a-b\"",
                "copy job show \"a-b\"",
                "copy job drop \"a-b\"",
                "copy t from 's3://bucket/k' iam_role 'arn:aws:iam::1:role/a' job create \"a-b\"",
            })
    void jobsHaveNoHyphenInTheirNames(String sql) {
        assertThatExceptionOfType(InvalidCommandException.class)
                .isThrownBy(() -> CopyCommand.parse(sql))
                .withMessage("option JOB of COPY must be a name without hyphens");
    }

    @Test
    void aJobPrintsNoSecret() {
        Copy copy = Copy.parse("copy t from 's3://bucket/k' iam_role 'arn:aws:iam::1:role/a'");

        assertThat(new CopyJob.Create(copy, Identifier.of("nightly"), Optional.of(Switch.ON)))
                .hasToString("COPY t FROM 's3://bucket/k' IAM_ROLE 'arn:aws:iam::1:role/a' JOB CREATE nightly AUTO ON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "select 1                               # expected COPY at position 1",
                "copy                                   # expected a name at position 5",
                "copy t                                 # expected FROM at position 7",
                "copy t (a b) from 's3://bucket/k'      # expected ) at position 11",
                "copy t () from 's3://bucket/k'         # expected a name at position 9",
                "copy t from s3                         # expected a string literal at position 13",
                "copy t from $1                         # expected a string literal at position 13",
                "copy t from 's3://bucket/k' header     # HEADER is not an option of COPY: to leave out header lines"
                        + " write IGNOREHEADER; at position 29",
                "copy t from 's3://bucket/k' frobnicate # FROBNICATE is not an option of COPY; at position 29",
                "copy t from 's3://bucket/k' csv, gzip  # expected an option of COPY at position 32",
                "copy t from 's3://bucket/k' 'secret'   # expected an option of COPY at position 29",
                "copy t from 's3://bucket/k' maxerror x # expected a whole number up to 2147483647 at position 38",
                "copy t from 's3://bucket/k' maxerror -1 # expected a whole number up to 2147483647 at position 38",
                "copy t from 's3://bucket/k' maxerror 1.5 # expected a whole number up to 2147483647 at position 38",
                "copy t from 's3://bucket/k' maxerror 3000000000 # expected a whole number up to 2147483647 at position 38",
                "copy t from 's3://bucket/k' format as xml # expected a format, one of CSV, DELIMITER, FIXEDWIDTH, JSON,"
                        + " AVRO, PARQUET, ORC, SHAPEFILE, at position 39",
                "copy t from 's3://bucket/k' encoding latin1 # expected one of [UTF8, UTF16, UTF16LE, UTF16BE, ISO88591]"
                        + " at position 38",
                "copy t from 's3://bucket/k' iam_role me # expected a string literal at position 38",
                "copy t from 's3://bucket/k' with iam_role default # expected CREDENTIALS at position 34",
                "copy t from 's3://bucket/k' using t    # expected TEMPLATE at position 35",
                "copy t from 's3://bucket/k' iam_role default; select 1 # expected the end of the statement at position 47",
                "copy t from 's3://bucket/k' iam_role 'arn:aws:iam::1:role/a' job create j # expected the end of the"
                        + " statement at position 62",
            })
    void saysWhereItExpectedWhat(String sql, String message) {
        assertThatExceptionOfType(SqlSyntaxException.class)
                .isThrownBy(() -> Copy.parse(sql))
                .withMessage(message);
    }

    @Test
    void aJobIsSwitchedOnOrOff() {
        assertThatExceptionOfType(SqlSyntaxException.class)
                .isThrownBy(() -> CopyCommand.parse("copy job alter j auto maybe"))
                .withMessage("expected ON or OFF at position 23");
    }
}
