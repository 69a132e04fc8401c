package dev.redshiftkit.sql.statement;

import dev.redshiftkit.sql.lex.SqlSyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What statements have in common that differ only in their values. Literals, numbers with their signs and parameters all
 * count as the same placeholder, an IN list of them counts as one, whatever its length; comments, blanks, the case of
 * unquoted words and semicolons at the end do not count. Quoted identifiers count exactly as written.
 *
 * <p>The value says nothing about the literals, so it may be logged. It stays the same between runs and machines; a later
 * version of this library may change it.
 *
 * @param value the first 128 bits of a SHA-256, as 32 hexadecimal digits in lower case
 */
public record Fingerprint(String value) {

    private static final int BYTES = 16;
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

    /**
     * Takes a fingerprint that was made before.
     *
     * @throws IllegalArgumentException if the value is not 32 hexadecimal digits in lower case
     */
    public Fingerprint {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("fingerprint must be 32 hexadecimal digits in lower case, but has "
                    + value.length() + " characters");
        }
    }

    /**
     * Returns the fingerprint of a statement, or of a whole script.
     *
     * @throws SqlSyntaxException if a literal, a quoted identifier or a comment has no end
     */
    public static Fingerprint of(String sql) {
        return ofShape(Shape.of(sql));
    }

    /** Returns the fingerprint of one statement of a script: that of its text, which need not be read again. */
    public static Fingerprint of(Statement statement) {
        return ofShape(Shape.of(statement));
    }

    private static Fingerprint ofShape(String shape) {
        byte[] hash = sha256().digest(shape.getBytes(StandardCharsets.UTF_8));
        return new Fingerprint(HexFormat.of().formatHex(hash, 0, BYTES));
    }

    /** Returns {@link #value()}. */
    @Override
    public String toString() {
        return value;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}
