package dev.redshiftkit.local.format.parquet.nested;

import dev.redshiftkit.local.format.TimeText;
import dev.redshiftkit.local.format.columnar.ColumnKind;
import dev.redshiftkit.local.format.json.JsonText;
import dev.redshiftkit.local.format.parquet.ColumnTypes;
import dev.redshiftkit.local.format.parquet.TimeUnit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.temporal.ChronoUnit;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;

/** A value that nothing is nested in. What JSON has no numbers for is a string. */
final class ScalarConverter extends PrimitiveConverter {

    private final ValueSink sink;
    private final ColumnKind kind;
    private final TimeUnit unit;
    private final int scale;
    private final boolean isUnsigned;
    private final boolean isJson;
    private final JsonText json = new JsonText();

    ScalarConverter(PrimitiveType type, ValueSink sink) {
        this.sink = sink;
        this.kind = ColumnTypes.kindOfValues(type);
        this.unit = ColumnTypes.unitOf(type);
        this.scale = ColumnTypes.scaleOf(type);
        this.isUnsigned = ColumnTypes.isUnsigned(type);
        this.isJson = type.getLogicalTypeAnnotation() instanceof JsonLogicalTypeAnnotation;
    }

    @Override
    public void addBoolean(boolean value) {
        json.clear();
        json.bool(value);
        sink.take(json);
    }

    @Override
    public void addDouble(double value) {
        json.clear();
        json.number(value);
        sink.take(json);
    }

    @Override
    public void addFloat(float value) {
        json.clear();
        json.number(value);
        sink.take(json);
    }

    @Override
    public void addInt(int value) {
        addWhole(isUnsigned ? Integer.toUnsignedLong(value) : value);
    }

    @Override
    public void addLong(long value) {
        addWhole(value);
    }

    @Override
    public void addBinary(Binary value) {
        if (kind == ColumnKind.TIMESTAMP) {
            addWhole(ColumnTypes.int96Micros(value));
            return;
        }
        json.clear();
        byte[] bytes = value.getBytes();
        if (kind == ColumnKind.DECIMAL) {
            json.number(new BigDecimal(new BigInteger(bytes), scale));
        } else if (isJson) {
            json.raw(bytes, 0, bytes.length);
        } else {
            json.string(bytes, 0, bytes.length);
        }
        sink.take(json);
    }

    private void addWhole(long value) {
        json.clear();
        try {
            writeWhole(value);
        } catch (DateTimeException | ArithmeticException e) {
            // A number too large for a date is a number all the same.
            json.clear();
            json.number(value);
        }
        sink.take(json);
    }

    private void writeWhole(long value) {
        switch (kind) {
            case DECIMAL -> json.number(BigDecimal.valueOf(value, scale));
            case DATE -> json.string(TimeText.date(value));
            case TIME -> json.string(TimeText.time(unit.toMicros(value), ChronoUnit.MICROS));
            case TIMESTAMP -> json.string(TimeText.timestamp(unit.toMicros(value), ChronoUnit.MICROS));
            default -> json.number(value);
        }
    }
}
