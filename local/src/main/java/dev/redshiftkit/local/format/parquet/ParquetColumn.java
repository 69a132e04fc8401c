package dev.redshiftkit.local.format.parquet;

import dev.redshiftkit.local.format.parquet.nested.JsonColumn;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReadStore;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** One column of a {@link ParquetTable}: its type, and its value in the current row. */
public final class ParquetColumn {

    private final Type type;
    private final ParquetKind kind;
    private final @Nullable ColumnDescriptor descriptor;
    private final @Nullable JsonColumn json;
    private final TimeUnit unit;
    private final boolean isUnsigned;
    private final int present;
    private @Nullable ColumnReader reader;
    private boolean isCurrent;

    /** A column that is not nested. */
    ParquetColumn(Type type, ColumnDescriptor descriptor) {
        this.type = type;
        this.descriptor = descriptor;
        this.json = null;
        this.kind = ColumnTypes.kindOf(type);
        this.unit = ColumnTypes.unitOf(type);
        this.isUnsigned = ColumnTypes.isUnsigned(type);
        this.present = descriptor.getMaxDefinitionLevel();
    }

    /** A column whose values are wanted as JSON. */
    ParquetColumn(Type type, JsonColumn json) {
        this.type = type;
        this.descriptor = null;
        this.json = json;
        this.kind = ParquetKind.JSON;
        this.unit = TimeUnit.NONE;
        this.isUnsigned = false;
        this.present = 0;
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

    void open(ColumnReadStore store, PageReadStore pages) {
        if (json == null) {
            reader = store.getColumnReader(descriptor());
            isCurrent = false;
        } else {
            json.open(pages);
        }
    }

    /** Moves to the next row. */
    void advance() {
        if (json != null) {
            json.advance();
            return;
        }
        if (isCurrent) {
            reader().consume();
        }
        isCurrent = true;
    }

    public boolean isNull() {
        return json == null ? reader().getCurrentDefinitionLevel() < present : json.isNull();
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
        return switch (physical()) {
            case INT32 ->
                unit.toMicros(isUnsigned ? Integer.toUnsignedLong(reader().getInteger()) : reader().getInteger());
            case INT64 -> unit.toMicros(reader().getLong());
            case INT96 -> ColumnTypes.int96Micros(reader().getBinary());
            default -> throw new IllegalStateException("column " + name() + " holds no whole numbers");
        };
    }

    /** Whether the unscaled values of this decimal column fit a {@code long}. */
    public boolean isSmallDecimal() {
        return switch (physical()) {
            case INT32, INT64 -> true;
            case FIXED_LEN_BYTE_ARRAY -> descriptor().getPrimitiveType().getTypeLength() <= Long.BYTES;
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

    /** Returns the bytes of a text, byte or JSON column, in a buffer that has an array. Valid until the next row. */
    public ByteBuffer bytes() {
        if (json != null) {
            return ByteBuffer.wrap(json.json().bytes(), 0, json.json().size());
        }
        ByteBuffer bytes = reader().getBinary().toByteBuffer();
        return bytes.hasArray() ? bytes : ByteBuffer.wrap(reader().getBinary().getBytes());
    }

    private PrimitiveTypeName physical() {
        return descriptor().getPrimitiveType().getPrimitiveTypeName();
    }

    private ColumnDescriptor descriptor() {
        if (descriptor == null) {
            throw new IllegalStateException("column " + name() + " is read as JSON");
        }
        return descriptor;
    }

    private ColumnReader reader() {
        if (reader == null) {
            throw new IllegalStateException("there is no current row");
        }
        return reader;
    }
}
