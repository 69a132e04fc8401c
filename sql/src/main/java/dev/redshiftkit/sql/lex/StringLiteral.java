package dev.redshiftkit.sql.lex;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Text as a Redshift string literal, both ways. Redshift reads backslash escapes in ordinary literals, unlike
 * PostgreSQL since 9.1, so a backslash must be doubled as well as a quote.
 */
public final class StringLiteral {

    private final String text;
    private final StringBuilder decoded;
    private int position;

    private StringLiteral(String text, int start) {
        this.text = text;
        this.position = start;
        this.decoded = new StringBuilder(text.length());
    }

    /**
     * Returns the text in single quotes, such that Redshift reads back exactly the text.
     *
     * @throws IllegalArgumentException if the text holds a NUL character, which no Redshift value can
     */
    public static String render(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("string literal must not hold a NUL character");
        }
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** Returns the value of a complete literal, with its quotes and an optional E in front. */
    static String decode(String literal) {
        int start = literal.indexOf('\'') + 1;
        return new StringLiteral(literal.substring(0, literal.length() - 1), start).decode();
    }

    private String decode() {
        while (position < text.length()) {
            char current = text.charAt(position++);
            if (current == '\\') {
                escape();
            } else {
                decoded.append(current);
                // The lexer took two quotes for one, so a second always follows the first.
                position += current == '\'' ? 1 : 0;
            }
        }
        return decoded.toString();
    }

    private void escape() {
        if (isOctal(position)) {
            octals();
            return;
        }
        char escaped = text.charAt(position++);
        decoded.append(
                switch (escaped) {
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    case 'r' -> '\r';
                    case 'b' -> '\b';
                    case 'f' -> '\f';
                    default -> escaped;
                });
    }

    /** Octal escapes are bytes: several in a row may spell one UTF-8 character. */
    private void octals() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(octal());
        while (position < text.length() && text.charAt(position) == '\\' && isOctal(position + 1)) {
            position++;
            bytes.write(octal());
        }
        decoded.append(bytes.toString(StandardCharsets.UTF_8));
    }

    private int octal() {
        int limit = Math.min(position + 3, text.length());
        int octal = 0;
        while (position < limit && isOctal(position)) {
            octal = octal * 8 + Character.digit(text.charAt(position++), 8);
        }
        return octal;
    }

    private boolean isOctal(int index) {
        return index < text.length() && '0' <= text.charAt(index) && text.charAt(index) <= '7';
    }
}
