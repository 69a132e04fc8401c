package dev.redshiftkit.local.format.parquet;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReadStore;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** One column of a {@link ParquetTable}: its type, and its value in the current row. */
public final class ParquetColumn {

    private static final int INT96_BYTES = 12;
    /** The Julian day number of 1970-01-01. */
    private static final int UNIX_JULIAN_DAY = 2_440_588;

    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private final Type type;
    private final ParquetKind kind;
    private final ColumnDescriptor descriptor;
    private final TimeUnit unit;
    private final boolean isUnsigned;
    private final int present;
    private @Nullable ColumnReader reader;
    private boolean isCurrent;

    ParquetColumn(Type type, ColumnDescriptor descriptor) {
        this.type = type;
        this.descriptor = descriptor;
        this.kind = ColumnTypes.kindOf(type);
        this.unit = ColumnTypes.unitOf(type);
        this.isUnsigned = ColumnTypes.isUnsigned(type);
        this.present = descriptor.getMaxDefinitionLevel();
    }

    public String name() {
        return type.getName();
    }

    public ParquetKind kind() {
        return kind;
    }

    /** Returns the digits after the point of a {@link ParquetKind#DECIMAL}. */
    public int scale() {
        return ColumnTypes.scaleOf(type);
    }

    /** Returns the column as the file's schema declares it, such as {@code optional int32 id}. */
    public String declaration() {
        return type.toString();
    }

    void open(ColumnReadStore store) {
        reader = store.getColumnReader(descriptor);
        isCurrent = false;
    }

    /** Moves to the next row. */
    void advance() {
        if (isCurrent) {
            reader().consume();
        }
        isCurrent = true;
    }

    public boolean isNull() {
        return reader().getCurrentDefinitionLevel() < present;
    }

    public boolean booleanValue() {
        return reader().getBoolean();
    }

    public float floatValue() {
        return reader().getFloat();
    }

    public double doubleValue() {
        return kind == ParquetKind.REAL ? reader().getFloat() : reader().getDouble();
    }

    /** Returns the value of a column of whole numbers, dates, times or timestamps, in the unit of its kind. */
    public long longValue() {
        return switch (descriptor.getPrimitiveType().getPrimitiveTypeName()) {
            case INT32 ->
                unit.toMicros(isUnsigned ? Integer.toUnsignedLong(reader().getInteger()) : reader().getInteger());
            case INT64 -> unit.toMicros(reader().getLong());
            case INT96 -> int96Micros();
            default -> throw new IllegalStateException("column " + name() + " holds no whole numbers");
        };
    }

    private long int96Micros() {
        ByteBuffer value = reader().getBinary().toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        if (value.remaining() != INT96_BYTES) {
            throw new ParquetFormatException(
                    "column " + name() + " has an INT96 value of " + value.remaining() + " bytes");
        }
        long nanosOfDay = value.getLong(value.position());
        long day = (long) value.getInt(value.position() + Long.BYTES) - UNIX_JULIAN_DAY;
        return day * MICROS_PER_DAY + Math.floorDiv(nanosOfDay, 1000L);
    }

    /** Whether the unscaled values of this decimal column fit a {@code long}. */
    public boolean isSmallDecimal() {
        return switch (physical()) {
            case INT32, INT64 -> true;
            case FIXED_LEN_BYTE_ARRAY -> descriptor.getPrimitiveType().getTypeLength() <= Long.BYTES;
            default -> false;
        };
    }

    /** Returns the unscaled value of a decimal column that {@link #isSmallDecimal}. */
    public long smallUnscaled() {
        return switch (physical()) {
            case INT32 -> reader().getInteger();
            case INT64 -> reader().getLong();
            default -> bigEndian(bytes());
        };
    }

    private static long bigEndian(ByteBuffer bytes) {
        long value = bytes.get(bytes.position());
        for (int at = bytes.position() + 1; at < bytes.limit(); at++) {
            value = (value << 8) | (bytes.get(at) & 0xff);
        }
        return value;
    }

    /** Returns the unscaled value of a decimal column. */
    public BigInteger unscaled() {
        return isSmallDecimal()
                ? BigInteger.valueOf(smallUnscaled())
                : new BigInteger(reader().getBinary().getBytes());
    }

    /** Returns the bytes of a text or byte column, in a buffer that has an array. Valid until the next row. */
    public ByteBuffer bytes() {
        ByteBuffer bytes = reader().getBinary().toByteBuffer();
        return bytes.hasArray() ? bytes : ByteBuffer.wrap(reader().getBinary().getBytes());
    }

    private PrimitiveTypeName physical() {
        PrimitiveType primitive = descriptor.getPrimitiveType();
        return primitive.getPrimitiveTypeName();
    }

    private ColumnReader reader() {
        if (reader == null) {
            throw new IllegalStateException("there is no current row");
        }
        return reader;
    }
}
