package dev.redshiftkit.local.copy.value;

/**
 * Thrown when a field does not hold a value of its column's type. Cheap, since a load may meet 100,000 of them: it has no
 * stack trace. Its message is for the load-error tables; it may quote one character of the field, as Redshift's do.
 */
public final class BadValueException extends Exception {

    private static final long serialVersionUID = 1;

    private final LoadErrorCode code;
    private final int position;

    public BadValueException(LoadErrorCode code, String reason) {
        this(code, reason, 0);
    }

    /** @param position where in the field, in bytes from 0 */
    public BadValueException(LoadErrorCode code, String reason, int position) {
        super(reason, null, false, false);
        this.code = code;
        this.position = position;
    }

    static BadValueException invalidDigit(byte[] source, int from, int at, String typeName) {
        String shown = printable(source[at]);
        return new BadValueException(
                LoadErrorCode.INVALID_DIGIT,
                "Invalid digit, Value '%s', Pos %d, Type: %s".formatted(shown, at - from, typeName),
                at - from);
    }

    private static String printable(byte value) {
        return ' ' <= value && value < 127 ? String.valueOf((char) value) : "\\x%02x".formatted(value & 0xff);
    }

    public LoadErrorCode code() {
        return code;
    }

    /** Returns where in the field the error is, in bytes from 0. */
    public int position() {
        return position;
    }

    /** Returns the text for {@code err_reason}. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
