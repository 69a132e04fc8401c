package dev.redshiftkit.local.format.parquet;

import dev.redshiftkit.local.format.binary.BinaryRow;
import dev.redshiftkit.local.format.binary.CivilDate;
import dev.redshiftkit.local.format.binary.ColumnType;
import dev.redshiftkit.local.format.binary.NumericField;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** How columns of one type lie in a Parquet file that UNLOAD writes, and how a value gets there. */
interface FieldWriter {

    /** Writes the value of a field, which is not NULL. */
    void write(BinaryRow row, int field, RecordConsumer target);

    /** Returns the type a column has in the file. */
    static Type schema(ParquetField field) {
        String name = field.name();
        return switch (field.type().kind()) {
            case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
            case SMALLINT ->
                Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.intType(16, true))
                        .named(name);
            case INTEGER -> Types.optional(PrimitiveTypeName.INT32).named(name);
            case BIGINT -> Types.optional(PrimitiveTypeName.INT64).named(name);
            case REAL -> Types.optional(PrimitiveTypeName.FLOAT).named(name);
            case DOUBLE -> Types.optional(PrimitiveTypeName.DOUBLE).named(name);
            case DECIMAL -> decimal(field.type()).named(name);
            case DATE ->
                Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(name);
            case TIMESTAMP, TIMESTAMPTZ ->
                Types.optional(PrimitiveTypeName.INT96).named(name);
            case TIME ->
                Types.optional(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.timeType(false, LogicalTypeAnnotation.TimeUnit.MICROS))
                        .named(name);
            case CHAR, VARCHAR ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name);
            case SUPER ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.jsonType())
                        .named(name);
            case VARBYTE, TIMETZ, GEOMETRY, GEOGRAPHY, OTHER ->
                throw new IllegalArgumentException("no form for " + field.type().kind());
        };
    }

    private static Types.PrimitiveBuilder<PrimitiveType> decimal(ColumnType type) {
        return Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
                .length(decimalBytes(type.length()))
                .as(LogicalTypeAnnotation.decimalType(type.scale(), type.length()));
    }

    /** Returns how many bytes hold every number of a precision, its sign included. */
    private static int decimalBytes(int precision) {
        return BigInteger.TEN.pow(precision).bitLength() / Byte.SIZE + 1;
    }

    static FieldWriter of(ColumnType type) {
        return switch (type.kind()) {
            case BOOLEAN -> (row, field, target) -> target.addBoolean(row.booleanAt(field));
            case SMALLINT -> (row, field, target) -> target.addInteger(row.shortValue(field));
            case INTEGER -> (row, field, target) -> target.addInteger(row.intValue(field));
            case BIGINT, TIME -> (row, field, target) -> target.addLong(row.longValue(field));
            case REAL -> (row, field, target) -> target.addFloat(row.floatValue(field));
            case DOUBLE -> (row, field, target) -> target.addDouble(row.doubleValue(field));
            case DECIMAL -> new DecimalWriter(type);
            case DATE -> (row, field, target) -> target.addInteger(row.intValue(field) + CivilDate.UNIX_TO_ENGINE_DAYS);
            case TIMESTAMP, TIMESTAMPTZ -> new TimestampWriter();
            case CHAR, VARCHAR -> bytes(0);
            case SUPER -> bytes(type.isVersioned() ? 1 : 0);
            case VARBYTE, TIMETZ, GEOMETRY, GEOGRAPHY, OTHER ->
                throw new IllegalArgumentException("no form for " + type.kind());
        };
    }

    private static FieldWriter bytes(int skipped) {
        return (row, field, target) -> target.addBinary(
                Binary.fromReusedByteArray(row.bytes(), row.start(field) + skipped, row.length(field) - skipped));
    }

    /** Big-endian two's complement of a fixed length. */
    final class DecimalWriter implements FieldWriter {
        private final NumericField number = new NumericField();
        private final int scale;
        private final byte[] bytes;
        private final Binary binary;

        DecimalWriter(ColumnType type) {
            this.scale = type.scale();
            this.bytes = new byte[decimalBytes(type.length())];
            this.binary = Binary.fromReusedByteArray(bytes);
        }

        @Override
        public void write(BinaryRow row, int field, RecordConsumer target) {
            number.read(row, field);
            if (!number.isFinite()) {
                throw new ParquetFormatException("a decimal that is not a number has no form in Parquet");
            }
            if (number.fitsLong(scale)) {
                fill(number.unscaledLong(scale));
            } else {
                fill(number.unscaled(scale));
            }
            target.addBinary(binary);
        }

        private void fill(long unscaled) {
            long rest = unscaled;
            for (int i = bytes.length - 1; i >= 0; i--) {
                bytes[i] = (byte) rest;
                rest >>= Byte.SIZE;
            }
        }

        private void fill(BigInteger unscaled) {
            byte[] shortest = unscaled.toByteArray();
            if (shortest.length > bytes.length) {
                throw new ParquetFormatException("a decimal has more digits than its column's precision");
            }
            Arrays.fill(bytes, (byte) (unscaled.signum() < 0 ? -1 : 0));
            System.arraycopy(shortest, 0, bytes, bytes.length - shortest.length, shortest.length);
        }
    }

    /** INT96: nanoseconds of the day and the Julian day, which is how Redshift writes timestamps. */
    final class TimestampWriter implements FieldWriter {
        private static final int ENGINE_JULIAN_DAY = 2_451_545;

        private final ByteBuffer bytes = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        private final Binary binary = Binary.fromReusedByteArray(bytes.array());

        @Override
        public void write(BinaryRow row, int field, RecordConsumer target) {
            long micros = row.longValue(field);
            bytes.putLong(0, Math.floorMod(micros, CivilDate.MICROS_PER_DAY) * 1000);
            bytes.putInt(8, (int) Math.floorDiv(micros, CivilDate.MICROS_PER_DAY) + ENGINE_JULIAN_DAY);
            target.addBinary(binary);
        }
    }
}
