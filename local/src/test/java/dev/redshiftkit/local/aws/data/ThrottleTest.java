package dev.redshiftkit.local.aws.data;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.redshiftkit.local.aws.api.ApiException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleTest {

    private Instant now = Instant.EPOCH;
    private final Throttle throttle = new Throttle(() -> now);

    @ParameterizedTest
    @CsvSource({
        "ExecuteStatement, 30",
        "BatchExecuteStatement, 20",
        "DescribeStatement, 100",
        "GetStatementResult, 20",
        "CancelStatement, 3",
        "DescribeTable, 3",
        "ListDatabases, 3",
        "ListSchemas, 3",
        "ListStatements, 3",
        "ListTables, 3",
    })
    void everyOperationHasItsRate(String operation, int perSecond) {
        for (int request = 0; request < perSecond; request++) {
            throttle.admit(operation);
        }
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> throttle.admit(operation))
                .withMessage("Rate exceeded");
    }

    @Test
    void requestIsForgottenAfterASecond() {
        for (int request = 0; request < 3; request++) {
            throttle.admit("ListTables");
            now = now.plusMillis(300);
        }
        assertThatExceptionOfType(ApiException.class).isThrownBy(() -> throttle.admit("ListTables"));
        now = Instant.EPOCH.plusSeconds(1);
        assertThatNoException().isThrownBy(() -> throttle.admit("ListTables"));
        assertThatExceptionOfType(ApiException.class).isThrownBy(() -> throttle.admit("ListTables"));
    }

    @Test
    void operationsDoNotCountForEachOther() {
        for (int request = 0; request < 3; request++) {
            throttle.admit("ListTables");
            throttle.admit("ListSchemas");
        }
        assertThatExceptionOfType(ApiException.class).isThrownBy(() -> throttle.admit("ListSchemas"));
    }
}
