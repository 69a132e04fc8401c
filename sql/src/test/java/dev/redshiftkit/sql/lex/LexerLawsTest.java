package dev.redshiftkit.sql.lex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexerLawsTest {

    private static final long SEED = 20261123;
    private static final int ROUNDS = 20_000;
    private static final int CHARACTERS = 1 << 17;

    @Test
    void tokensJoinedAreTheSource() {
        SqlTexts texts = new SqlTexts(SEED);
        int lexed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String sql = round % 2 == 0 ? texts.pieces() : texts.characters();
            Optional<List<Token>> tokens = lexed(sql);
            tokens.ifPresent(list -> assertCovers(list, sql));
            lexed += tokens.isPresent() ? 1 : 0;
        }
        assertThat(lexed).as("texts that have tokens, seed %d", SEED).isGreaterThan(ROUNDS / 2);
    }

    @Test
    void cuttingATokenAgainGivesTheSameToken() {
        SqlTexts texts = new SqlTexts(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            lexed(texts.pieces()).orElse(List.of()).forEach(LexerLawsTest::assertCutsToItself);
        }
    }

    @Test
    void renderedStringIsOneTokenWithTheSameValue() {
        SqlTexts texts = new SqlTexts(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            String value = texts.printable();
            assertThat(Lexer.lex(StringLiteral.render(value)))
                    .as("seed %d, round %d", SEED, round)
                    .singleElement()
                    .returns(TokenKind.STRING, Token::kind)
                    .returns(value, Token::value);
        }
    }

    /** Counts reads of characters instead of seconds, so that a busy machine changes nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/*",
                "*/",
                "/",
                "-",
                "- ",
                "+",
                "=+",
                "@-",
                "'",
                "' ",
                "\"",
                "\\",
                "'\\",
                "$",
                "$$",
                "$a",
                "$a$",
                "$a$ ",
                "$1",
                "a",
                "#",
                "#a",
                "1",
                "1.",
                "1e",
                "1e+",
                ".",
                ":",
                ":a",
                "?",
                "(",
                ";",
                "E'",
                "\u00E4",
                "\0",
                "select 1, ",
                "/**/",
                "--\n",
                "$a$$b",
                "=#",
                "::",
                "<>-"
            })
    void readsEachCharacterAFewTimesWhateverTheText(String piece) {
        CountedText text = new CountedText(piece.repeat(CHARACTERS / piece.length()));
        try {
            Lexer.scan(text);
        } catch (SqlSyntaxException unterminated) {
            assertThat(unterminated.position()).isLessThan(text.length());
        }
        assertThat(text.reads()).isLessThan(24L * text.length());
    }

    @Test
    void aMebibyteIsCutIntoItsTokens() {
        String sql = "select 1, ".repeat((1 << 20) / 10);

        assertThat(Lexer.lex(sql)).hasSize(5 * ((1 << 20) / 10));
    }

    @Test
    void longDelimiterThatNeverComesAgainIsSoughtInLinearTime() {
        String tag = "a".repeat(CHARACTERS / 4);
        CountedText text = new CountedText("$" + tag + "$" + ("$" + tag).repeat(3));
        try {
            Lexer.scan(text);
        } catch (SqlSyntaxException unterminated) {
            assertThat(unterminated.position()).isZero();
        }
        assertThat(text.reads()).isLessThan(24L * text.length());
    }

    private static Optional<List<Token>> lexed(String sql) {
        try {
            return Optional.of(Lexer.lex(sql));
        } catch (SqlSyntaxException unterminated) {
            assertThat(unterminated.position()).as("seed %d", SEED).isBetween(0, sql.length() - 1);
            return Optional.empty();
        }
    }

    private static void assertCovers(List<Token> tokens, String sql) {
        assertThat(tokens.stream().map(Token::text).collect(Collectors.joining()))
                .as("seed %d", SEED)
                .isEqualTo(sql);
        int position = 0;
        for (Token token : tokens) {
            assertThat(token.start()).as("seed %d", SEED).isEqualTo(position);
            position = token.end();
        }
    }

    private static void assertCutsToItself(Token token) {
        assertThat(Lexer.lex(token.text()))
                .as("%s, seed %d", token.text(), SEED)
                .containsExactly(new Token(token.kind(), token.text(), 0));
    }

    /** Text that counts how often one of its characters is looked at. */
    private static final class CountedText implements CharSequence {

        private final String text;
        private long reads;

        CountedText(String text) {
            this.text = text;
        }

        long reads() {
            return reads;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            reads += end - start;
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
