package dev.redshiftkit.client.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.function.Function;

/** Finds the value for an object of Java's own classes. */
final class JavaValues {

    private static final Map<Class<?>, Function<Object, Value>> BY_CLASS = Map.ofEntries(
            entry(String.class, Value.Text::new),
            entry(Boolean.class, Value.Bool::new),
            entry(Byte.class, number -> new Value.SmallInt(number)),
            entry(Short.class, Value.SmallInt::new),
            entry(Integer.class, Value.Int::new),
            entry(Long.class, Value.BigInt::new),
            entry(Float.class, Value.Real::new),
            entry(Double.class, Value.DoublePrecision::new),
            entry(BigDecimal.class, Value.Numeric::new),
            entry(BigInteger.class, integer -> new Value.Numeric(new BigDecimal(integer))),
            entry(LocalDate.class, Value.Date::new),
            entry(LocalTime.class, Value.Time::new),
            entry(OffsetTime.class, Value.TimeWithTimeZone::new),
            entry(LocalDateTime.class, Value.Timestamp::new),
            entry(OffsetDateTime.class, Value.TimestampWithTimeZone::new),
            entry(ZonedDateTime.class, zoned -> new Value.TimestampWithTimeZone(zoned.toOffsetDateTime())),
            entry(Instant.class, instant -> new Value.TimestampWithTimeZone(instant.atOffset(ZoneOffset.UTC))),
            entry(Period.class, Value.YearMonthInterval::new),
            entry(Duration.class, Value.DaySecondInterval::new),
            entry(byte[].class, Value.Varbyte::new));

    private JavaValues() {}

    static Value valueOf(Object object) {
        if (object instanceof Value value) {
            return value;
        }
        Function<Object, Value> conversion = BY_CLASS.get(object.getClass());
        if (conversion == null) {
            throw new IllegalArgumentException(
                    "objects of class " + object.getClass().getName()
                            + " cannot be bound; allowed are strings, numbers, booleans, byte arrays, java.time and Value");
        }
        return conversion.apply(object);
    }

    private static <T> Map.Entry<Class<?>, Function<Object, Value>> entry(
            Class<T> type, Function<T, Value> conversion) {
        return Map.entry(type, object -> conversion.apply(type.cast(object)));
    }
}
