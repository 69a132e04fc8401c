package dev.redshiftkit.local.format.parquet;

import dev.redshiftkit.local.format.binary.ColumnType;

/**
 * A column of a Parquet file to be written.
 *
 * @param type of the engine's column; kinds without a Parquet form are refused
 */
public record ParquetField(String name, ColumnType type) {

    public ParquetField {
        if (!isWritable(type)) {
            throw new ParquetFormatException("column " + name + " is of a type that has no form in Parquet");
        }
    }

    /** Whether UNLOAD writes columns of the type to Parquet (Redshift guide, UNLOAD, usage notes). */
    public static boolean isWritable(ColumnType type) {
        return switch (type.kind()) {
            case VARBYTE, TIMETZ, GEOMETRY, GEOGRAPHY, OTHER -> false;
            default -> true;
        };
    }
}
