package dev.redshiftkit.local.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.pgwire.message.ErrorFields;
import org.junit.jupiter.api.Test;

class ErrorRepliesTest {

    private final ErrorFields error = ErrorFields.of("ERROR", "42710", "user \"u\" already exists");

    @Test
    void clientIsNotToldOfFunctionsItHasNotCalled() {
        ErrorFields engine = error.with(ErrorFields.WHERE, "PL/pgSQL function redshift_kit.serve() line 3 at EXECUTE")
                .with(ErrorFields.INTERNAL_QUERY, "INSERT INTO redshift_kit.request");
        assertThat(ErrorReplies.of(engine)).isEqualTo(error);
    }

    @Test
    void clientIsToldOfItsOwnFunctions() {
        ErrorFields engine = error.with(ErrorFields.WHERE, "PL/pgSQL function p() line 1 at RAISE");
        assertThat(ErrorReplies.of(engine)).isEqualTo(engine);
    }
}
