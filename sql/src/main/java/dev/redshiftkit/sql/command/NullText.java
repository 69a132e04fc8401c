package dev.redshiftkit.sql.command;

import dev.redshiftkit.sql.lex.SqlSyntaxException;
import dev.redshiftkit.sql.lex.StringLiteral;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenReader;

/** The argument of NULL AS, which has spellings that no other literal has. */
public final class NullText {

    /** A backslash and a capital N, the text that COPY reads as NULL unless told otherwise. */
    public static final String DEFAULT = "\\N";

    /** The NUL character, alone the one text with a NUL that NULL AS can name. */
    public static final String NUL = "\0";

    private NullText() {}

    /**
     * Takes the argument. The guide writes the default as {@code '\N'}, whose backslash an ordinary literal would lose, and so
     * do its readers; it means the same as with two backslashes. Zeros behind a backslash mean NUL.
     *
     * @throws SqlSyntaxException if something other than a string literal comes next
     */
    public static String take(TokenReader reader) {
        reader.take("AS");
        boolean shortDefault =
                reader.peek().map(Token::text).filter("'\\N'"::equals).isPresent();
        String text = Argument.literal(reader);
        if (shortDefault) {
            return DEFAULT;
        }
        return text.matches("\\\\0{1,3}") ? NUL : text;
    }

    /**
     * Makes sure that a text can be the argument.
     *
     * @throws InvalidCommandException if it has a line feed, or a NUL among other characters
     */
    public static void check(String command, String text) {
        boolean plain = text.indexOf('\0') < 0 && text.indexOf('\n') < 0;
        new CommandOption(command, "NULL AS")
                .require(plain || text.equals(NUL), "a text without line feeds, or a NUL character alone");
    }

    /** Returns the text as SQL. */
    public static String render(String text) {
        return text.equals(NUL) ? "'\\0'" : StringLiteral.render(text);
    }
}
