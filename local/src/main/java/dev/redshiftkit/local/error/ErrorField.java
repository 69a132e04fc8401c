package dev.redshiftkit.local.error;

import java.util.Optional;

/** The fields of an error message, with the letters the PostgreSQL protocol gives them. */
public enum ErrorField {
    SEVERITY('S'),
    /** The severity again, never translated. */
    SEVERITY_NOT_LOCALIZED('V'),
    SQL_STATE('C'),
    MESSAGE('M'),
    DETAIL('D'),
    HINT('H'),
    /** Counted in characters of the statement as the client sent it, from 1. */
    POSITION('P'),
    /** Counted in characters of {@link #INTERNAL_QUERY}, from 1. */
    INTERNAL_POSITION('p'),
    /** The statement the engine made itself, such as one inside a function. */
    INTERNAL_QUERY('q'),
    WHERE('W'),
    SCHEMA('s'),
    TABLE('t'),
    COLUMN('c'),
    DATA_TYPE('d'),
    CONSTRAINT('n'),
    FILE('F'),
    LINE('L'),
    ROUTINE('R');

    private final char code;

    ErrorField(char code) {
        this.code = code;
    }

    /** Returns the letter that marks this field on the wire. */
    public char code() {
        return code;
    }

    /** Returns the field with this letter; empty for one added to the protocol since. */
    public static Optional<ErrorField> of(char code) {
        for (ErrorField field : values()) {
            if (field.code == code) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
