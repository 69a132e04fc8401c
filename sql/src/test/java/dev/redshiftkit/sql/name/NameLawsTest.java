package dev.redshiftkit.sql.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.sql.lex.Lexer;
import dev.redshiftkit.sql.lex.SqlTexts;
import dev.redshiftkit.sql.lex.Token;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameLawsTest {

    private static final long SEED = 20261123;
    private static final int ROUNDS = 20_000;

    @Test
    void renderedIdentifierIsOneTokenThatReadsBackAsItself() {
        SqlTexts texts = new SqlTexts(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Identifier identifier = Identifier.of(texts.printable());
            assertThat(Lexer.lex(identifier.render()))
                    .as("seed %d, round %d", SEED, round)
                    .hasSize(1);
            assertThat(Identifier.parse(identifier.render()))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(identifier);
        }
    }

    @Test
    void caseSensitiveIdentifierKeepsItsCaseThroughSql() {
        SqlTexts texts = new SqlTexts(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            String name = texts.printable();
            assertThat(Lexer.lex(Identifier.caseSensitive(name).render()))
                    .as("seed %d, round %d", SEED, round)
                    .singleElement()
                    .returns(name, Token::value);
        }
    }

    @Test
    void renderedQualifiedNameReadsBackAsItself() {
        SqlTexts texts = new SqlTexts(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Identifier[] parts = IntStream.rangeClosed(1, texts.between(1, 3))
                    .mapToObj(part -> Identifier.of(texts.printable()))
                    .toArray(Identifier[]::new);
            QualifiedName name = qualified(parts);
            assertThat(QualifiedName.parse(name.render()))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(name);
        }
    }

    private static QualifiedName qualified(Identifier... parts) {
        return switch (parts.length) {
            case 1 -> QualifiedName.of(parts[0]);
            case 2 -> QualifiedName.of(parts[0], parts[1]);
            default -> QualifiedName.of(parts[0], parts[1], parts[2]);
        };
    }
}
