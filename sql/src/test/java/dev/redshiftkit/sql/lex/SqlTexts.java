package dev.redshiftkit.sql.lex;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random SQL and random text, the same for the same seed. */
public final class SqlTexts {

    private static final List<String> PIECES = List.of(
            "select",
            "FROM",
            "Größe",
            "#tmp",
            "\"a\"\"b\"",
            "\"--\"",
            "'it''s'",
            "'\\''",
            "E'\\n'",
            "B'01'",
            "$$a;b$$",
            "$t$ $$ $t$",
            "1",
            "1.5",
            ".5",
            "1e10",
            "1.5E-3",
            "$1",
            "?",
            ":name",
            "::",
            ":=",
            "||",
            "<>",
            "!~",
            "-",
            "+",
            "*",
            "/",
            "(",
            ")",
            "[",
            "]",
            ",",
            ".",
            "/* a /* b */ ; */",
            "-- c ' \"\n",
            " ",
            "\n",
            "\t",
            "\u00A0",
            "in");

    private static final String CHARACTERS = "aE$1'\"\\/*-+.;:#?(),= \n\0\u00E4\uD83D\uDE00@!~xB_{]";

    private final RandomGenerator random;

    public SqlTexts(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Returns pieces that are each complete, in any order; what stands together may become one token. */
    public String pieces() {
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(index -> one(PIECES))
                .collect(Collectors.joining(random.nextBoolean() ? "" : " "));
    }

    /** Returns characters that mean something to a lexer, in any order. */
    public String characters() {
        return random.ints(random.nextInt(40), 0, CHARACTERS.length())
                .collect(
                        StringBuilder::new,
                        (text, index) -> text.append(CHARACTERS.charAt(index)),
                        StringBuilder::append)
                .toString();
    }

    /** Returns printable text of 1 to 40 characters, quotes and backslashes among them. */
    public String printable() {
        String alphabet = "abzABZ019_$#\"'\\ .;-/*?:\u00E4\u4E2D";
        return random.ints(random.nextInt(1, 41), 0, alphabet.length())
                .collect(
                        StringBuilder::new, (text, index) -> text.append(alphabet.charAt(index)), StringBuilder::append)
                .toString();
    }

    public <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }
}
