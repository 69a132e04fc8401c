package dev.redshiftkit.local.copy.value;

import dev.redshiftkit.local.format.binary.BinaryRows;

/** Turns the bytes of one field, NULL excepted, into one value of a binary row. */
public interface ValueParser {

    /**
     * Reads {@code source[from, to)} and writes the value.
     *
     * @throws BadValueException if the bytes are no value of the type; what was written of it is then undefined
     */
    void parse(byte[] source, int from, int to, BinaryRows rows) throws BadValueException;
}
