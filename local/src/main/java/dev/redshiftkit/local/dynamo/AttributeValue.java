package dev.redshiftkit.local.dynamo;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an attribute of an item holds. COPY takes texts and numbers only. */
public sealed interface AttributeValue {

    /** {@code S} */
    record Text(String value) implements AttributeValue {}

    /**
     * {@code N}
     *
     * @param value in decimal, as DynamoDB carries it
     */
    record Numeral(String value) implements AttributeValue {

        public Numeral {
            if (!value.matches("-?[0-9]{1,126}(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?")) {
                throw new IllegalArgumentException("this is no number: " + value);
            }
        }
    }

    /**
     * {@code B}
     *
     * @param base64 as DynamoDB carries it
     */
    record Binary(String base64) implements AttributeValue {}

    /** {@code BOOL} */
    record Truth(boolean value) implements AttributeValue {}

    /** {@code NULL} */
    record Nothing() implements AttributeValue {}

    /** {@code SS} */
    record TextSet(Set<String> values) implements AttributeValue {

        public TextSet {
            values = Set.copyOf(values);
        }
    }

    /** {@code L} */
    record ListOf(List<AttributeValue> values) implements AttributeValue {

        public ListOf {
            values = List.copyOf(values);
        }
    }

    /** {@code M} */
    record MapOf(Map<String, AttributeValue> values) implements AttributeValue {

        public MapOf {
            values = Map.copyOf(values);
        }
    }

    /** Makes a text. */
    static AttributeValue of(String text) {
        return new Text(text);
    }

    /** Makes a whole number. */
    static AttributeValue of(long number) {
        return new Numeral(Long.toString(number));
    }

    /** Makes a binary value. */
    static AttributeValue of(byte[] bytes) {
        return new Binary(Base64.getEncoder().encodeToString(bytes));
    }
}
