package dev.redshiftkit.local.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.translate.RedshiftTranslator;
import dev.redshiftkit.pgwire.message.ErrorFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DynamicStatementsTest {

    private final List<String> notes = new ArrayList<>();
    private final EngineQuestions statements =
            new EngineQuestions(notes::add, new DynamicStatements(new RedshiftTranslator()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select nvl(a, 1) from t | 00000 | select coalesce(a, 1) from t",
                "select 1 | 00000 | select 1",
                "vacuum t | 0A000 | VACUUM in dynamic SQL is not supported",
                "commit | 0A000 | COMMIT in dynamic SQL is not supported",
                "copy t from 's3://bucket/key' iam_role default"
                        + " | 0A000 | COPY in a stored procedure is not supported by the local Redshift",
                "create library l | 0A000 | CREATE LIBRARY is not supported by the local Redshift"
            })
    void questionIsAnsweredWithTheEnginesSqlOrTheError(String sql, String sqlState, String text) throws IOException {
        assertThat(statements.answer(question(sql))).isTrue();
        assertThat(notes).containsExactly("number\n" + sqlState + "\n" + text);
    }

    @Test
    void attributesAreToldBeforeTheStatement() throws IOException {
        statements.answer(question("create table t (a int encode zstd)"));

        assertThat(notes.get(0))
                .startsWith("number\n00000\nSELECT set_config('redshift_kit.told', '{")
                .endsWith(";\ncreate table t (a int)");
    }

    @Test
    void severalStatementsAreTranslatedOneByOne() throws IOException {
        statements.answer(question("delete t; select nvl(a, 1) from t;"));

        assertThat(notes).containsExactly("number\n00000\ndelete FROM t;\nselect coalesce(a, 1) from t");
    }

    @Test
    void whatDependsOnColumnsIsAQuestionInReturn() throws IOException {
        String sql = "select * exclude (b) from t";

        statements.answer(question(sql));
        statements.answer(question(sql).with(ErrorFields.HINT, "1 a\n1 b\n1 c"));

        assertThat(notes.get(0)).startsWith("number\nRKASK\nSELECT ").contains("ARRAY['\"t\"']");
        assertThat(notes.get(1)).startsWith("number\n00000\n").contains("a").doesNotContain("exclude");
    }

    @Test
    void textThatCannotBeReadIsASyntaxError() throws IOException {
        statements.answer(question("select 'open"));

        assertThat(notes.get(0)).startsWith("number\n42601\n");
    }

    @Test
    void otherNoticesAreNoQuestions() throws IOException {
        assertThat(statements.answer(ErrorFields.of("INFO", "00000", "select 1")))
                .isFalse();
        assertThat(notes).isEmpty();
    }

    private static ErrorFields question(String sql) {
        return ErrorFields.of("INFO", "RKASK", sql).with(ErrorFields.DETAIL, "number");
    }
}
