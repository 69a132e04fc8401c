package dev.redshiftkit.local.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.pgwire.message.ErrorFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivilegeWordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "42501 | permission denied for table test | permission denied for relation test",
                "42501 | permission denied for view v | permission denied for relation v",
                "42501 | must be owner of materialized view m | must be owner of relation m",
                "42501 | permission denied for schema s | permission denied for schema s",
                "42704 | role \"group g\" does not exist | group \"g\" does not exist",
                "42704 | role \"role sys:dba\" does not exist | role \"sys:dba\" does not exist",
                "42704 | role \"ann\" does not exist | user \"ann\" does not exist",
                "42P01 | role \"ann\" does not exist | role \"ann\" does not exist"
            })
    void rolesOfTheEngineAreUsersGroupsAndRoles(String sqlState, String message, String expected) {
        assertThat(PrivilegeWording.reworded(ErrorFields.of("ERROR", sqlState, message))
                        .message())
                .isEqualTo(expected);
    }

    @Test
    void whatAFunctionSaysIsNotTheEngines() {
        ErrorFields raised = ErrorFields.of("ERROR", "42704", "role \"ann\" does not exist")
                .with(ErrorFields.ROUTINE, "exec_stmt_raise");

        assertThat(PrivilegeWording.reworded(raised)).isEqualTo(raised);
    }
}
