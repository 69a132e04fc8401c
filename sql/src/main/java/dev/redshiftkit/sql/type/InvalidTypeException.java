package dev.redshiftkit.sql.type;

/** A text that names no Redshift type, or a type with a length or precision out of range. */
public final class InvalidTypeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidTypeException(String message) {
        super(message);
    }

    static void requireWithin(int least, int most, int given, String what) {
        if (given < least || most < given) {
            throw new InvalidTypeException(what + " must be " + least + " to " + most + ", but is " + given);
        }
    }
}
