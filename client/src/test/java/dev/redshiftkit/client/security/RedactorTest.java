package dev.redshiftkit.client.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

    private static final long SEED = 20_261_123L;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "relation \"sales\" does not exist",
                "column \"price\" does not exist in sales",
                "column \"c\" of relation \"t\" does not exist",
                "permission denied for relation sales",
                "syntax error at or near \"selct\"",
                "syntax error at or near \")\"",
                "password authentication failed for user \"report\"",
                "Load into table 'sales' failed.  Check 'stl_load_errors' system table for details.",
                "Query (4711) cancelled on user's request",
                "connection limit \"500\" exceeded for non-bootstrap users",
                "The specified S3 prefix 'tickets/2008' does not exist",
                "current transaction is aborted, commands ignored until end of transaction block",
            })
    void leavesNamesAndPlainWordsAsTheyAre(String message) {
        assertThat(Redactor.redactMessage(message)).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "invalid input syntax for integer: \"4711-08\" | invalid input syntax for integer: \"****\"",
                "Invalid digit, Value 'x', Pos 0, Type: Integer | Invalid digit, Value '****', Pos 0, Type: Integer",
                "date/time field value out of range: \"2026-02-30\" | date/time field value out of range: \"****\"",
                "syntax error at or near \"'open sesame'\" | syntax error at or near \"****\"",
                "bad url: jdbc:redshift://h/db?user=u&password=geheim&ssl=true"
                        + " | bad url: jdbc:redshift://h/db?user=u&password=****&ssl=true",
                "wrong PASSWORD 'it''s secret' given | wrong PASSWORD **** given",
                "aws_access_key_id=AKIAIOSFODNN7EXAMPLE;aws_secret_access_key=wJalr/bPx"
                        + " | aws_access_key_id=****;aws_secret_access_key=****",
                "key AKIAIOSFODNN7EXAMPLE is not known | key **** is not known",
            })
    void blotsOutDataAndCredentials(String message, String expected) {
        assertThat(Redactor.redactMessage(message)).isEqualTo(expected);
    }

    @Test
    @Timeout(10)
    void takesLongMessagesInOneGo() {
        String quotes = "\"\"".repeat(500_000);
        String text = "x".repeat(1_000_000);

        assertThat(Redactor.redactMessage("invalid input: \"" + quotes + "\"")).isEqualTo("invalid input: \"****\"");
        assertThat(Redactor.redactMessage("invalid input: '" + text + "'")).isEqualTo("invalid input: '****'");
        assertThat(Redactor.redactMessage("password='" + text)).hasSizeLessThan(100);
        assertThat(Redactor.redactMessage(text)).isEqualTo(text);
    }

    @Test
    void neverLetsAPlantedValueThrough() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> frames = List.of(
                "invalid input syntax for type %s: \"%s\"",
                "Invalid digit, Value '%2$s', Pos 0, Type: %1$s",
                "value \"%2$s\" is out of range for %1$s",
                "password=%2$s for %1$s",
                "syntax error at or near \"'%2$s'\" of %1$s",
                "cannot cast '%2$s' to %1$s");
        for (int round = 0; round < 5_000; round++) {
            String planted = "k4n4ry" + random.nextInt(1_000, 1_000_000);
            String frame = frames.get(random.nextInt(frames.size()));
            String message = String.format(frame, "integer", planted);

            assertThat(Redactor.redactMessage(message))
                    .as("seed %d: %s", SEED, frame)
                    .doesNotContain(planted);
        }
    }
}
