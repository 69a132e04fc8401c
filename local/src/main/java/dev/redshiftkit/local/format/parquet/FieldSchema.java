package dev.redshiftkit.local.format.parquet;

import dev.redshiftkit.local.format.binary.ColumnType;
import java.math.BigInteger;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** How columns of a type are declared in a file that UNLOAD writes. */
final class FieldSchema {

    private FieldSchema() {}

    /** Returns the type a column has in the file. */
    static PrimitiveType of(ParquetField field) {
        return builder(field.type()).named(field.name());
    }

    private static Types.PrimitiveBuilder<PrimitiveType> builder(ColumnType type) {
        return switch (type.kind()) {
            case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN);
            case SMALLINT -> Types.optional(PrimitiveTypeName.INT32).as(LogicalTypeAnnotation.intType(16, true));
            case INTEGER -> Types.optional(PrimitiveTypeName.INT32);
            case BIGINT -> Types.optional(PrimitiveTypeName.INT64);
            case REAL -> Types.optional(PrimitiveTypeName.FLOAT);
            case DOUBLE -> Types.optional(PrimitiveTypeName.DOUBLE);
            case DECIMAL -> decimal(type);
            case DATE -> Types.optional(PrimitiveTypeName.INT32).as(LogicalTypeAnnotation.dateType());
            case TIMESTAMP, TIMESTAMPTZ -> Types.optional(PrimitiveTypeName.INT96);
            case TIME ->
                Types.optional(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.timeType(false, LogicalTypeAnnotation.TimeUnit.MICROS));
            case CHAR, VARCHAR -> Types.optional(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType());
            case SUPER -> Types.optional(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.jsonType());
            default -> throw new IllegalArgumentException("no form for " + type.kind());
        };
    }

    private static Types.PrimitiveBuilder<PrimitiveType> decimal(ColumnType type) {
        return Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
                .length(decimalBytes(type.length()))
                .as(LogicalTypeAnnotation.decimalType(type.scale(), type.length()));
    }

    /** Returns how many bytes hold every number of a precision, its sign included. */
    static int decimalBytes(int precision) {
        return BigInteger.TEN.pow(precision).bitLength() / Byte.SIZE + 1;
    }
}
