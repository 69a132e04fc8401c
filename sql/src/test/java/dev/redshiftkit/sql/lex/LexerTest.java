package dev.redshiftkit.sql.lex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "select ¦ WORD:select",
                "Größe$1 ¦ WORD:Größe$1",
                "#temp ¦ WORD:#temp",
                "a=#temp ¦ WORD:a OPERATOR:= WORD:#temp",
                "# ¦ OPERATOR:#",
                "\"a\"\"b\" ¦ QUOTED_IDENTIFIER:\"a\"\"b\"",
                "'it''s' ¦ STRING:'it''s'",
                "'it\\'s' ¦ STRING:'it\\'s'",
                "'\\\\'x ¦ STRING:'\\\\' WORD:x",
                "E'\\n'e'' ¦ STRING:E'\\n' STRING:e''",
                "B'01'x'fF' ¦ BIT_STRING:B'01' BIT_STRING:x'fF'",
                "date'2024' ¦ WORD:date STRING:'2024'",
                "$$a$b$$ ¦ DOLLAR_STRING:$$a$b$$",
                "$t$a$$b$t$ ¦ DOLLAR_STRING:$t$a$$b$t$",
                "$t$a$t$t$ ¦ DOLLAR_STRING:$t$a$t$ WORD:t$",
                "a$b$c ¦ WORD:a$b$c",
                "$ ¦ UNKNOWN:$",
                "1 ¦ NUMBER:1",
                "1.5 ¦ NUMBER:1.5",
                "1. ¦ NUMBER:1.",
                ".5 ¦ NUMBER:.5",
                "1e10 ¦ NUMBER:1e10",
                "1.5E-3 ¦ NUMBER:1.5E-3",
                "1e ¦ NUMBER:1 WORD:e",
                "1e+ ¦ NUMBER:1 WORD:e OPERATOR:+",
                "1..2 ¦ NUMBER:1 PUNCTUATION:.. NUMBER:2",
                "1WHEN ¦ NUMBER:1 WORD:WHEN",
                "t.c ¦ WORD:t PUNCTUATION:. WORD:c",
                "$1 ¦ PARAMETER:$1",
                "$1a ¦ PARAMETER:$1 WORD:a",
                "a=? ¦ WORD:a OPERATOR:= PARAMETER:?",
                "?? ¦ PARAMETER:? PARAMETER:?",
                ":name ¦ PARAMETER::name",
                "a::int ¦ WORD:a OPERATOR::: WORD:int",
                ":a::int ¦ PARAMETER::a OPERATOR::: WORD:int",
                "x:=1 ¦ WORD:x OPERATOR::= NUMBER:1",
                "[1:2] ¦ PUNCTUATION:[ NUMBER:1 OPERATOR:: NUMBER:2 PUNCTUATION:]",
                "a||b ¦ WORD:a OPERATOR:|| WORD:b",
                "a!~b ¦ WORD:a OPERATOR:!~ WORD:b",
                "a=-1 ¦ WORD:a OPERATOR:= OPERATOR:- NUMBER:1",
                "a@-1 ¦ WORD:a OPERATOR:@- NUMBER:1",
                "a<>-+-1 ¦ WORD:a OPERATOR:<> OPERATOR:- OPERATOR:+ OPERATOR:- NUMBER:1",
                "a*/* c */b ¦ WORD:a OPERATOR:* COMMENT:/*_c_*/ WORD:b",
                "a<--c ¦ WORD:a OPERATOR:< COMMENT:--c",
                "/*/**/*/ ¦ COMMENT:/*/**/*/",
                "/* ' */' ' ¦ COMMENT:/*_'_*/ STRING:'_'",
                "(+);, ¦ PUNCTUATION:( OPERATOR:+ PUNCTUATION:) PUNCTUATION:; PUNCTUATION:,",
                "\\ ¦ UNKNOWN:\\",
            })
    void cutsByTheRulesOfRedshift(String sql, String expected) {
        assertThat(written(Lexer.lex(sql))).isEqualTo(expected);
    }

    @Test
    void lineCommentEndsBeforeTheLineEnd() {
        assertThat(Lexer.lex("--a\r\nb"))
                .extracting(Token::kind)
                .containsExactly(TokenKind.COMMENT, TokenKind.WHITESPACE, TokenKind.WORD);
    }

    @Test
    void noBreakSpaceIsALetterAsItIsForTheServer() {
        assertThat(Lexer.lex("a\u00A0b")).singleElement().returns(TokenKind.WORD, Token::kind);
    }

    @Test
    void nulIsATokenAndEndsNothing() {
        assertThat(Lexer.lex("a\0b")).extracting(Token::kind).contains(TokenKind.UNKNOWN);
    }

    @Test
    void significantTokensLeaveOutBlanksAndComments() {
        assertThat(Lexer.significant("a /* b */ c -- d"))
                .extracting(Token::text)
                .containsExactly("a", "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "'a''", "'a\\'", "\"", "\"a\"\"", "/*", "/*/**/", "$$", "$a$ $A$", "E'", "x'0"})
    void refusesWhatHasNoEndAndSaysWhereItBegins(String unterminated) {
        assertThatExceptionOfType(SqlSyntaxException.class)
                .isThrownBy(() -> Lexer.lex("  " + unterminated))
                .returns(2, SqlSyntaxException::position)
                .withMessageEndingWith("at position 3");
    }

    @Test
    void refusalQuotesNothingOfTheText() {
        assertThatExceptionOfType(SqlSyntaxException.class)
                .isThrownBy(() -> Lexer.lex("select 'hunter2"))
                .withMessageNotContaining("hunter2");
    }

    private static String written(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.kind() != TokenKind.WHITESPACE)
                .map(token -> token.kind() + ":" + token.text().replace(' ', '_'))
                .collect(Collectors.joining(" "));
    }
}
