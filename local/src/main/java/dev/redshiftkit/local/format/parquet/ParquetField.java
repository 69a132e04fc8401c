package dev.redshiftkit.local.format.parquet;

import dev.redshiftkit.local.format.binary.ColumnType;

/**
 * A column of a Parquet file to be written.
 *
 * @param position where its values are in the rows
 * @param type of the engine's column; kinds without a Parquet form are refused
 */
public record ParquetField(int position, String name, ColumnType type) {

    public ParquetField {
        if (!isWritable(type)) {
            throw new ParquetFormatException("column " + name + " is of a type that has no form in Parquet");
        }
    }

    /** Whether UNLOAD writes columns of the type to Parquet (Redshift guide, UNLOAD, usage notes). */
    public static boolean isWritable(ColumnType type) {
        return switch (type.kind()) {
            case VARBYTE, TIMETZ -> false;
            default -> !type.kind().isWrittenByEngine();
        };
    }
}
