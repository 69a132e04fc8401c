package dev.redshiftkit.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.client.error.Delivery;
import dev.redshiftkit.client.error.ErrorFacts;
import dev.redshiftkit.client.error.ErrorKind;
import dev.redshiftkit.client.error.RedshiftException;
import dev.redshiftkit.sql.name.Identifier;
import dev.redshiftkit.sql.s3.S3Uri;
import dev.redshiftkit.sql.statement.Statements;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

    @ParameterizedTest
    @CsvSource({
        "CONNECTION_FAILED, NOT_CONNECTED",
        "AUTHENTICATION_FAILED, NOT_CONNECTED",
        "POOL_EXHAUSTED, NOT_CONNECTED",
        "INVALID_CONFIGURATION, INVALID_INPUT",
        "INVALID_PATH, INVALID_INPUT",
        "INVALID_SQL, FAILED",
        "COPY_ERROR, FAILED",
        "QUERY_TIMEOUT, FAILED",
        "INTERNAL, FAILED",
    })
    void kindOfErrorDecidesTheExitCode(ErrorKind kind, ExitCode expected) {
        RedshiftException failure = new RedshiftException("no", ErrorFacts.of(kind, Delivery.NOT_SENT));

        assertThat(Failures.codeOf(failure, false)).isEqualTo(expected);
        assertThat(Failures.codeOf(failure, true)).isEqualTo(ExitCode.INTERRUPTED);
    }

    @Test
    void namesAndPathsThatAreNotValidAreInvalidInput() {
        assertThat(codeOf(() -> Identifier.plain("no name"))).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(codeOf(() -> S3Uri.parse("http://x"))).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(codeOf(() -> Statements.split("select 'open"))).isEqualTo(ExitCode.FAILED);
        assertThat(codeOf(() -> {
                    throw new IllegalStateException("oops");
                }))
                .isEqualTo(ExitCode.INTERNAL);
    }

    @Test
    void messageIsOneLine() {
        assertThat(Failures.messageOf(CommandException.invalid("one\n  two"), ExitCode.INVALID_INPUT))
                .isEqualTo("one two");
        assertThat(Failures.messageOf(new IllegalStateException("oops"), ExitCode.INTERNAL))
                .isEqualTo("internal error: IllegalStateException: oops (--verbose shows where)");
    }

    private static ExitCode codeOf(Runnable action) {
        return Failures.codeOf(Assertions.catchThrowable(action::run), false);
    }
}
