package dev.redshiftkit.sql.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.sql.lex.SqlSyntaxException;
import dev.redshiftkit.sql.lex.SqlTexts;
import dev.redshiftkit.sql.lex.Token;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatementsTest {

    private static final long SEED = 20261123;

    @Test
    void splitsAtSemicolonsAndKeepsComments() {
        assertThat(Statements.split(" select 1 ; -- two\nselect 2;;/* none */; "))
                .extracting(Statement::text)
                .containsExactly("select 1", "-- two\nselect 2");
    }

    @Test
    void semicolonsInsideTokensEndNothing() {
        String script = "select ';', \"a;b\", $$ ; $$ /* ; */ -- ;\n, 'it\\';'; commit";

        assertThat(Statements.split(script))
                .extracting(Statement::text)
                .hasSize(2)
                .endsWith("commit");
    }

    @Test
    void procedureIsOneStatementWhateverItsBodyHolds() {
        String script = """
                create procedure p() as $body$
                begin
                  delete from t; commit;
                end;
                $body$ language plpgsql;
                call p();
                """;

        assertThat(Statements.split(script))
                .extracting(Statement::kind)
                .containsExactly(StatementKind.CREATE_PROCEDURE, StatementKind.CALL);
    }

    @Test
    void statementKnowsItsPlaceInTheScript() {
        String script = "select 1;\n  select 2";
        Statement second = Statements.split(script).get(1);

        assertThat(second.start()).isEqualTo(12);
        assertThat(script.substring(second.start())).isEqualTo(second.text());
        assertThat(second.tokens().get(0).start()).isEqualTo(12);
    }

    @Test
    void wordsOfUnicodeBlanksAreNotTrimmed() {
        assertThat(Statements.split("\u2003;a\u2003"))
                .extracting(Statement::text)
                .containsExactly("\u2003", "a\u2003");
    }

    @Test
    void scriptWithoutStatementsGivesNone() {
        assertThat(Statements.split(" ;; -- nothing\n;/**/")).isEmpty();
    }

    @Test
    void literalWithoutEndIsRefused() {
        assertThatExceptionOfType(SqlSyntaxException.class).isThrownBy(() -> Statements.split("select 1; select 'a;"));
    }

    @Test
    void textStaysOutOfToString() {
        assertThat(Statements.split("; select 'hunter2'").get(0)).hasToString("SELECT@2+16");
    }

    @Test
    void joinedScriptsSplitIntoTheStatementsOfEach() {
        SqlTexts texts = new SqlTexts(SEED);
        for (int round = 0; round < 5_000; round++) {
            List<String> scripts = IntStream.range(0, 4)
                    .mapToObj(index -> texts.pieces())
                    .filter(StatementsTest::isComplete)
                    .toList();
            List<String> expected =
                    scripts.stream().flatMap(script -> texts(script).stream()).toList();
            assertThat(texts(String.join("\n;\n", scripts)))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(expected);
        }
    }

    @Test
    void tokensOfAStatementJoinedAreItsText() {
        SqlTexts texts = new SqlTexts(SEED);
        for (int round = 0; round < 5_000; round++) {
            String script = texts.pieces() + " ; " + texts.pieces();
            if (isComplete(script)) {
                assertThat(Statements.split(script))
                        .as("seed %d, round %d", SEED, round)
                        .allSatisfy(statement -> assertThat(joined(statement)).isEqualTo(statement.text()));
            }
        }
    }

    private static String joined(Statement statement) {
        return statement.tokens().stream().map(Token::text).collect(Collectors.joining());
    }

    private static List<String> texts(String script) {
        return Statements.split(script).stream().map(Statement::text).toList();
    }

    private static boolean isComplete(String script) {
        try {
            Statements.split(script);
            return true;
        } catch (SqlSyntaxException unterminated) {
            return false;
        }
    }
}
