package dev.redshiftkit.local.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.pgwire.message.ErrorFields;
import org.junit.jupiter.api.Test;

class ErrorRepliesTest {

    private static final ErrorFields ERROR = ErrorFields.of("ERROR", "22001", "value too long");

    @Test
    void functionsOfTheLocalRedshiftAreNotTold() {
        ErrorFields told = ErrorReplies.of(
                ERROR.with(ErrorFields.WHERE, "PL/pgSQL function redshift_kit.fit(text) line 3 at RAISE")
                        .with(ErrorFields.INTERNAL_QUERY, "select 1"));

        assertThat(told).isEqualTo(ERROR);
    }

    @Test
    void callersOfSuchFunctionsAreTold() {
        ErrorFields told = ErrorReplies.of(
                ERROR.with(
                        ErrorFields.WHERE,
                        "SQL expression \"a\"\nPL/pgSQL function redshift_kit.fit(text) line 3\nSQL function \"divided\" statement 1\nPL/pgSQL function mine() line 7"));

        assertThat(told.where()).hasValue("PL/pgSQL function mine() line 7");
    }

    @Test
    void otherStacksAreToldAsTheyAre() {
        ErrorFields error = ERROR.with(ErrorFields.WHERE, "PL/pgSQL function mine() line 7 at RAISE");

        assertThat(ErrorReplies.of(error)).isEqualTo(error);
    }

    @Test
    void operatorsThatFitEquallyBadlyDoNotExist() {
        assertThat(ErrorReplies.of(ErrorFields.of("ERROR", "42725", "operator is not unique: date = integer")))
                .isEqualTo(ErrorFields.of("ERROR", "42883", "operator does not exist: date = integer"));
    }
}
