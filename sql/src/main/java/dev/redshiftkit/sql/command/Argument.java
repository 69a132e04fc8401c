package dev.redshiftkit.sql.command;

import static java.util.stream.Collectors.joining;

import dev.redshiftkit.sql.lex.SqlSyntaxException;
import dev.redshiftkit.sql.lex.StringLiteral;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import dev.redshiftkit.sql.lex.TokenReader;
import dev.redshiftkit.sql.name.Identifier;
import dev.redshiftkit.sql.name.InvalidIdentifierException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Reads and writes the arguments of options. Before an argument the word AS may stand, which the manual allows nearly
 * everywhere and which means nothing.
 */
public final class Argument {

    private static final String CHARACTER = "a single ASCII character other than NUL";

    private Argument() {}

    /**
     * Takes a string literal, before which no AS may stand, and returns its value.
     *
     * @throws SqlSyntaxException if something else comes next
     */
    public static String literal(TokenReader reader) {
        return reader.expect(TokenKind.STRING, "a string literal").value();
    }

    /**
     * Takes a string literal and returns its value.
     *
     * @throws SqlSyntaxException if something else comes next
     */
    public static String text(TokenReader reader) {
        return literal(afterAs(reader));
    }

    /** Whether a string literal comes next. */
    public static boolean isText(TokenReader reader) {
        return reader.peek().filter(token -> token.kind() == TokenKind.STRING).isPresent();
    }

    private static TokenReader afterAs(TokenReader reader) {
        reader.take("AS");
        return reader;
    }

    /**
     * Takes names in parentheses, parted by commas.
     *
     * @throws SqlSyntaxException if something else comes next
     * @throws InvalidIdentifierException if one is no name, such as a reserved word without quotes
     */
    public static List<Identifier> names(TokenReader reader) {
        List<Identifier> names = new ArrayList<>();
        reader.expectMark("(");
        do {
            names.add(name(reader));
        } while (reader.takeMark(","));
        reader.expectMark(")");
        return names;
    }

    /**
     * Takes a name.
     *
     * @throws SqlSyntaxException if something else comes next
     * @throws InvalidIdentifierException if it is no name, such as a reserved word without quotes
     */
    public static Identifier name(TokenReader reader) {
        if (reader.peek().filter(Token::isName).isEmpty()) {
            throw reader.failure("expected a name");
        }
        return Identifier.from(reader.next());
    }

    /**
     * Takes the semicolons that may end a statement.
     *
     * @throws SqlSyntaxException if anything follows
     */
    public static void end(TokenReader reader) {
        while (reader.takeMark(";")) {
            // An empty statement may follow, and nothing else.
        }
        reader.expectEnd();
    }

    /** Returns names as {@link #names} reads them. */
    public static String render(List<Identifier> names) {
        return names.stream().map(Identifier::render).collect(joining(", ", "(", ")"));
    }

    /**
     * Takes a whole number.
     *
     * @throws SqlSyntaxException if something else comes next, or a number beyond the range of {@code int}
     */
    public static int number(TokenReader reader) {
        return parse(reader, "a whole number up to 2147483647", Integer::parseInt);
    }

    /**
     * Takes a number.
     *
     * @throws SqlSyntaxException if something else comes next
     */
    public static BigDecimal decimal(TokenReader reader) {
        return parse(reader, "a number", BigDecimal::new);
    }

    private static <V> V parse(TokenReader reader, String expected, Function<String, V> parser) {
        reader.take("AS");
        SqlSyntaxException failure = reader.failure("expected " + expected);
        try {
            return parser.apply(reader.expect(TokenKind.NUMBER, expected).text());
        } catch (NumberFormatException notOfThisRange) {
            throw failure;
        }
    }

    /**
     * Takes a literal of one character, which may be spelled {@code '\t'} or in octal as {@code '\001'}; the backslash may
     * have been doubled, since the manual has both.
     *
     * @throws InvalidCommandException if the literal is longer, or not ASCII
     */
    public static char character(TokenReader reader, CommandOption option) {
        String spelled = unescape(text(reader));
        option.require(spelled.length() == 1, CHARACTER);
        option.ascii(spelled.charAt(0));
        return spelled.charAt(0);
    }

    private static String unescape(String text) {
        if (text.equals("\\t")) {
            return "\t";
        }
        boolean octal = text.matches("\\\\[0-7]{1,3}");
        return octal ? String.valueOf((char) Integer.parseInt(text.substring(1), 8)) : text;
    }

    /**
     * Takes one of the constants, as a word or in quotes.
     *
     * @throws SqlSyntaxException if something else comes next
     */
    public static <E extends Enum<E>> E constant(TokenReader reader, Class<E> type) {
        reader.take("AS");
        E[] constants = type.getEnumConstants();
        String given = reader.peek().map(Token::value).orElse("").toUpperCase(Locale.ROOT);
        for (E constant : constants) {
            if (constant.name().equals(given)) {
                reader.next();
                return constant;
            }
        }
        throw reader.failure("expected one of " + Arrays.toString(constants));
    }

    /**
     * Returns the character as a literal; control characters in octal, so that the statement stays readable.
     */
    public static String render(char character) {
        boolean control = character < ' ' || character == 0x7f;
        return control ? String.format("'\\%03o'", (int) character) : StringLiteral.render(String.valueOf(character));
    }
}
