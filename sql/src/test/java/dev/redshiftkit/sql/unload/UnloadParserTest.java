package dev.redshiftkit.sql.unload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.sql.lex.SqlSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnloadParserTest {

    private static final String UNLOAD = "unload ('select 1') to 's3://bucket/k' iam_role default ";

    /** Options as people write them, and the same as they are rendered. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "delimiter '|' addquotes; # DELIMITER '|' ADDQUOTES",
                "format as parquet partition by (salesmonth) include maxfilesize 1 gb"
                        + " # FORMAT PARQUET PARTITION BY (salesmonth) INCLUDE MAXFILESIZE 1 GB",
                "parallel off gzip allowoverwrite # ALLOWOVERWRITE GZIP PARALLEL OFF",
                "manifest verbose header csv # FORMAT CSV HEADER MANIFEST VERBOSE",
                "format json zstd extension 'json.zst' # FORMAT JSON ZSTD EXTENSION 'json.zst'",
                "fixedwidth as 'venueid:3,city:12' null as 'n/a' # FIXEDWIDTH 'venueid:3,city:12' NULL AS 'n/a'",
                "kms_key_id '1234abcd-12ab' encrypted escape # ESCAPE ENCRYPTED KMS_KEY_ID '1234abcd-12ab'",
                "encrypted auto maxfilesize as 256mb cleanpath # CLEANPATH MAXFILESIZE 256 MB ENCRYPTED AUTO",
                "parallel null '\\N' delimiter as '\\t' region as 'us-west-2'"
                        + " # DELIMITER '\\011' NULL AS '\\\\N' REGION 'us-west-2' PARALLEL ON",
                "parallel true bzip2 manifest # MANIFEST BZIP2 PARALLEL ON",
                "parquet rowgroupsize as 64 mb parallel false # FORMAT PARQUET ROWGROUPSIZE 64 MB PARALLEL OFF",
                "null as '\\000' # NULL AS '\\0'",
            })
    void readsWhatPeopleWrite(String written, String rendered) {
        assertThat(Unload.parse(UNLOAD + written).render())
                .isEqualTo("UNLOAD ('select 1') TO 's3://bucket/k' IAM_ROLE default " + rendered);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "'select * from t where st=''NV''' # select * from t where st='NV'",
                "'select ''a\\\\\\\\d''' # select 'a\\\\d'",
                "'select \\'x\\'' # select 'x'",
                "$$select 'x' || '\\\\'$$ # select 'x' || '\\\\'",
                "$q$select $$x$$$q$ # select $$x$$",
            })
    void readsTheQueryBehindItsQuotes(String literal, String query) {
        Unload unload = Unload.parse("UNLOAD /* all */ (" + literal + ") TO 's3://bucket/k' IAM_ROLE default");

        assertThat(unload.query()).isEqualTo(query);
        assertThat(Unload.parse(unload.render())).isEqualTo(unload);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "compression gzip   # COMPRESSION is not an option of UNLOAD: name the codec itself: BZIP2, GZIP or ZSTD;"
                        + " PARQUET has its own;",
                "snappy             # SNAPPY is not an option of UNLOAD: PARQUET is always compressed by it;",
                "lzop               # LZOP is not an option of UNLOAD: the codecs are BZIP2, GZIP and ZSTD;",
                "format text        # expected a format, one of CSV, PARQUET, JSON,",
                "format delimited   # expected a format, one of CSV, PARQUET, JSON,",
                "format as orc      # expected a format, one of CSV, PARQUET, JSON,",
                "format avro        # expected a format, one of CSV, PARQUET, JSON,",
                "orc                # ORC is not an option of UNLOAD;",
                "overwrite          # OVERWRITE is not an option of UNLOAD: write ALLOWOVERWRITE or CLEANPATH;",
                "single             # SINGLE is not an option of UNLOAD: write PARALLEL OFF;",
                "max_file_size 5    # MAX_FILE_SIZE is not an option of UNLOAD: write MAXFILESIZE;",
                "partitioned by (a) # PARTITIONED is not an option of UNLOAD: write PARTITION BY;",
                "quote '\"'         # QUOTE is not an option of UNLOAD: CSV always quotes by double quotation marks;",
                "maxerror 1         # MAXERROR is not an option of UNLOAD;",
                "statupdate off     # STATUPDATE is not an option of UNLOAD;",
                "ignoreheader 1     # IGNOREHEADER is not an option of UNLOAD;",
                "dateformat 'auto'  # DATEFORMAT is not an option of UNLOAD;",
                "using template t   # USING is not an option of UNLOAD;",
                "verbose manifest   # VERBOSE is not an option of UNLOAD: it stands directly behind MANIFEST;",
                "include            # INCLUDE is not an option of UNLOAD: it stands directly behind the columns of"
                        + " PARTITION BY;",
                "manifest csv verbose # VERBOSE is not an option of UNLOAD: it stands directly behind MANIFEST;",
                "partition (a)      # expected BY",
                "partition by a     # expected (",
                "partition by ('a') # expected a name",
                "maxfilesize large  # expected a number",
                "'secret'           # expected an option of UNLOAD",
                "; select 1         # expected the end of the statement",
            })
    void refusesWhatIsNoOption(String options, String message) {
        assertThatExceptionOfType(SqlSyntaxException.class)
                .isThrownBy(() -> Unload.parse(UNLOAD + options))
                .withMessageStartingWith(message)
                .withMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "copy t                         # expected UNLOAD at position 1",
                "unload 'select 1'              # expected ( at position 8",
                "unload (select 1)              # expected a string literal at position 9",
                "unload ('select 1' to          # expected ) at position 20",
                "unload ('select 1') 's3://b/k' # expected TO at position 21",
                "unload ('select 1') to x       # expected a string literal at position 24",
            })
    void saysWhereItExpectedWhat(String sql, String message) {
        assertThatExceptionOfType(SqlSyntaxException.class)
                .isThrownBy(() -> Unload.parse(sql))
                .withMessage(message);
    }

    @Test
    void pointsAtTheWordThatIsNoOption() {
        assertThatExceptionOfType(SqlSyntaxException.class)
                .isThrownBy(() -> Unload.parse(UNLOAD + "csv frobnicate"))
                .withMessage("FROBNICATE is not an option of UNLOAD; at position 61")
                .returns(60, SqlSyntaxException::position);
    }
}
