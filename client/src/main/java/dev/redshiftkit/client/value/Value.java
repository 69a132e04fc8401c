package dev.redshiftkit.client.value;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A value of one of Redshift's types: what a result holds and what is bound to a statement. Immutable.
 *
 * <p>The {@code as…} methods convert where nothing is lost, and otherwise throw {@link ValueConversionException}; only
 * {@link #asDouble()} rounds. {@link #asText()} works for all but NULL and gives what Redshift itself would print.
 */
public sealed interface Value {

    /** Redshift's name of the type, such as {@code bigint}. */
    String typeName();

    /** A character type as it is; every other type as Redshift would print it. */
    String asText();

    /** Whether this is SQL's NULL. */
    default boolean isNull() {
        return false;
    }

    default boolean asBoolean() {
        throw ValueConversionException.of(this, "a boolean");
    }

    default BigDecimal asDecimal() {
        throw ValueConversionException.of(this, "a number");
    }

    default double asDouble() {
        return asDecimal().doubleValue();
    }

    default long asLong() {
        return WholeNumber.of(this, Long.MIN_VALUE, Long.MAX_VALUE, "a long");
    }

    default int asInt() {
        return (int) WholeNumber.of(this, Integer.MIN_VALUE, Integer.MAX_VALUE, "an int");
    }

    default LocalDate asDate() {
        throw ValueConversionException.of(this, "a date");
    }

    default LocalTime asTime() {
        throw ValueConversionException.of(this, "a time");
    }

    default OffsetTime asTimeWithTimeZone() {
        throw ValueConversionException.of(this, "a time with time zone");
    }

    default LocalDateTime asTimestamp() {
        throw ValueConversionException.of(this, "a timestamp");
    }

    default OffsetDateTime asTimestampWithTimeZone() {
        throw ValueConversionException.of(this, "a timestamp with time zone");
    }

    default byte[] asBytes() {
        throw ValueConversionException.of(this, "bytes");
    }

    /**
     * The value for a Java object: {@code String}, {@code Boolean}, the boxed numbers, {@code BigDecimal},
     * {@code BigInteger}, {@code byte[]}, {@code Period}, {@code Duration}, the date and time classes of
     * {@code java.time} that have a type in Redshift, and {@code Value} itself.
     *
     * @throws IllegalArgumentException for any other class, naming it
     */
    static Value of(Object object) {
        return JavaValues.valueOf(object);
    }

    /** SQL's NULL. */
    record Null() implements Value {
        public static final Null INSTANCE = new Null();

        @Override
        public String typeName() {
            return "null";
        }

        @Override
        public boolean isNull() {
            return true;
        }

        @Override
        public String asText() {
            throw ValueConversionException.of(this, "a text");
        }
    }

    record Bool(boolean value) implements Value {
        @Override
        public String typeName() {
            return "boolean";
        }

        @Override
        public boolean asBoolean() {
            return value;
        }

        @Override
        public String asText() {
            return value ? "t" : "f";
        }
    }

    record SmallInt(short value) implements Value {
        @Override
        public String typeName() {
            return "smallint";
        }

        @Override
        public BigDecimal asDecimal() {
            return BigDecimal.valueOf(value);
        }

        @Override
        public long asLong() {
            return value;
        }

        @Override
        public int asInt() {
            return value;
        }

        @Override
        public String asText() {
            return Short.toString(value);
        }
    }

    record Int(int value) implements Value {
        @Override
        public String typeName() {
            return "integer";
        }

        @Override
        public BigDecimal asDecimal() {
            return BigDecimal.valueOf(value);
        }

        @Override
        public long asLong() {
            return value;
        }

        @Override
        public int asInt() {
            return value;
        }

        @Override
        public String asText() {
            return Integer.toString(value);
        }
    }

    record BigInt(long value) implements Value {
        @Override
        public String typeName() {
            return "bigint";
        }

        @Override
        public BigDecimal asDecimal() {
            return BigDecimal.valueOf(value);
        }

        @Override
        public long asLong() {
            return value;
        }

        @Override
        public String asText() {
            return Long.toString(value);
        }
    }

    record Real(float value) implements Value {
        @Override
        public String typeName() {
            return "real";
        }

        @Override
        public BigDecimal asDecimal() {
            return FloatingPoint.decimalOf(this, Float.toString(value));
        }

        @Override
        public double asDouble() {
            return value;
        }

        @Override
        public String asText() {
            return FloatingPoint.print(Float.toString(value));
        }
    }

    record DoublePrecision(double value) implements Value {
        @Override
        public String typeName() {
            return "double precision";
        }

        @Override
        public BigDecimal asDecimal() {
            return FloatingPoint.decimalOf(this, Double.toString(value));
        }

        @Override
        public double asDouble() {
            return value;
        }

        @Override
        public String asText() {
            return FloatingPoint.print(Double.toString(value));
        }
    }

    /** {@code numeric}; the scale of {@code value} is the scale of the column. */
    record Numeric(BigDecimal value) implements Value {
        @Override
        public String typeName() {
            return "numeric";
        }

        @Override
        public BigDecimal asDecimal() {
            return value;
        }

        @Override
        public String asText() {
            return value.toPlainString();
        }
    }

    /** {@code char}, {@code varchar}, and the catalogue's own character types. */
    record Text(String value) implements Value {
        @Override
        public String typeName() {
            return "character varying";
        }

        @Override
        public String asText() {
            return value;
        }
    }

    record Date(LocalDate value) implements Value {
        @Override
        public String typeName() {
            return "date";
        }

        @Override
        public LocalDate asDate() {
            return value;
        }

        @Override
        public String asText() {
            return DateTimeText.of(value);
        }
    }

    record Time(LocalTime value) implements Value {
        @Override
        public String typeName() {
            return "time";
        }

        @Override
        public LocalTime asTime() {
            return value;
        }

        @Override
        public String asText() {
            return DateTimeText.of(value);
        }
    }

    record TimeWithTimeZone(OffsetTime value) implements Value {
        @Override
        public String typeName() {
            return "time with time zone";
        }

        @Override
        public OffsetTime asTimeWithTimeZone() {
            return value;
        }

        @Override
        public String asText() {
            return DateTimeText.of(value);
        }
    }

    record Timestamp(LocalDateTime value) implements Value {
        @Override
        public String typeName() {
            return "timestamp";
        }

        @Override
        public LocalDateTime asTimestamp() {
            return value;
        }

        @Override
        public String asText() {
            return DateTimeText.of(value);
        }
    }

    record TimestampWithTimeZone(OffsetDateTime value) implements Value {
        @Override
        public String typeName() {
            return "timestamp with time zone";
        }

        @Override
        public OffsetDateTime asTimestampWithTimeZone() {
            return value;
        }

        @Override
        public String asText() {
            return DateTimeText.of(value);
        }
    }

    /** {@code interval year to month}; days in {@code value} are not allowed. */
    record YearMonthInterval(Period value) implements Value {
        public YearMonthInterval {
            if (!value.equals(value.withDays(0))) {
                throw new IllegalArgumentException("an interval year to month has no days");
            }
        }

        @Override
        public String typeName() {
            return "interval year to month";
        }

        @Override
        public String asText() {
            return IntervalText.of(value);
        }
    }

    /** {@code interval day to second}, exact to the microsecond. */
    record DaySecondInterval(Duration value) implements Value {
        @Override
        public String typeName() {
            return "interval day to second";
        }

        @Override
        public String asText() {
            return IntervalText.of(value);
        }
    }

    /** {@code varbyte}; printed in hexadecimal digits. */
    final class Varbyte implements Value {
        private final byte[] bytes;

        /** Takes a copy. */
        public Varbyte(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public String typeName() {
            return "varbyte";
        }

        /** A copy. */
        @Override
        public byte[] asBytes() {
            return bytes.clone();
        }

        @Override
        public String asText() {
            return HexFormat.of().formatHex(bytes);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Varbyte varbyte && Arrays.equals(bytes, varbyte.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "Varbyte[" + bytes.length + " bytes]";
        }
    }

    /** {@code super}: a JSON text. */
    record Super(String json) implements Value {
        @Override
        public String typeName() {
            return "super";
        }

        @Override
        public String asText() {
            return json;
        }
    }

    /** A value of a type this client does not take apart, such as {@code geometry} or {@code hllsketch}, as text. */
    record Other(String typeName, String text) implements Value {
        @Override
        public String asText() {
            return text;
        }
    }
}
