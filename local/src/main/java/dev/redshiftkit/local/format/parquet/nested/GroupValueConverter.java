package dev.redshiftkit.local.format.parquet.nested;

import dev.redshiftkit.local.format.json.JsonText;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;

/** A group is an object with all its fields, those without a value included. */
final class GroupValueConverter extends GroupConverter {

    private final GroupType type;
    private final ValueSink sink;
    private final ValueSlot[] slots;
    private final Converter[] fields;
    private final JsonText json = new JsonText();

    GroupValueConverter(GroupType type, ValueSink sink) {
        this.type = type;
        this.sink = sink;
        this.slots = new ValueSlot[type.getFieldCount()];
        this.fields = new Converter[slots.length];
        for (int i = 0; i < slots.length; i++) {
            Type field = type.getType(i);
            slots[i] = new ValueSlot(field.isRepetition(Type.Repetition.REPEATED));
            fields[i] = ValueConverters.of(field, slots[i]);
        }
    }

    @Override
    public Converter getConverter(int fieldIndex) {
        return fields[fieldIndex];
    }

    @Override
    public void start() {
        for (ValueSlot slot : slots) {
            slot.clear();
        }
    }

    @Override
    public void end() {
        json.clear();
        json.beginObject();
        for (int i = 0; i < slots.length; i++) {
            json.name(type.getFieldName(i));
            slots[i].writeTo(json);
        }
        json.endObject();
        sink.take(json);
    }
}
