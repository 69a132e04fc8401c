package dev.redshiftkit.sql.lex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class TokenReaderTest {

    @Test
    void takesWordsAllOrNone() {
        TokenReader reader = TokenReader.of("If /* c */ EXISTS t");

        assertThat(reader.take("if", "not", "exists")).isFalse();
        assertThat(reader.take("if", "exists")).isTrue();
        assertThat(reader.next().text()).isEqualTo("t");
        assertThat(reader.atEnd()).isTrue();
    }

    @Test
    void takesMarksOfBothKindsAndNoStrings() {
        TokenReader reader = TokenReader.of("(=')'");

        assertThat(reader.takeMark("(")).isTrue();
        assertThat(reader.takeMark("=")).isTrue();
        assertThat(reader.takeMark(")")).isFalse();
        assertThat(reader.expect(TokenKind.STRING, "a string").value()).isEqualTo(")");
    }

    @Test
    void looksAheadWithoutTaking() {
        TokenReader reader = TokenReader.of("a b");

        assertThat(reader.peek(1)).map(Token::text).contains("b");
        assertThat(reader.peek(2)).isEmpty();
        assertThat(reader.peek()).map(Token::text).contains("a");
    }

    @Test
    void failurePointsAtTheNextToken() {
        TokenReader reader = TokenReader.of("copy  t");
        reader.expect("copy");

        assertThatExceptionOfType(SqlSyntaxException.class)
                .isThrownBy(() -> reader.expect("into", "table"))
                .withMessage("expected INTO TABLE at position 7")
                .returns(6, SqlSyntaxException::position);
    }

    @Test
    void failureAtTheEndPointsBehindTheText() {
        TokenReader reader = TokenReader.of(Lexer.lex("a "));
        reader.next();

        assertThatExceptionOfType(SqlSyntaxException.class)
                .isThrownBy(reader::next)
                .withMessage("statement ends too early at position 3");
    }

    @Test
    void whatIsLeftAtTheEndIsRefused() {
        TokenReader reader = TokenReader.of("a b");
        reader.next();

        assertThatExceptionOfType(SqlSyntaxException.class).isThrownBy(reader::expectEnd);
        assertThatExceptionOfType(SqlSyntaxException.class).isThrownBy(() -> reader.expectMark(","));
    }
}
