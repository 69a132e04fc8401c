package dev.redshiftkit.local.format.parquet.nested;

import dev.redshiftkit.local.format.json.JsonText;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;

/** A list is an array. Its elements are the repeated field, or the one field within that. */
final class ListConverter extends GroupConverter {

    private final ValueSink sink;
    private final Converter repeated;
    private final JsonText json = new JsonText();

    ListConverter(GroupType list, ValueSink sink) {
        this.sink = sink;
        Type field = list.getType(0);
        ValueSink elements = value -> json.raw(value.bytes(), 0, value.size());
        this.repeated = isElement(field, list.getName())
                ? ValueConverters.of(field, elements)
                : new ElementConverter(field.asGroupType().getType(0), elements);
    }

    /** Older writers leave the level between out (parquet-format, "LogicalTypes", backward compatibility rules). */
    private static boolean isElement(Type repeated, String listName) {
        return repeated.isPrimitive()
                || repeated.asGroupType().getFieldCount() != 1
                || repeated.getName().equals("array")
                || repeated.getName().equals(listName + "_tuple");
    }

    @Override
    public Converter getConverter(int fieldIndex) {
        return repeated;
    }

    @Override
    public void start() {
        json.clear();
        json.beginArray();
    }

    @Override
    public void end() {
        json.endArray();
        sink.take(json);
    }

    /** The level between a list and an element that may be absent. */
    private static final class ElementConverter extends GroupConverter {

        private final ValueSink sink;
        private final ValueSlot slot;
        private final Converter element;
        private final JsonText json = new JsonText();

        ElementConverter(Type element, ValueSink sink) {
            this.sink = sink;
            this.slot = new ValueSlot(element.isRepetition(Type.Repetition.REPEATED));
            this.element = ValueConverters.of(element, slot);
        }

        @Override
        public Converter getConverter(int fieldIndex) {
            return element;
        }

        @Override
        public void start() {
            slot.clear();
        }

        @Override
        public void end() {
            json.clear();
            slot.writeTo(json);
            sink.take(json);
        }
    }
}
