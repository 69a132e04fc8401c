package dev.redshiftkit.local.format.orc;

import dev.redshiftkit.local.format.columnar.ColumnKind;
import dev.redshiftkit.local.format.columnar.FileColumn;
import dev.redshiftkit.local.format.json.JsonText;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import org.apache.orc.TypeDescription;
import org.apache.orc.storage.ql.exec.vector.BytesColumnVector;
import org.apache.orc.storage.ql.exec.vector.ColumnVector;
import org.apache.orc.storage.ql.exec.vector.Decimal64ColumnVector;
import org.apache.orc.storage.ql.exec.vector.DecimalColumnVector;
import org.apache.orc.storage.ql.exec.vector.DoubleColumnVector;
import org.apache.orc.storage.ql.exec.vector.LongColumnVector;
import org.apache.orc.storage.ql.exec.vector.TimestampColumnVector;

/** One column of an {@link OrcTable}. */
final class OrcColumn implements FileColumn {

    private final String name;
    private final TypeDescription type;
    private final ColumnVector vector;
    private final ColumnKind kind;
    private final JsonText json = new JsonText();
    private int row;

    /** @param asJson whether the values are wanted as JSON, whatever their type */
    OrcColumn(String name, TypeDescription type, ColumnVector vector, boolean asJson) {
        this.name = name;
        this.type = type;
        this.vector = vector;
        this.kind = asJson ? ColumnKind.JSON : OrcTypes.kindOf(type);
    }

    void moveTo(int rowOfBatch) {
        row = rowOfBatch;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ColumnKind kind() {
        return kind;
    }

    @Override
    public int scale() {
        return kind == ColumnKind.DECIMAL ? type.getScale() : 0;
    }

    @Override
    public String declaration() {
        return name + ":" + type;
    }

    @Override
    public boolean isNull() {
        return OrcValues.isNull(vector, row);
    }

    @Override
    public boolean booleanValue() {
        return longValue() != 0;
    }

    @Override
    public float floatValue() {
        return (float) doubleValue();
    }

    @Override
    public double doubleValue() {
        return ((DoubleColumnVector) vector).vector[place()];
    }

    @Override
    public long longValue() {
        return vector instanceof TimestampColumnVector times
                ? OrcValues.micros(times, row)
                : ((LongColumnVector) vector).vector[place()];
    }

    @Override
    public boolean isSmallDecimal() {
        return vector instanceof Decimal64ColumnVector;
    }

    @Override
    public long smallUnscaled() {
        return longValue();
    }

    @Override
    public BigInteger unscaled() {
        return isSmallDecimal()
                ? BigInteger.valueOf(longValue())
                : OrcValues.unscaled((DecimalColumnVector) vector, row, type.getScale());
    }

    @Override
    public ByteBuffer bytes() {
        if (kind == ColumnKind.JSON) {
            json.clear();
            OrcJson.write(type, vector, row, json);
            return ByteBuffer.wrap(json.bytes(), 0, json.size());
        }
        BytesColumnVector texts = (BytesColumnVector) vector;
        return ByteBuffer.wrap(texts.vector[place()], texts.start[place()], texts.length[place()]);
    }

    private int place() {
        return OrcValues.place(vector, row);
    }
}
