package dev.redshiftkit.local.format.parquet;

import dev.redshiftkit.local.format.columnar.ColumnKind;
import dev.redshiftkit.local.format.columnar.FileColumn;
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
final class ParquetColumn implements FileColumn {

    private final Type type;
    private final ColumnKind kind;
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
        this.kind = ColumnKind.JSON;
        this.unit = TimeUnit.NONE;
        this.isUnsigned = false;
        this.present = 0;
    }

    @Override
    public String name() {
        return type.getName();
    }

    @Override
    public ColumnKind kind() {
        return kind;
    }

    @Override
    public int scale() {
        return ColumnTypes.scaleOf(type);
    }

    @Override
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

    @Override
    public boolean isNull() {
        return json == null ? reader().getCurrentDefinitionLevel() < present : json.isNull();
    }

    @Override
    public boolean booleanValue() {
        return reader().getBoolean();
    }

    @Override
    public float floatValue() {
        return reader().getFloat();
    }

    @Override
    public double doubleValue() {
        return kind == ColumnKind.REAL ? reader().getFloat() : reader().getDouble();
    }

    @Override
    public long longValue() {
        return switch (physical()) {
            case INT32 ->
                unit.toMicros(isUnsigned ? Integer.toUnsignedLong(reader().getInteger()) : reader().getInteger());
            case INT64 -> unit.toMicros(reader().getLong());
            case INT96 -> ColumnTypes.int96Micros(reader().getBinary());
            default -> throw new IllegalStateException("column " + name() + " holds no whole numbers");
        };
    }

    @Override
    public boolean isSmallDecimal() {
        return switch (physical()) {
            case INT32, INT64 -> true;
            case FIXED_LEN_BYTE_ARRAY -> descriptor().getPrimitiveType().getTypeLength() <= Long.BYTES;
            default -> false;
        };
    }

    @Override
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

    @Override
    public BigInteger unscaled() {
        return isSmallDecimal()
                ? BigInteger.valueOf(smallUnscaled())
                : new BigInteger(reader().getBinary().getBytes());
    }

    @Override
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
