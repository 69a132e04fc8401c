package dev.redshiftkit.client.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redshiftkit.client.error.Delivery;
import dev.redshiftkit.client.error.ErrorFacts;
import dev.redshiftkit.client.error.ErrorKind;
import dev.redshiftkit.client.error.RedshiftException;
import dev.redshiftkit.client.query.QueryExecutor;
import dev.redshiftkit.client.query.QuerySettings;
import dev.redshiftkit.client.session.ScriptedSessions;
import dev.redshiftkit.client.session.TestTicker;
import dev.redshiftkit.sql.authorization.Authorization;
import dev.redshiftkit.sql.copy.Copy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoadsTest {

    private static final String STRICT = "COPY sales FROM 's3://bucket/sales/' IAM_ROLE default CSV";
    private static final List<String> ERROR_COLUMNS =
            List.of("file_name", "line_number", "column_name", "error_code", "error_message");
    private static final List<String> RAW_COLUMNS =
            List.of("file_name", "line_number", "column_name", "raw_field_value", "raw_line");

    private final ScriptedSessions sessions = new ScriptedSessions();
    private final Loads loads = new Loads(
            new QueryExecutor(sessions, QuerySettings.DEFAULTS, new TestTicker()), new Authorization.DefaultRole());

    @AfterEach
    void leavesNoSessionOpen() {
        assertThat(sessions.open()).isZero();
    }

    @Test
    void tellsHowManyRowsWereLoaded() {
        sessions.count(0).number("loaded", 1_000).number("id", 815).number("file_bytes_scanned", 2_048);

        CopyReport report = loads.copy(Copy.parse(STRICT));

        assertThat(report.success()).isTrue();
        assertThat(report.rowsLoaded()).isEqualTo(1_000);
        assertThat(report.queryId()).hasValue(815);
        assertThat(report.bytesScanned()).hasValue(2_048);
        assertThat(report.errors()).isEmpty();
        assertThat(report.failure()).isEmpty();
        assertThat(report.lookupFailure()).isEmpty();
    }

    @Test
    void asksForErrorsOfASuccessfulLoadOnlyWhereItMayHaveSome() {
        loads.copy(Copy.parse(STRICT));

        assertThat(sessions.log()).noneMatch(sql -> sql.contains("error_detail"));
    }

    @Test
    void tellsTheRejectedRowsOfAPartialLoad() {
        sessions.count(0)
                .number("loaded", 998)
                .number("id", 815)
                .number("file_bytes_scanned", 2_048)
                .number("rejected", 2)
                .rows(ERROR_COLUMNS, List.of(error("s3://bucket/sales/1", 7), error("s3://bucket/sales/2", 9)))
                .rows(RAW_COLUMNS, List.of(raw("s3://bucket/sales/2", 9, "x9"), raw("s3://bucket/sales/1", 7, "x7")));

        CopyReport report = loads.copy(Copy.parse(STRICT + " MAXERROR 10"));

        assertThat(report.success()).isTrue();
        assertThat(report.rowsRejected()).isEqualTo(2);
        assertThat(report.errors()).extracting(LoadError::line).containsExactly(7L, 9L);
        assertThat(report.errors())
                .extracting(LoadError::rawValue)
                .containsExactly(Optional.of("x7"), Optional.of("x9"));
        assertThat(report.errors().get(0).message()).isEqualTo("Invalid digit");
        assertThat(report.errors().get(0).code()).isEqualTo(1207);
    }

    @Test
    void aFailedLoadCarriesTheReport() {
        sessions.fails(loadFailed(815))
                .number("file_bytes_scanned", 2_048)
                .number("rejected", 1)
                .rows(ERROR_COLUMNS, List.of(error("s3://bucket/sales/1", 7)))
                .fails(failure(ErrorKind.PERMISSION_DENIED, Delivery.ANSWERED));

        CopyException failure = copyFails();

        assertThat(failure.kind()).isEqualTo(ErrorKind.COPY_ERROR);
        assertThat(failure.report().success()).isFalse();
        assertThat(failure.report().rowsLoaded()).isZero();
        assertThat(failure.report().failure()).contains("scripted");
        assertThat(failure.report().errors()).singleElement().satisfies(error -> {
            assertThat(error.column()).isEqualTo("price");
            assertThat(error.rawValue()).isEmpty();
        });
        assertThat(failure.report().lookupFailure()).isEmpty();
    }

    @Test
    void findsTheIdOfAFailedLoadWhereTheServerDoesNotTellIt() {
        sessions.fails(failure(ErrorKind.COPY_ERROR, Delivery.ANSWERED)).number("id", 4);

        CopyException failure = copyFails();

        assertThat(failure.report().queryId()).hasValue(4);
        assertThat(failure.queryId()).hasValue(4);
    }

    @Test
    void asksForNoErrorsWhereTheLoadNeverBegan() {
        sessions.fails(failure(ErrorKind.TABLE_NOT_FOUND, Delivery.ANSWERED));

        CopyException failure = copyFails();

        assertThat(failure.kind()).isEqualTo(ErrorKind.TABLE_NOT_FOUND);
        assertThat(sessions.log()).hasSize(2).last().isEqualTo("close");
    }

    @Test
    void asksNothingOnASessionThatWasLost() {
        sessions.fails(failure(ErrorKind.CONNECTION_FAILED, Delivery.MAYBE_SENT));

        CopyException failure = copyFails();

        assertThat(failure.delivery()).isEqualTo(Delivery.MAYBE_SENT);
        assertThat(sessions.log()).hasSize(2);
    }

    @Test
    void whatTheEngineGivesNoNameBecomesACopyError() {
        sessions.fails(failure(ErrorKind.INTERNAL, Delivery.ANSWERED));

        assertThat(copyFails().kind()).isEqualTo(ErrorKind.COPY_ERROR);
    }

    @Test
    void aLookupThatFailsHidesNeitherFailureNorSuccess() {
        sessions.fails(loadFailed(815)).fails(failure(ErrorKind.PERMISSION_DENIED, Delivery.ANSWERED));
        assertThat(copyFails().report().lookupFailure()).contains("scripted");

        sessions.count(0).fails(failure(ErrorKind.CONNECTION_FAILED, Delivery.MAYBE_SENT));
        CopyReport report = loads.copy(Copy.parse(STRICT));
        assertThat(report.success()).isTrue();
        assertThat(report.lookupFailure()).contains("scripted");
    }

    @Test
    void anErrorPrintsNoData() {
        LoadError error = new LoadError(
                "s3://b/k", 7, "price", 1207, "Invalid digit", Optional.of("k4n4ry"), Optional.of("1,k4n4ry"));

        assertThat(error).hasToString("LoadError[s3://b/k:7, column price, 1207 Invalid digit]");
    }

    private CopyException copyFails() {
        return catchThrowableOfType(CopyException.class, () -> loads.copy(Copy.parse(STRICT)));
    }

    private static List<Object> error(String file, int line) {
        return List.of(file, line, "price", 1207, "Invalid digit");
    }

    private static List<Object> raw(String file, int line, String value) {
        return List.of(file, line, "price", value, "1," + value);
    }

    private static RedshiftException loadFailed(long queryId) {
        ErrorFacts facts =
                ErrorFacts.of(ErrorKind.COPY_ERROR, Delivery.ANSWERED).withQueryId(queryId);
        return new RedshiftException("scripted", facts);
    }

    private static RedshiftException failure(ErrorKind kind, Delivery delivery) {
        return new RedshiftException("scripted", ErrorFacts.of(kind, delivery));
    }
}
