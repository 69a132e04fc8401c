package dev.redshiftkit.sql.authorization;

import java.util.Objects;

/**
 * A secret that stands in the text of a statement. It prints as asterisks; two are equal if their texts are, so that
 * commands can be compared.
 */
public final class SecretText {

    static final String MASK = "****";

    private final String text;

    private SecretText(String text) {
        this.text = Objects.requireNonNull(text, "text");
    }

    /** Guards the text. */
    public static SecretText of(String text) {
        return new SecretText(text);
    }

    /** Returns the secret itself; for the statement that is sent, never for a message or a log line. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecretText secret && text.equals(secret.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }
}
