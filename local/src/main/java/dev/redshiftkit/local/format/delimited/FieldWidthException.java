package dev.redshiftkit.local.format.delimited;

/** Thrown when a value does not fit into the place that its column has in a file of fixed widths. */
public final class FieldWidthException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int field;

    FieldWidthException(int field, int characters, int width) {
        super("a value of " + characters + " characters does not fit into a width of " + width);
        this.field = field;
    }

    /** Returns the number of the field, from 0. */
    public int field() {
        return field;
    }
}
