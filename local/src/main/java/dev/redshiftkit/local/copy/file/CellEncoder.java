package dev.redshiftkit.local.copy.file;

import dev.redshiftkit.local.copy.value.BadValueException;
import dev.redshiftkit.local.format.binary.BinaryRows;
import dev.redshiftkit.local.format.columnar.FileColumn;

/** Writes the value a column of a file has in the current row, which is not NULL. */
interface CellEncoder {

    void encode(FileColumn cell, BinaryRows rows) throws BadValueException;
}
