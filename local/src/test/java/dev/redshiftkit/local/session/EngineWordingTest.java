package dev.redshiftkit.local.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.pgwire.message.ErrorFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineWordingTest {

    private final QueryIds queryIds = new QueryIds();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "23502 | null value in column \"c\" of relation \"t\" violates not-null constraint"
                        + " | XX000 | Cannot insert a NULL value into column c",
                "40001 | could not serialize access due to concurrent update | XX000 | 1023",
                "42P07 | relation \"t\" already exists | 42P07 | Relation \"t\" already exists",
                "22P02 | invalid input syntax for type bigint: \"x\" | 22P02 | invalid input syntax for integer: \"x\"",
                "22P02 | invalid input syntax for type numeric: \"x\""
                        + " | 22P02 | invalid input syntax for type numeric: \"x\"",
                "22003 | numeric field overflow | 22003 | Numeric data overflow",
                "22012 | division by zero | 22012 | division by zero",
                "25P01 | DECLARE CURSOR can only be used in transaction blocks"
                        + " | 25P01 | DECLARE CURSOR may only be used in transaction blocks",
                "428C9 | cannot insert a non-DEFAULT value into column \"id\""
                        + " | 0A000 | cannot set an identity column to a value",
                "428C9 | column \"id\" can only be updated to DEFAULT"
                        + " | 0A000 | cannot set an identity column to a value",
                "0A000 | nondeterministic collations are not supported for LIKE"
                        + " | 0A000 | LIKE on a case-insensitive column is not supported by the local Redshift",
                "21000 | MERGE command cannot affect row a second time"
                        + " | XX000 | Found multiple matches to update the same tuple.",
                "25006 | cannot execute INSERT in a read-only transaction | 25006 | transaction is read-only",
                "0A000 | current database cannot be renamed | 0A000 | current database may not be renamed",
                "2BP01 | cannot drop table t because other objects depend on it"
                        + " | 2BP01 | cannot drop table t because other objects depend on it"
            })
    void errorsComeInRedshiftsWords(String sqlState, String message, String expectedState, String expectedMessage) {
        ErrorFields reply = EngineWording.ofError(ErrorFields.of("ERROR", sqlState, message), queryIds);

        assertThat(reply.sqlState()).isEqualTo(expectedState);
        assertThat(reply.message()).isEqualTo(expectedMessage);
    }

    @Test
    void whatAComputeNodeFindsOutHasTheDetailBlock() {
        ErrorFields reply = EngineWording.ofError(
                ErrorFields.of(
                                "ERROR",
                                "23502",
                                "null value in column \"c\" of relation \"t\" violates not-null constraint")
                        .with(ErrorFields.DETAIL, "Failing row contains (null)."),
                queryIds);

        assertThat(reply.detail().orElse(""))
                .contains("error:  Cannot insert a NULL value into column c", "code:      8007", "query:     101")
                .doesNotContain("Failing row");
    }

    @Test
    void adviceThatRedshiftCannotFollowGoes() {
        ErrorFields reply = EngineWording.ofError(
                ErrorFields.of("ERROR", "428C9", "cannot insert a non-DEFAULT value into column \"id\"")
                        .with(ErrorFields.HINT, "Use OVERRIDING SYSTEM VALUE to override."),
                queryIds);

        assertThat(reply.hint()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PL/pgSQL function public.p() line 3 at COMMIT | COMMIT",
                "PL/pgSQL function public.p() line 3 at ROLLBACK | ROLLBACK",
                "PL/pgSQL function redshift_kit.commit_truncation() line 2 at COMMIT | TRUNCATE"
            })
    void atomicContextForbidsWhatWouldEndTheTransaction(String where, String command) {
        ErrorFields reply = EngineWording.ofError(
                ErrorFields.of("ERROR", "2D000", "invalid transaction termination")
                        .with(ErrorFields.WHERE, where),
                queryIds);

        assertThat(reply.message())
                .isEqualTo(command + " cannot be invoked from a procedure that is executing in an atomic context.");
        assertThat(reply.hint().orElse("")).startsWith("Try calling the procedure as a top-level call");
    }

    @Test
    void ownFunctionsAreNotShownToClients() {
        ErrorFields error = ErrorFields.of("ERROR", "42P01", "relation \"t\" does not exist")
                .with(ErrorFields.WHERE, "PL/pgSQL function redshift_kit.rename(text) line 3 at EXECUTE")
                .with(ErrorFields.INTERNAL_QUERY, "ALTER TABLE t RENAME TO u");

        ErrorFields reply = EngineWording.ofError(error, queryIds);

        assertThat(reply.where()).isEmpty();
        assertThat(reply).isEqualTo(ErrorFields.of("ERROR", "42P01", "relation \"t\" does not exist"));
    }

    @Test
    void procedureOfOursTellsTheTag() {
        assertThat(EngineWording.toldTag(ErrorFields.of("NOTICE", "RKTAG", "INSERT 0 3")))
                .contains("INSERT 0 3");
        assertThat(EngineWording.toldTag(ErrorFields.of("NOTICE", "00000", "INSERT 0 3")))
                .isEmpty();
    }

    @Test
    void lackOfRightsToLookAfterATableIsNotTold() {
        ErrorFields notice =
                ErrorFields.of("WARNING", "01000", "permission denied to vacuum \"pg_class\", skipping it");

        assertThat(EngineWording.isSilent(notice)).isTrue();
        assertThat(EngineWording.isSilent(ErrorFields.of("NOTICE", "00000", "hello")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "42P07 | relation \"t\" already exists, skipping | Relation \"t\" already exists and will be skipped",
                "42P06 | schema \"s\" already exists, skipping | Schema \"s\" already exists and will be skipped",
                "00000 | table \"t\" does not exist, skipping | Table \"t\" does not exist and will be skipped",
                "00000 | view \"v\" does not exist, skipping | View \"v\" does not exist and will be skipped",
                "00000 | schema \"s\" does not exist, skipping | Schema \"s\" does not exist and will be skipped"
            })
    void thatSomethingWasSkippedIsInformation(String sqlState, String message, String expected) {
        ErrorFields reply = EngineWording.ofNotice(ErrorFields.of("NOTICE", sqlState, message));

        assertThat(reply.severity()).isEqualTo("INFO");
        assertThat(reply.message()).isEqualTo(expected);
    }

    @Test
    void otherNoticesStayAsTheyAre() {
        ErrorFields notice = ErrorFields.of("NOTICE", "00000", "drop cascades to view v");

        assertThat(EngineWording.ofNotice(notice)).isEqualTo(notice);
    }
}
