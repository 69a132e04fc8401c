package dev.redshiftkit.local.format.parquet.nested;

import dev.redshiftkit.local.format.json.JsonText;

/** The value of a field of the current group: of a repeated one all its values, as an array. */
final class ValueSlot implements ValueSink {

    private final boolean isRepeated;
    private final JsonText text = new JsonText();
    private boolean isPresent;

    ValueSlot(boolean isRepeated) {
        this.isRepeated = isRepeated;
    }

    void clear() {
        text.clear();
        isPresent = isRepeated;
        if (isRepeated) {
            text.beginArray();
        }
    }

    @Override
    public void take(JsonText value) {
        isPresent = true;
        text.raw(value.bytes(), 0, value.size());
    }

    boolean isPresent() {
        return isPresent;
    }

    /** Appends the value, {@code null} if there is none. Nothing may be added to it then. */
    void writeTo(JsonText target) {
        if (!isPresent) {
            target.nullValue();
            return;
        }
        if (isRepeated) {
            text.endArray();
        }
        target.raw(text.bytes(), 0, text.size());
    }
}
