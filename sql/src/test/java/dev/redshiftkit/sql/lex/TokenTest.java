package dev.redshiftkit.sql.lex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "'it''s' | it's",
                "'it\\'s' | it's",
                "'' | ``",
                "'''' | '",
                "'\\\\d+' | \\d+",
                "'\\d' | d",
                "'\\q\\'' | q'",
                "'\\101\\7z' | A\u0007z",
                "'\\1012' | A2",
                "'\\303\\244' | \u00E4",
                "'\\n' | `\n`",
                "'\\t\\r\\b\\f' | `\t\r\b\f`",
                "E'a\\\\b' | a\\b",
                "\"a\"\"b\" | a\"b",
                "\"A\\b\" | A\\b",
                "$$it's \\n$$ | it's \\n",
                "$t$ $$ $t$ | ` $$ `",
                "x'0F' | 0F",
                "Word | Word",
                "1.50 | 1.50",
            })
    void valueIsWhatTheTextStandsFor(String sql, String value) {
        assertThat(Lexer.lex(sql)).singleElement().returns(value, Token::value);
    }

    @Test
    void stringThatIsRenderedDoublesQuotesAndBackslashes() {
        assertThat(StringLiteral.render("a'b\\c")).isEqualTo("'a''b\\\\c'");
    }

    @Test
    void stringWithNulCannotBeRendered() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StringLiteral.render("a\0"))
                .withMessageContaining("NUL");
    }

    @Test
    void wordsAreComparedByAsciiLettersOnly() {
        assertThat(new Token(TokenKind.WORD, "SeLeCT", 0).isWord("select")).isTrue();
        assertThat(new Token(TokenKind.WORD, "\u017Felect", 0).isWord("select")).isFalse();
        assertThat(new Token(TokenKind.WORD, "loc\u212A", 0).isWord("lock")).isFalse();
        assertThat(new Token(TokenKind.STRING, "select", 0).isWord("select")).isFalse();
    }

    @Test
    void textStaysOutOfToString() {
        assertThat(new Token(TokenKind.STRING, "'hunter2'", 7)).hasToString("STRING@7+9");
    }
}
