package dev.redshiftkit.client.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.redshift.util.ServerErrorMessage;
import dev.redshiftkit.client.error.CancelOrigin;
import dev.redshiftkit.client.error.Delivery;
import dev.redshiftkit.client.error.ErrorKind;
import dev.redshiftkit.client.error.RedshiftException;
import dev.redshiftkit.client.session.Endpoint;
import java.io.EOFException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorTranslatorTest {

    private static final Endpoint ENDPOINT = Endpoint.of("db.example.com", "sales");

    @Test
    void takesStatePositionAndAnswerFromTheServer() {
        RedshiftException failure = failed(server("ERROR", "42P01", "relation \"nix\" does not exist", "P15"));

        assertThat(failure).hasMessage("relation \"nix\" does not exist");
        assertThat(failure.kind()).isEqualTo(ErrorKind.TABLE_NOT_FOUND);
        assertThat(failure.sqlState()).contains("42P01");
        assertThat(failure.position()).hasValue(15);
        assertThat(failure.delivery()).isEqualTo(Delivery.ANSWERED);
    }

    @Test
    void takesQueryAndCodeFromTheDetailBlock() {
        RedshiftException failure =
                failed(server("ERROR", "XX000", "node is full", "Derror:  Disk Full\n code: 1016\n query: 815\n"));

        assertThat(failure.kind()).isEqualTo(ErrorKind.DISK_FULL);
        assertThat(failure.queryId()).hasValue(815);
        assertThat(failure.facts().engineCode()).hasValue(1016);
    }

    @Test
    void aLostConnectionMayHaveDeliveredTheStatement() {
        RedshiftException failure = failed(new SQLException("An I/O error occurred", "08006", new EOFException("end")));

        assertThat(failure.kind()).isEqualTo(ErrorKind.CONNECTION_FAILED);
        assertThat(failure.delivery()).isEqualTo(Delivery.MAYBE_SENT);
        assertThat(failure).hasMessage("An I/O error occurred (end)");
    }

    @ParameterizedTest
    @CsvSource({"CALLER, QUERY_CANCELLED", "DEADLINE, QUERY_TIMEOUT", "NOBODY, CONNECTION_FAILED"})
    void aConnectionThatWasCutOnPurposeFailsForThatReason(CancelOrigin origin, ErrorKind expected) {
        SQLException cut = new SQLException("This connection has been closed.", "08003");

        assertThat(ErrorTranslator.commandFailed(cut, origin).kind()).isEqualTo(expected);
    }

    @Test
    void neitherMessageNorCausesQuoteDataOfTheServer() {
        RedshiftException failure = failed(server(
                "ERROR", "22P02", "invalid input syntax for integer: \"k4n4ry\"", "DKey (k4n4ry) is not present"));

        StringWriter printed = new StringWriter();
        failure.printStackTrace(new PrintWriter(printed));
        assertThat(printed.toString()).doesNotContain("k4n4ry").contains("RedshiftException");
    }

    @Test
    void nothingWasSentWhereTheLoginFailed() {
        RedshiftException failure = ErrorTranslator.loginFailed(
                server("FATAL", "28000", "password authentication failed for user \"report\"", ""), ENDPOINT);

        assertThat(failure)
                .hasMessage("could not open a session at db.example.com:5439/sales: password authentication failed for"
                        + " user \"report\"");
        assertThat(failure.kind()).isEqualTo(ErrorKind.AUTHENTICATION_FAILED);
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
    }

    @Test
    void aCertificateThatIsRefusedIsAFailureToProveIdentityAndNotWorthRepeating() {
        SQLException refused = new SQLException(
                "SSL error: no name matching", "08006", new SSLHandshakeException("No name matching localhost found"));

        RedshiftException failure = ErrorTranslator.loginFailed(refused, ENDPOINT);

        assertThat(failure.kind()).isEqualTo(ErrorKind.AUTHENTICATION_FAILED);
        assertThat(failure).hasMessageContaining("No name matching localhost found");
    }

    @Test
    void aDatabaseThatDoesNotExistIsAMatterOfSettingsAtLogin() {
        SQLException refusal = server("FATAL", "3D000", "database \"sails\" does not exist", "");

        assertThat(ErrorTranslator.loginFailed(refusal, ENDPOINT).kind()).isEqualTo(ErrorKind.INVALID_CONFIGURATION);
    }

    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "08001, true",
        "57P01, true",
        "99999, true",
        "0A000, false",
        "57014, false",
        "XX000, false"
    })
    void onlyALostConnectionIsGivenUp(String sqlState, boolean expected) {
        assertThat(ErrorTranslator.condemns(new SQLException("failure", sqlState)))
                .isEqualTo(expected);
    }

    @Test
    void aFatalErrorEndsTheConnectionWhateverItsState() {
        assertThat(ErrorTranslator.condemns(server("FATAL", "XX000", "terminating", "")))
                .isTrue();
        assertThat(ErrorTranslator.condemns(server("ERROR", "XX000", "refused", "")))
                .isFalse();
        assertThat(ErrorTranslator.condemns(new SQLException("without a state")))
                .isFalse();
    }

    private static RedshiftException failed(SQLException failure) {
        return ErrorTranslator.commandFailed(failure, CancelOrigin.NOBODY);
    }

    private static SQLException server(String severity, String state, String message, String more) {
        String fields = "S" + severity + "\0C" + state + "\0M" + message + "\0" + (more.isEmpty() ? "" : more + "\0");
        return new com.amazon.redshift.util.RedshiftException(new ServerErrorMessage(fields), false);
    }
}
