package dev.redshiftkit.sql.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.command.InvalidCommandException.Reason;
import dev.redshiftkit.sql.command.OptionRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyRulesTest {

    private static final String S3 = "copy t from 's3://bucket/k' iam_role default ";
    private static final String EMR = "copy t from 'emr://j-1/k' iam_role default ";
    private static final String DYNAMODB = "copy t from 'dynamodb://T' iam_role default ";

    private static InvalidCommandException refusal(String sql) {
        InvalidCommandException refusal = catchThrowableOfType(InvalidCommandException.class, () -> Copy.parse(sql));
        assertThat(refusal).as(sql).isNotNull().hasMessageContaining(refusal.option());
        assertThat(refusal.command()).isEqualTo("COPY");
        return refusal;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "csv escape                      # ESCAPE           # CSV",
                "csv removequotes                # REMOVEQUOTES     # CSV",
                "csv fixedwidth 'a:1'            # FIXEDWIDTH       # CSV",
                "quote '%'                       # QUOTE            # delimited text",
                "json 'auto' quote '%'           # QUOTE            # JSON",
                "fixedwidth 'a:1' csv            # CSV              # FIXEDWIDTH",
                "fixedwidth 'a:1' delimiter ','  # DELIMITER        # FIXEDWIDTH",
                "fixedwidth 'a:1' escape         # ESCAPE           # FIXEDWIDTH",
                "fixedwidth 'a:1' encoding utf16 # ENCODING         # FIXEDWIDTH",
                "shapefile fixedwidth 'a:1'      # FIXEDWIDTH       # SHAPEFILE",
                "shapefile removequotes          # REMOVEQUOTES     # SHAPEFILE",
                "shapefile escape                # ESCAPE           # SHAPEFILE",
                "shapefile delimiter ','         # DELIMITER        # SHAPEFILE",
                "json 'auto' csv                 # CSV              # JSON",
                "json 'auto' delimiter ','       # DELIMITER        # JSON",
                "json 'auto' escape              # ESCAPE           # JSON",
                "json 'auto' fillrecord          # FILLRECORD       # JSON",
                "json 'auto' fixedwidth 'a:1'    # FIXEDWIDTH       # JSON",
                "json 'auto' ignoreblanklines    # IGNOREBLANKLINES # JSON",
                "json 'auto' null as ''          # NULL AS          # JSON",
                "json 'auto' removequotes        # REMOVEQUOTES     # JSON",
                "avro 'auto' null as ''          # NULL AS          # AVRO",
                "avro 'auto' escape              # ESCAPE           # AVRO",
                "serializetojson                 # SERIALIZETOJSON  # delimited text",
                "csv serializetojson             # SERIALIZETOJSON  # CSV",
                "parquet csv                     # CSV              # PARQUET",
                "gzip bzip2                      # BZIP2            # GZIP",
                "ignoreallerrors maxerror 5      # MAXERROR         # IGNOREALLERRORS",
                "readratio 5                     # READRATIO        # a source in S3",
                "ssh manifest                    # MANIFEST         # SSH",
                "ssh readratio 5                 # READRATIO        # SSH",
                "ssh zstd                        # ZSTD             # SSH",
                "access_key_id 'a'               # ACCESS_KEY_ID    # IAM_ROLE",
                "credentials 'x'                 # CREDENTIALS      # IAM_ROLE",
            })
    void refusesWhatExcludesEachOther(String options, String option, String by) {
        InvalidCommandException refusal = refusal(S3 + options);

        assertThat(refusal.option()).isEqualTo(option);
        assertThat(refusal.excludedBy()).contains(by);
        assertThat(refusal.reason()).isEqualTo(Reason.EXCLUDED);
        assertThat(refusal.sqlState()).isEqualTo("42601");
        assertThat(refusal.serviceMessage()).isEqualTo(refusal.getMessage());
        assertThat(refusal.allowed()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MAXERROR 5",
                "IGNOREALLERRORS",
                "ACCEPTANYDATE",
                "REGION 'eu-west-1'",
                "SSH",
                "COMPUPDATE OFF",
                "COMPROWS 1000",
                "NULL AS ''",
                "IGNOREHEADER 1",
                "IGNOREBLANKLINES",
                "DATEFORMAT 'auto'",
                "TIMEFORMAT 'auto'",
                "TRUNCATECOLUMNS",
                "TRIMBLANKS",
                "BLANKSASNULL",
                "EMPTYASNULL",
                "ENCODING UTF8",
                "DELIMITER ','",
                "QUOTE '%'",
                "ESCAPE",
                "REMOVEQUOTES",
                "ROUNDEC",
                "NOLOAD",
                "GZIP",
                "BZIP2",
                "LZOP",
                "ZSTD",
            })
    void columnarFormatsRefuseInRedshiftsWords(String option) {
        String name = option.startsWith("NULL") ? "NULL AS" : option.split(" ", 2)[0];
        for (String format : List.of("PARQUET", "ORC")) {
            InvalidCommandException refusal = refusal(S3 + option + " format as " + format);

            assertThat(refusal.reason()).isEqualTo(Reason.NOT_SUPPORTED);
            assertThat(refusal.sqlState()).isEqualTo("0A000");
            assertThat(refusal.serviceMessage())
                    .isEqualTo(name + " argument is not supported for " + format + " based COPY");
            assertThat(refusal.allowed()).startsWith("allows only ACCEPTINVCHARS, EXPLICIT_IDS, FILLRECORD");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parquet acceptinvchars fillrecord statupdate off manifest explicit_ids serializetojson",
                "orc serializetojson using template s.t",
                "json 'auto' ignoreheader 1 gzip",
                "csv fillrecord ignoreblankLines delimiter '|' quote '%' null as ''",
                "fixedwidth 'a:1' removequotes encoding utf8 bzip2",
                "avro 'auto' maxerror 3",
                "ssh region 'eu-west-1' gzip",
                "escape removequotes",
            })
    void acceptsWhatGoesTogether(String options) {
        assertThatCode(() -> Copy.parse(S3 + options)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "MANIFEST, MANIFEST",
        "REGION 'eu-west-1', REGION",
        "READRATIO 5, READRATIO",
        "SSH, SSH",
        "ZSTD, ZSTD",
    })
    void emrRefusesWhatBelongsToS3(String options, String option) {
        assertThat(refusal(EMR + options).option()).isEqualTo(option);
        assertThat(refusal(EMR + options).excludedBy()).contains("a source on EMR");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "CSV, CSV",
                "DELIMITER '#', DELIMITER",
                "FIXEDWIDTH 'a:1', FIXEDWIDTH",
                "JSON 'auto', JSON",
                "AVRO 'auto', AVRO",
                "PARQUET, PARQUET",
                "SHAPEFILE, SHAPEFILE",
                "ESCAPE, ESCAPE",
                "FILLRECORD, FILLRECORD",
                "IGNOREBLANKLINES, IGNOREBLANKLINES",
                "IGNOREHEADER 1, IGNOREHEADER",
                "NULL AS '', NULL AS",
                "REMOVEQUOTES, REMOVEQUOTES",
                "ACCEPTINVCHARS, ACCEPTINVCHARS",
                "MANIFEST, MANIFEST",
                "SSH, SSH",
                "GZIP, GZIP",
                "ENCODING UTF8, ENCODING",
            })
    void dynamoDbRefusesWhatIsAboutFiles(String options, String option) {
        InvalidCommandException refusal = refusal(DYNAMODB + "readratio 50 " + options);

        assertThat(refusal.option()).isEqualTo(option);
        assertThat(refusal.excludedBy()).contains("a source in DynamoDB");
    }

    @Test
    void dynamoDbNeedsAReadRatio() {
        assertThat(refusal(DYNAMODB).reason()).isEqualTo(Reason.REQUIRED);
        assertThat(refusal(DYNAMODB))
                .hasMessage("option READRATIO of COPY is missing, but a source in DynamoDB needs it");
        assertThatCode(() -> Copy.parse(DYNAMODB + "readratio as 200 region 'eu-west-1' acceptanydate blanksasnull"
                        + " dateformat 'auto' emptyasnull roundec timeformat 'auto' trimblanks truncatecolumns"
                        + " maxerror 1 comprows 1000 compupdate statupdate noload"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "maxerror 100001      # option MAXERROR of COPY must be 0 to 100000, but is 100001",
                "comprows 999         # option COMPROWS of COPY must be 1000 to 2147483647, but is 999",
                "delimiter ''         # option DELIMITER of COPY must be a single ASCII character other than NUL",
                "delimiter '||'       # option DELIMITER of COPY must be a single ASCII character other than NUL",
                "delimiter 'é'        # option DELIMITER of COPY must be a single ASCII character other than NUL",
                "delimiter '\\0'      # option DELIMITER of COPY must be a single ASCII character other than NUL",
                "acceptinvchars 'ab'  # option ACCEPTINVCHARS of COPY must be a single ASCII character other than NUL",
                "dateformat ' '       # option DATEFORMAT of COPY must be a text that is not blank and has no NUL character",
                "region ''            # option REGION of COPY must be a text that is not blank and has no NUL character",
                "null as 'a\\nb'      # option NULL AS of COPY must be a text without line feeds, or a NUL character alone",
                "null as 'a\\0'       # option NULL AS of COPY must be a text without line feeds, or a NUL character alone",
                "avro 'noshred'       # option AVRO of COPY must be 'auto', 'auto ignorecase' or the place of a JSONPaths file",
                "json 'Auto'          # option JSON of COPY must be a place in S3: S3 path must begin with s3://",
                "shapefile simplify 'x'  # option SIMPLIFY of COPY must be a tolerance from 0",
                "shapefile simplify '-1' # option SIMPLIFY of COPY must be a tolerance from 0",
            })
    void refusesArgumentsOutOfRange(String options, String message) {
        InvalidCommandException refusal = refusal(S3 + options);

        assertThat(refusal).hasMessage(message);
        assertThat(refusal.reason()).isEqualTo(Reason.BAD_ARGUMENT);
        assertThat(refusal.sqlState()).isEqualTo("22023");
        assertThat(refusal.excludedBy()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 201})
    void refusesReadRatiosOutOfRange(int ratio) {
        assertThat(refusal(DYNAMODB + "readratio " + ratio))
                .hasMessage("option READRATIO of COPY must be 1 to 200, but is " + ratio);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host/x", "S3://bucket/x", "bucket/x", "emr://", "emr://j-1", "emr:///x", "s3://b/x"})
    void refusesPlacesThatAreNone(String place) {
        assertThat(refusal("copy t from '" + place + "' iam_role default").option())
                .isEqualTo("FROM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"encrypted", "master_symmetric_key 'c2VjcmV0'"})
    void refusesEncryptionOnTheClientWhichHasEnded(String options) {
        assertThat(refusal(S3 + options).reason()).isEqualTo(Reason.NOT_SUPPORTED);
        assertThat(refusal(S3 + options))
                .hasMessageEndingWith(
                        "is no longer supported; objects that S3 itself has encrypted are read without an option")
                .hasMessageNotContaining("c2VjcmV0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip gzip", "maxerror 1 maxerror 1", "iam_role default", "format csv format csv"})
    void refusesOptionsGivenTwice(String options) {
        assertThat(refusal(S3 + options).reason()).isEqualTo(Reason.REPEATED);
        assertThat(refusal(S3 + options).serviceMessage()).isEqualTo("conflicting or redundant options");
    }

    @Test
    void theSessionsOwnIdentityReachesOnlyS3() {
        assertThat(refusal("copy t from 'emr://j-1/k' iam_role 'SESSION'").option())
                .isEqualTo("IAM_ROLE 'SESSION'");
        assertThatCode(() -> Copy.parse("copy t from 's3://bucket/k' iam_role 'SESSION'"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "iam_role 'arn:aws:iam::1:role/r' maxerror 5     # MAXERROR",
                "iam_role 'arn:aws:iam::1:role/r' ignoreallerrors # IGNOREALLERRORS",
                "iam_role 'arn:aws:iam::1:role/r' manifest       # MANIFEST",
                "iam_role default                                # IAM_ROLE default",
                "iam_role 'SESSION'                              # IAM_ROLE 'SESSION'",
                "access_key_id 'a' secret_access_key 'b'         # ACCESS_KEY_ID",
                "credentials 'aws_access_key_id=a;aws_secret_access_key=b' # CREDENTIALS",
            })
    void jobsRefuseWhatTheyCannotStore(String options, String option) {
        assertThatExceptionOfType(InvalidCommandException.class)
                .isThrownBy(() -> CopyCommand.parse("copy t from 's3://bucket/k' " + options + " job create j"))
                .returns(option, InvalidCommandException::option)
                .returns("42601", InvalidCommandException::sqlState);
    }

    @Test
    void everyRuleSpeaksOfOptionsThatExist() {
        Set<String> known = Set.copyOf(CopyParameters.TABLE.names());
        Stream.of(
                        CopyRules.CSV,
                        CopyRules.FIXEDWIDTH,
                        CopyRules.SHAPEFILE,
                        CopyRules.DOCUMENTS,
                        CopyRules.COLUMNAR,
                        CopyRules.S3,
                        CopyRules.EMR,
                        CopyRules.SSH,
                        CopyRules.DYNAMODB)
                .map(OptionRule::options)
                .forEach(options -> assertThat(known).containsAll(options));
    }

    @Test
    void emrClustersHaveAName() {
        for (String cluster : List.of("", "j/1")) {
            assertThatExceptionOfType(InvalidCommandException.class)
                    .isThrownBy(() -> new CopySource.Emr(cluster, "path"))
                    .withMessage("option FROM of COPY must be emr://<cluster id>/<path>");
        }
    }

    @Test
    void jobsTakeARoleInEitherSpelling() {
        assertThatCode(() -> CopyCommand.parse("copy t from 's3://bucket/k'"
                        + " credentials 'aws_iam_role=arn:aws:iam::1:role/r' csv job create j auto on"))
                .doesNotThrowAnyException();
    }
}
