package dev.redshiftkit.local.format.parquet;

import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.Float16LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Reads what a file's schema says of a column. */
final class ColumnTypes {

    private ColumnTypes() {}

    static ParquetKind kindOf(Type type) {
        if (!type.isPrimitive() || type.isRepetition(Type.Repetition.REPEATED)) {
            return ParquetKind.OTHER;
        }
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        if (logical instanceof DecimalLogicalTypeAnnotation) {
            return ParquetKind.DECIMAL;
        }
        return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
            case BOOLEAN -> ParquetKind.BOOLEAN;
            case FLOAT -> ParquetKind.REAL;
            case DOUBLE -> ParquetKind.DOUBLE;
            case INT32 -> kindOfInt32(logical);
            case INT64 -> kindOfInt64(logical);
            case INT96 -> ParquetKind.TIMESTAMP;
            case BINARY, FIXED_LEN_BYTE_ARRAY ->
                logical instanceof Float16LogicalTypeAnnotation ? ParquetKind.OTHER : ParquetKind.BYTES;
        };
    }

    private static ParquetKind kindOfInt32(@Nullable LogicalTypeAnnotation logical) {
        if (logical instanceof DateLogicalTypeAnnotation) {
            return ParquetKind.DATE;
        }
        if (logical instanceof IntLogicalTypeAnnotation number && !number.isSigned() && number.getBitWidth() == 32) {
            return ParquetKind.BIGINT;
        }
        return logical instanceof TimeLogicalTypeAnnotation ? ParquetKind.TIME : ParquetKind.INTEGER;
    }

    private static ParquetKind kindOfInt64(@Nullable LogicalTypeAnnotation logical) {
        if (logical instanceof TimestampLogicalTypeAnnotation) {
            return ParquetKind.TIMESTAMP;
        }
        return logical instanceof TimeLogicalTypeAnnotation ? ParquetKind.TIME : ParquetKind.BIGINT;
    }

    static TimeUnit unitOf(Type type) {
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        if (logical instanceof TimestampLogicalTypeAnnotation timestamp) {
            return unitOf(timestamp.getUnit());
        }
        return logical instanceof TimeLogicalTypeAnnotation time ? unitOf(time.getUnit()) : TimeUnit.NONE;
    }

    private static TimeUnit unitOf(LogicalTypeAnnotation.TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> TimeUnit.MILLIS;
            case MICROS -> TimeUnit.MICROS;
            case NANOS -> TimeUnit.NANOS;
        };
    }

    static boolean isUnsigned(Type type) {
        return type.getLogicalTypeAnnotation() instanceof IntLogicalTypeAnnotation number && !number.isSigned();
    }

    static int scaleOf(Type type) {
        return type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation decimal ? decimal.getScale() : 0;
    }
}
