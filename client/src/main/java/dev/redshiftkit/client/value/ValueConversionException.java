package dev.redshiftkit.client.value;

/** A value was asked for as something it is not, or does not fit into. The message names types and no data. */
public final class ValueConversionException extends IllegalArgumentException {

    ValueConversionException(String message) {
        super(message);
    }

    static ValueConversionException of(Value value, String wanted) {
        return new ValueConversionException("a value of type " + value.typeName() + " cannot be read as " + wanted);
    }
}
