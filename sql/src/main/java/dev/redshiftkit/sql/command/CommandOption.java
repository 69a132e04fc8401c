package dev.redshiftkit.sql.command;

import dev.redshiftkit.sql.s3.InvalidPathException;
import dev.redshiftkit.sql.s3.S3Uri;

/**
 * An option of a command by its words in the manual, such as {@code MAXERROR} of {@code COPY}: the name under which an
 * argument is checked and refused.
 */
public record CommandOption(String command, String name) {

    /** Makes sure that a number lies between the bounds, both included. */
    public void within(int least, int most, int given) {
        if (given < least || most < given) {
            throw InvalidCommandException.outOfRange(this, least + " to " + most, String.valueOf(given));
        }
    }

    /** Makes sure that a text can stand in a statement and is not blank. The text itself reaches no message. */
    public void text(String given) {
        require(!given.isBlank() && given.indexOf('\0') < 0, "a text that is not blank and has no NUL character");
    }

    /** Makes sure that a character is one byte of ASCII and not NUL. */
    public void ascii(char given) {
        require(0 < given && given < 0x80, "a single ASCII character other than NUL");
    }

    /** Returns the place in S3 that a text names. The text itself reaches no message. */
    public S3Uri place(String given) {
        try {
            return S3Uri.parse(given);
        } catch (InvalidPathException invalid) {
            InvalidCommandException refused =
                    InvalidCommandException.malformed(this, "a place in S3: " + invalid.getMessage());
            refused.initCause(invalid);
            throw refused;
        }
    }

    /** Refuses an argument that is not what the manual allows, without repeating the argument. */
    public void require(boolean met, String allowed) {
        if (!met) {
            throw InvalidCommandException.malformed(this, allowed);
        }
    }

    /** Names the option as messages do. */
    @Override
    public String toString() {
        return "option " + name + " of " + command;
    }
}
