package dev.redshiftkit.pgwire.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of a row, or those bound to parameters: an immutable sequence in which any value may be SQL NULL. Has value
 * equality; safe for use by several threads. {@link #toString()} tells only how many there are.
 */
public final class Values {

    private final @Nullable Bytes[] values;

    private Values(@Nullable Bytes[] values) {
        this.values = values;
    }

    /** Returns values of which none is NULL. */
    public static Values of(Bytes... values) {
        return new Values(values.clone());
    }

    /** Returns a builder with room for {@code expectedSize} values, which takes more or fewer as well. */
    public static Builder builder(int expectedSize) {
        return new Builder(expectedSize);
    }

    /** How many values there are. */
    public int size() {
        return values.length;
    }

    /**
     * Returns one value as it is on the wire, empty for SQL NULL.
     *
     * @throws IndexOutOfBoundsException if {@code index} is not within 0 and {@link #size()} - 1
     */
    public Optional<Bytes> get(int index) {
        return Optional.ofNullable(values[index]);
    }

    /**
     * Returns one value read as UTF-8, empty for SQL NULL. Tells something only of values in {@link Format#TEXT}.
     *
     * @throws IndexOutOfBoundsException if {@code index} is not within 0 and {@link #size()} - 1
     */
    public Optional<String> text(int index) {
        return get(index).map(Bytes::text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Values that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Values[" + size() + "]";
    }

    /** Collects values; for one thread at a time. */
    public static final class Builder {

        private final List<@Nullable Bytes> values;

        private Builder(int expectedSize) {
            values = new ArrayList<>(expectedSize);
        }

        /** Adds a value as it is on the wire, null for SQL NULL. */
        public Builder add(@Nullable Bytes value) {
            values.add(value);
            return this;
        }

        /** Adds a value in {@link Format#TEXT}, null for SQL NULL. */
        public Builder addText(@Nullable String value) {
            return add(value == null ? null : Bytes.utf8(value));
        }

        /** Returns what was added so far; the builder may be used further. */
        public Values build() {
            return new Values(values.toArray(new Bytes[0]));
        }
    }
}
