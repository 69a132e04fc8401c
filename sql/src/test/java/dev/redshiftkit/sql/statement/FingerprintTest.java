package dev.redshiftkit.sql.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.redshiftkit.sql.lex.Lexer;
import dev.redshiftkit.sql.lex.SqlSyntaxException;
import dev.redshiftkit.sql.lex.SqlTexts;
import dev.redshiftkit.sql.lex.Token;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    private static final long SEED = 20261123;
    private static final int ROUNDS = 10_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select * from t where a = 1 | SELECT *\tFROM t /* c */WHERE a=2;",
                "select 'a' | select 'b;--c'",
                "select 'a' | select ?",
                "select $1 | select :name",
                "select 1 | select 1.5e10",
                "select 1 | select -1",
                "select a where b between -1 and +2 | select a where b between 1 and 2",
                "select f(-1, -2) | select f(1, 2)",
                "select a = -1 | select a = 1",
                "select 'it''s' | select 'it\\'s'",
                "select a from t where a in (1) | select a from t where a IN (1, 2, -3)",
                "select a from t where a in ('x', 'y') | select a from t where a in (?)",
                "select $$a$$ | select $tag$ b; c $tag$",
                "/* tag=1 */ select 1 | /* tag=2 */ select 1",
            })
    void isTheSameWhereOnlyValuesOrSpellingDiffer(String one, String other) {
        assertThat(Fingerprint.of(one)).isEqualTo(Fingerprint.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select \"A\" from t | select \"a\" from t",
                "select \"a\" from t | select a from t",
                "select \"a -- b\" from t | select \"a -- c\" from t",
                "select '--', a from t | select '--', b from t",
                "select '/*', a, '*/' | select '/*', b, '*/'",
                "select a from t | select b from t",
                "select \u00C4 from t | select \u00E4 from t",
                "select a - 1 from t | select a + 1 from t",
                "select a - 1 from t | select a 1 from t",
                "select (a) - 1 from t | select (a) + 1 from t",
                "select current_date - 1 | select current_date + 1",
                "select end - 1 | select end + 1",
                "select -a from t | select +a from t",
                "select f(1, 2) | select f(1)",
                "select a from t where a \"in\" (1, 2) | select a from t where a \"in\" (1)",
                "select a from t where a in (1, b) | select a from t where a in (b)",
                "select a from t where a in (1) | select a from t where a not in (1)",
                "select a.b | select ab",
                "select '?' | select \"?\"",
                "select 'a''b' | select 'a' 'b'",
                "select 1; drop table t | select 1",
            })
    void differsWhereMoreThanValuesDoes(String one, String other) {
        assertThat(Fingerprint.of(one)).isNotEqualTo(Fingerprint.of(other));
    }

    @Test
    void shapeIsTheStatementWithoutItsValues() {
        assertThat(Shape.of("Select A, 'x' -- all\nFrom T Where B In (1, 2);"))
                .isEqualTo("select a , ? from t where b in ( ? )");
    }

    @Test
    void statementOfAScriptHasTheFingerprintOfItsText() {
        for (Statement statement : Statements.split("select 1; /* two */ insert into t values (-1, 'b') ;select 2")) {
            assertThat(Fingerprint.of(statement)).isEqualTo(Fingerprint.of(statement.text()));
        }
    }

    @Test
    void valueIsTheBeginningOfTheSha256OfTheShape() {
        assertThat(Fingerprint.of("select 1")).hasToString("e1c71d1661ae46e09b7aaec1c390957f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0123456789ABCDEF0123456789ABCDEF", "0123456789abcdef0123456789abcdef0"})
    void takesOnlyWhatItMade(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprint(value));
    }

    @Test
    void otherValuesCommentsBlanksAndCaseChangeNothing() {
        SqlTexts texts = new SqlTexts(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            List<Token> tokens = significant(texts.pieces());
            String one = respelled(tokens, texts);
            String other = respelled(tokens, texts);
            assertThat(Shape.of(one)).as("seed %d, round %d", SEED, round).isEqualTo(Shape.of(other));
        }
    }

    @Test
    void shapeIsSqlOfTheSameShape() {
        SqlTexts texts = new SqlTexts(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            String shape = Shape.of(respelled(significant(texts.pieces()), texts));
            assertThat(Shape.of(shape)).as("seed %d, round %d", SEED, round).isEqualTo(shape);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"in (1,", "1,", "(1)", "-", "- 1 ", ";", "in (1) ", ")", "in (", "a", "(("})
    @Timeout(60)
    void aMebibyteIsNoProblem(String piece) {
        String sql = piece.repeat((1 << 20) / piece.length());

        assertThat(Fingerprint.of(sql)).isEqualTo(Fingerprint.of(sql + " /* end */"));
    }

    private static List<Token> significant(String sql) {
        try {
            return Lexer.significant(sql);
        } catch (SqlSyntaxException unterminated) {
            return List.of();
        }
    }

    private static String respelled(List<Token> tokens, SqlTexts texts) {
        List<String> gaps = List.of(" ", "\n", "\t ", "/* a */", " -- ' \" $$\n", "/* /* */ ; */");
        return tokens.stream().map(token -> respelled(token, texts)).collect(Collectors.joining(texts.one(gaps)));
    }

    private static String respelled(Token token, SqlTexts texts) {
        return switch (token.kind()) {
            case NUMBER -> texts.one(List.of("1", "2.5", ".5", "1e10", "007"));
            case STRING, BIT_STRING, DOLLAR_STRING, PARAMETER ->
                texts.one(List.of("'a'", "E'\\''", "'--'", "$$;$$", "$t$ '$t$", "$7", "?", ":b", "X'ff'"));
            case WORD -> texts.between(0, 1) == 0 ? token.text() : swapped(token.text());
            default -> token.text();
        };
    }

    private static String swapped(String word) {
        return word.chars().allMatch(character -> character < 0x80) ? word.toUpperCase(Locale.ROOT) : word;
    }
}
