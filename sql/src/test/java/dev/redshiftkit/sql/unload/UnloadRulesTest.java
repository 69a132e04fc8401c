package dev.redshiftkit.sql.unload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.command.InvalidCommandException.Reason;
import dev.redshiftkit.sql.command.OptionRule;
import dev.redshiftkit.sql.lex.SqlSyntaxException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnloadRulesTest {

    private static final String UNLOAD = "unload ('select * from t') to 's3://bucket/k' iam_role default ";

    private static InvalidCommandException refusal(String sql) {
        InvalidCommandException refusal = catchThrowableOfType(InvalidCommandException.class, () -> Unload.parse(sql));
        assertThat(refusal).as(sql).isNotNull().hasMessageContaining(refusal.option());
        assertThat(refusal.command()).isEqualTo("UNLOAD");
        return refusal;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "csv escape                     # ESCAPE         # CSV",
                "csv addquotes                  # ADDQUOTES      # CSV",
                "csv fixedwidth 'a:1'           # FIXEDWIDTH     # CSV",
                "csv rowgroupsize 32            # ROWGROUPSIZE   # CSV",
                "csv parquet                    # PARQUET        # CSV",
                "parquet delimiter ','          # DELIMITER      # PARQUET",
                "parquet fixedwidth 'a:1'       # FIXEDWIDTH     # PARQUET",
                "parquet addquotes              # ADDQUOTES      # PARQUET",
                "parquet escape                 # ESCAPE         # PARQUET",
                "parquet null as ''             # NULL AS        # PARQUET",
                "parquet header                 # HEADER         # PARQUET",
                "parquet gzip                   # GZIP           # PARQUET",
                "parquet bzip2                  # BZIP2          # PARQUET",
                "zstd parquet                   # ZSTD           # PARQUET",
                "parquet encrypted              # ENCRYPTED      # PARQUET",
                "json delimiter ','             # DELIMITER      # JSON",
                "json header                    # HEADER         # JSON",
                "json fixedwidth 'a:1'          # FIXEDWIDTH     # JSON",
                "json addquotes                 # ADDQUOTES      # JSON",
                "json escape                    # ESCAPE         # JSON",
                "json null as ''                # NULL AS        # JSON",
                "json rowgroupsize 32           # ROWGROUPSIZE   # JSON",
                "fixedwidth 'a:1' delimiter ',' # DELIMITER      # FIXEDWIDTH",
                "header fixedwidth 'a:1'        # HEADER         # FIXEDWIDTH",
                "fixedwidth 'a:1' csv           # CSV            # FIXEDWIDTH",
                "fixedwidth 'a:1' rowgroupsize 32 # ROWGROUPSIZE # FIXEDWIDTH",
                "rowgroupsize 32                # ROWGROUPSIZE   # delimited text",
                "cleanpath allowoverwrite       # ALLOWOVERWRITE # CLEANPATH",
                "encrypted auto kms_key_id 'k'  # KMS_KEY_ID     # ENCRYPTED AUTO",
                "gzip zstd                      # ZSTD           # GZIP",
                "credentials 'x'                # CREDENTIALS    # IAM_ROLE",
            })
    void refusesWhatExcludesEachOther(String options, String option, String by) {
        InvalidCommandException refusal = refusal(UNLOAD + options);

        assertThat(refusal.option()).isEqualTo(option);
        assertThat(refusal.excludedBy()).contains(by);
        assertThat(refusal.reason()).isEqualTo(Reason.EXCLUDED);
        assertThat(refusal.sqlState()).isEqualTo("42601");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parquet manifest",
                "parquet manifest verbose partition by (a) include",
                "partition by (a, b) manifest",
                "maxfilesize 100 mb parallel off",
                "maxfilesize as 5",
                "maxfilesize 6.2 gb",
                "maxfilesize 6348.8 mb",
                "csv gzip",
                "json bzip2",
                "csv header delimiter as '|'",
                "parquet encrypted kms_key_id 'k'",
                "parquet encrypted auto",
                "parquet rowgroupsize 128 mb maxfilesize 1 gb extension 'pq'",
                "fixedwidth 'a:1' addquotes escape null as ' '",
                "encrypted",
                "allowoverwrite",
                "cleanpath",
            })
    void acceptsWhatGoesTogether(String options) {
        assertThatCode(() -> Unload.parse(UNLOAD + options)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "maxfilesize 4.9           # option MAXFILESIZE of UNLOAD must be 5 MB to 6.2 GB, but is 4.9 MB",
                "maxfilesize 6.3 gb        # option MAXFILESIZE of UNLOAD must be 5 MB to 6.2 GB, but is 6.3 GB",
                "parquet rowgroupsize 31   # option ROWGROUPSIZE of UNLOAD must be a whole number from 32 MB to 128 MB,"
                        + " but is 31 MB",
                "parquet rowgroupsize 129  # option ROWGROUPSIZE of UNLOAD must be a whole number from 32 MB to 128 MB,"
                        + " but is 129 MB",
                "parquet rowgroupsize 32.5 # option ROWGROUPSIZE of UNLOAD must be a whole number from 32 MB to 128 MB,"
                        + " but is 32.5 MB",
                "parquet rowgroupsize 1 gb # option ROWGROUPSIZE of UNLOAD must be a whole number from 32 MB to 128 MB,"
                        + " but is 1 GB",
                "delimiter 'ab'            # option DELIMITER of UNLOAD must be a single ASCII character other than NUL",
                "extension ''              # option EXTENSION of UNLOAD must be a text that is not blank and has no NUL"
                        + " character",
                "region ' '                # option REGION of UNLOAD must be a text that is not blank and has no NUL"
                        + " character",
                "encrypted kms_key_id ''   # option KMS_KEY_ID of UNLOAD must be a text that is not blank and has no NUL"
                        + " character",
                "csv null as 'a\\nb'       # option NULL AS of UNLOAD must be a text without line feeds, or a NUL"
                        + " character alone",
            })
    void refusesArgumentsOutOfRange(String options, String message) {
        assertThat(refusal(UNLOAD + options)).hasMessage(message).returns("22023", InvalidCommandException::sqlState);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bucket/k", "s3://b", "s3://bucket/../k"})
    void refusesTargetsThatAreNoPlaces(String target) {
        assertThat(refusal("unload ('select 1') to '" + target + "' iam_role default"))
                .hasMessageStartingWith("option TO of UNLOAD must be a place in S3: ")
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from t limit 10",
                "select * from t order by 1 LIMIT 10",
                "with x as (select 1 limit 1) select * from x limit 2",
            })
    void refusesALimitInTheOutermostSelect(String query) {
        InvalidCommandException refusal = refusal("unload ('" + query + "') to 's3://bucket/k' iam_role default");

        assertThat(refusal.sqlState()).isEqualTo("42601");
        assertThat(refusal.serviceMessage()).isEqualTo("Limit clause is not supported");
        assertThat(refusal)
                .hasMessage(
                        "option LIMIT of UNLOAD does not go with the outermost SELECT, which may take its rows from a"
                                + " subquery with LIMIT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from (select * from t limit 10)",
                "select ''limit 10'' as \"limit\" from t -- limit 10",
            })
    void acceptsALimitFurtherIn(String query) {
        assertThatCode(() -> Unload.parse("unload ('" + query + "') to 's3://bucket/k' iam_role default"))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAQueryThatIsNone() {
        assertThat(refusal("unload (' ') to 's3://bucket/k' iam_role default").option())
                .isEqualTo("the query");
        assertThatExceptionOfType(SqlSyntaxException.class)
                .isThrownBy(() -> Unload.parse("unload ('select ''x') to 's3://bucket/k' iam_role default"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "kms_key_id 'k', ENCRYPTED, REQUIRED",
                "master_symmetric_key 'c2VjcmV0', MASTER_SYMMETRIC_KEY, NOT_SUPPORTED",
                "gzip gzip, GZIP, REPEATED",
                "header header, HEADER, REPEATED",
            })
    void refusesWhatLacksOrRepeatsSomething(String options, String option, Reason reason) {
        assertThat(refusal(UNLOAD + options))
                .returns(option, InvalidCommandException::option)
                .returns(reason, InvalidCommandException::reason);
    }

    @Test
    void partitionsHaveColumns() {
        assertThatExceptionOfType(InvalidCommandException.class)
                .isThrownBy(() -> new Partitions(List.of(), false))
                .withMessage("option PARTITION BY of UNLOAD must be one column or more");
    }

    @Test
    void everyRuleSpeaksOfOptionsThatExist() {
        Set<String> known = Set.copyOf(UnloadParameters.TABLE.names());
        Stream.of(UnloadRules.DELIMITED, UnloadRules.CSV, UnloadRules.FIXEDWIDTH, UnloadRules.JSON, UnloadRules.PARQUET)
                .map(OptionRule::options)
                .forEach(options -> assertThat(known).containsAll(options));
    }
}
