package dev.redshiftkit.local.format.orc;

import dev.redshiftkit.local.format.TimeText;
import dev.redshiftkit.local.format.json.JsonText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.orc.TypeDescription;
import org.apache.orc.storage.ql.exec.vector.BytesColumnVector;
import org.apache.orc.storage.ql.exec.vector.ColumnVector;
import org.apache.orc.storage.ql.exec.vector.Decimal64ColumnVector;
import org.apache.orc.storage.ql.exec.vector.DecimalColumnVector;
import org.apache.orc.storage.ql.exec.vector.DoubleColumnVector;
import org.apache.orc.storage.ql.exec.vector.ListColumnVector;
import org.apache.orc.storage.ql.exec.vector.LongColumnVector;
import org.apache.orc.storage.ql.exec.vector.MapColumnVector;
import org.apache.orc.storage.ql.exec.vector.StructColumnVector;
import org.apache.orc.storage.ql.exec.vector.TimestampColumnVector;
import org.apache.orc.storage.ql.exec.vector.UnionColumnVector;

/** Writes values of any type as JSON. */
final class OrcJson {

    private OrcJson() {}

    static void write(TypeDescription type, ColumnVector vector, int row, JsonText json) {
        if (OrcValues.isNull(vector, row)) {
            json.nullValue();
            return;
        }
        int place = OrcValues.place(vector, row);
        switch (type.getCategory()) {
            case STRUCT -> object(type, (StructColumnVector) vector, place, json);
            case LIST -> array(type, (ListColumnVector) vector, place, json);
            case MAP -> map(type, (MapColumnVector) vector, place, json);
            case UNION -> {
                UnionColumnVector union = (UnionColumnVector) vector;
                int tag = union.tags[place];
                write(type.getChildren().get(tag), union.fields[tag], place, json);
            }
            default -> scalar(type, vector, place, json);
        }
    }

    private static void object(TypeDescription type, StructColumnVector struct, int place, JsonText json) {
        List<String> names = type.getFieldNames();
        json.beginObject();
        for (int i = 0; i < names.size(); i++) {
            json.name(names.get(i));
            write(type.getChildren().get(i), struct.fields[i], place, json);
        }
        json.endObject();
    }

    private static void array(TypeDescription type, ListColumnVector list, int place, JsonText json) {
        int first = (int) list.offsets[place];
        json.beginArray();
        for (int i = 0; i < list.lengths[place]; i++) {
            write(type.getChildren().get(0), list.child, first + i, json);
        }
        json.endArray();
    }

    private static void map(TypeDescription type, MapColumnVector map, int place, JsonText json) {
        int first = (int) map.offsets[place];
        JsonText key = new JsonText();
        json.beginObject();
        for (int i = 0; i < map.lengths[place]; i++) {
            key.clear();
            write(type.getChildren().get(0), map.keys, first + i, key);
            json.nameOf(key);
            write(type.getChildren().get(1), map.values, first + i, json);
        }
        json.endObject();
    }

    private static void scalar(TypeDescription type, ColumnVector vector, int place, JsonText json) {
        switch (type.getCategory()) {
            case BOOLEAN -> json.bool(((LongColumnVector) vector).vector[place] != 0);
            case FLOAT -> json.number((float) ((DoubleColumnVector) vector).vector[place]);
            case DOUBLE -> json.number(((DoubleColumnVector) vector).vector[place]);
            case DECIMAL -> json.number(decimal(type.getScale(), vector, place));
            case DATE -> date(((LongColumnVector) vector).vector[place], json);
            case TIMESTAMP, TIMESTAMP_INSTANT -> timestamp((TimestampColumnVector) vector, place, json);
            case STRING, VARCHAR, CHAR, BINARY -> {
                BytesColumnVector texts = (BytesColumnVector) vector;
                int start = texts.start[place];
                json.string(texts.vector[place], start, start + texts.length[place]);
            }
            default -> json.number(((LongColumnVector) vector).vector[place]);
        }
    }

    private static BigDecimal decimal(int scale, ColumnVector vector, int place) {
        return vector instanceof Decimal64ColumnVector small
                ? BigDecimal.valueOf(small.vector[place], scale)
                : new BigDecimal(OrcValues.unscaled((DecimalColumnVector) vector, place, scale), scale);
    }

    /** A number too large for a date is a number all the same. */
    private static void date(long days, JsonText json) {
        try {
            json.string(TimeText.date(days));
        } catch (DateTimeException e) {
            json.number(days);
        }
    }

    private static void timestamp(TimestampColumnVector vector, int place, JsonText json) {
        try {
            json.string(TimeText.timestamp(OrcValues.micros(vector, place), ChronoUnit.MICROS));
        } catch (DateTimeException | ArithmeticException e) {
            json.number(vector.time[place]);
        }
    }
}
