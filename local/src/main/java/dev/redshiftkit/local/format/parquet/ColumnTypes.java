package dev.redshiftkit.local.format.parquet;

import dev.redshiftkit.local.format.columnar.ColumnKind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.Float16LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Reads what a file's schema says of a column. */
public final class ColumnTypes {

    private static final int INT96_BYTES = 12;
    /** The Julian day number of 1970-01-01. */
    private static final int UNIX_JULIAN_DAY = 2_440_588;

    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private ColumnTypes() {}

    static ColumnKind kindOf(Type type) {
        return type.isPrimitive() && !type.isRepetition(Type.Repetition.REPEATED)
                ? kindOfValues(type.asPrimitiveType())
                : ColumnKind.OTHER;
    }

    /** Returns what the values are, however many of them a row has. */
    public static ColumnKind kindOfValues(PrimitiveType type) {
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        if (logical instanceof DecimalLogicalTypeAnnotation) {
            return ColumnKind.DECIMAL;
        }
        return switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> ColumnKind.BOOLEAN;
            case FLOAT -> ColumnKind.REAL;
            case DOUBLE -> ColumnKind.DOUBLE;
            case INT32 -> kindOfInt32(logical);
            case INT64 -> kindOfInt64(logical);
            case INT96 -> ColumnKind.TIMESTAMP;
            case BINARY, FIXED_LEN_BYTE_ARRAY ->
                logical instanceof Float16LogicalTypeAnnotation ? ColumnKind.OTHER : ColumnKind.BYTES;
        };
    }

    private static ColumnKind kindOfInt32(@Nullable LogicalTypeAnnotation logical) {
        if (logical instanceof DateLogicalTypeAnnotation) {
            return ColumnKind.DATE;
        }
        if (logical instanceof IntLogicalTypeAnnotation number && !number.isSigned() && number.getBitWidth() == 32) {
            return ColumnKind.BIGINT;
        }
        return logical instanceof TimeLogicalTypeAnnotation ? ColumnKind.TIME : ColumnKind.INTEGER;
    }

    private static ColumnKind kindOfInt64(@Nullable LogicalTypeAnnotation logical) {
        if (logical instanceof TimestampLogicalTypeAnnotation) {
            return ColumnKind.TIMESTAMP;
        }
        return logical instanceof TimeLogicalTypeAnnotation ? ColumnKind.TIME : ColumnKind.BIGINT;
    }

    public static TimeUnit unitOf(Type type) {
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

    public static boolean isUnsigned(Type type) {
        return type.getLogicalTypeAnnotation() instanceof IntLogicalTypeAnnotation number && !number.isSigned();
    }

    public static int scaleOf(Type type) {
        return type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation decimal ? decimal.getScale() : 0;
    }

    /** Returns the microseconds since 1970 of a time as Impala and Spark once stored it: nanoseconds of a Julian day. */
    public static long int96Micros(Binary stored) {
        ByteBuffer value = stored.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        if (value.remaining() != INT96_BYTES) {
            throw new ParquetFormatException("an INT96 value has " + value.remaining() + " bytes");
        }
        long nanosOfDay = value.getLong(value.position());
        long day = (long) value.getInt(value.position() + Long.BYTES) - UNIX_JULIAN_DAY;
        return day * MICROS_PER_DAY + Math.floorDiv(nanosOfDay, 1000L);
    }
}
