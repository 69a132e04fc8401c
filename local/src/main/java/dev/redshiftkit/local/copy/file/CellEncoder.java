package dev.redshiftkit.local.copy.file;

import dev.redshiftkit.local.copy.value.BadValueException;
import dev.redshiftkit.local.format.binary.BinaryRows;
import dev.redshiftkit.local.format.parquet.ParquetColumn;

/** Writes the value a Parquet column has in the current row, which is not NULL. */
interface CellEncoder {

    void encode(ParquetColumn cell, BinaryRows rows) throws BadValueException;
}
