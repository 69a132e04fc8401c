package dev.redshiftkit.local.format.parquet.nested;

import dev.redshiftkit.local.format.json.JsonText;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.GroupType;

/** A map is an object whose names are the texts of the keys. */
final class MapConverter extends GroupConverter {

    private final ValueSink sink;
    private final EntryConverter entries;
    private final JsonText json = new JsonText();

    MapConverter(GroupType entry, ValueSink sink) {
        this.sink = sink;
        this.entries = new EntryConverter(entry, json);
    }

    @Override
    public Converter getConverter(int fieldIndex) {
        return entries;
    }

    @Override
    public void start() {
        json.clear();
        json.beginObject();
    }

    @Override
    public void end() {
        json.endObject();
        sink.take(json);
    }

    private static final class EntryConverter extends GroupConverter {

        private final JsonText object;
        private final ValueSlot key = new ValueSlot(false);
        private final ValueSlot value = new ValueSlot(false);
        private final Converter keys;
        private final Converter values;
        private final JsonText name = new JsonText();

        EntryConverter(GroupType entry, JsonText object) {
            this.object = object;
            this.keys = ValueConverters.of(entry.getType(0), key);
            this.values = ValueConverters.of(entry.getType(1), value);
        }

        @Override
        public Converter getConverter(int fieldIndex) {
            return fieldIndex == 0 ? keys : values;
        }

        @Override
        public void start() {
            key.clear();
            value.clear();
        }

        @Override
        public void end() {
            name.clear();
            key.writeTo(name);
            object.nameOf(name);
            value.writeTo(object);
        }
    }
}
