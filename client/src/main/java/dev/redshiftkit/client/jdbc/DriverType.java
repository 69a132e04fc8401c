package dev.redshiftkit.client.jdbc;

import com.amazon.redshift.util.RedshiftInterval;
import dev.redshiftkit.client.value.Value;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A type as the driver names it, with Redshift's own name and the way to read it.
 *
 * <p>Dates and times are read from their text: the driver's own route leads over {@code java.sql.Date} and with it over
 * the Julian calendar and the time zone of this machine.
 */
record DriverType(String redshiftName, Facet facet, ColumnDecoder decoder) {

    /** What the numbers of a result description mean for a type. */
    enum Facet {
        PLAIN,
        LENGTH,
        PRECISION_AND_SCALE
    }

    private static final Map<String, DriverType> BY_NAME = Map.ofEntries(
            plain("bool", "boolean", (results, index) -> new Value.Bool(results.getBoolean(index))),
            plain("int2", "smallint", (results, index) -> new Value.SmallInt(results.getShort(index))),
            plain("int4", "integer", (results, index) -> new Value.Int(results.getInt(index))),
            plain("int8", "bigint", (results, index) -> new Value.BigInt(results.getLong(index))),
            plain("oid", "oid", (results, index) -> new Value.BigInt(results.getLong(index))),
            plain("float4", "real", (results, index) -> new Value.Real(results.getFloat(index))),
            plain(
                    "float8",
                    "double precision",
                    (results, index) -> new Value.DoublePrecision(results.getDouble(index))),
            Map.entry("numeric", new DriverType("numeric", Facet.PRECISION_AND_SCALE, DriverType::numeric)),
            text("varchar", "character varying", Facet.LENGTH),
            text("bpchar", "character", Facet.LENGTH),
            text("text", "text", Facet.PLAIN),
            text("name", "name", Facet.PLAIN),
            text("unknown", "unknown", Facet.PLAIN),
            text("char", "\"char\"", Facet.PLAIN),
            plain("date", "date", parsed(text -> new Value.Date(DateTimeParser.date(text)))),
            plain("time", "time", parsed(text -> new Value.Time(DateTimeParser.time(text)))),
            plain(
                    "timetz",
                    "time with time zone",
                    parsed(text -> new Value.TimeWithTimeZone(DateTimeParser.timeWithZone(text)))),
            plain("timestamp", "timestamp", parsed(text -> new Value.Timestamp(DateTimeParser.timestamp(text)))),
            plain(
                    "timestamptz",
                    "timestamp with time zone",
                    parsed(text -> new Value.TimestampWithTimeZone(DateTimeParser.timestampWithZone(text)))),
            plain("intervaly2m", "interval year to month", DriverType::yearMonth),
            plain("intervald2s", "interval day to second", DriverType::daySecond),
            plain("varbyte", "varbyte", DriverType::varbyte),
            plain("super", "super", parsed(Value.Super::new)));

    static DriverType named(String driverName) {
        return Optional.ofNullable(BY_NAME.get(driverName)).orElseGet(() -> other(driverName));
    }

    boolean hasPrecision() {
        return facet != Facet.PLAIN;
    }

    boolean hasScale() {
        return facet == Facet.PRECISION_AND_SCALE;
    }

    private static DriverType other(String name) {
        return new DriverType(name, Facet.PLAIN, parsed(text -> new Value.Other(name, text)));
    }

    private static Map.Entry<String, DriverType> plain(String driverName, String name, ColumnDecoder decoder) {
        return Map.entry(driverName, new DriverType(name, Facet.PLAIN, decoder));
    }

    private static Map.Entry<String, DriverType> text(String driverName, String name, Facet facet) {
        return Map.entry(driverName, new DriverType(name, facet, parsed(Value.Text::new)));
    }

    private static ColumnDecoder parsed(Function<String, Value> parser) {
        return (results, index) -> {
            String text = results.getString(index);
            return text == null ? Value.Null.INSTANCE : parser.apply(text);
        };
    }

    private static Value numeric(ResultSet results, int index) throws SQLException {
        BigDecimal number = results.getBigDecimal(index);
        return number == null ? Value.Null.INSTANCE : new Value.Numeric(number);
    }

    private static Value varbyte(ResultSet results, int index) throws SQLException {
        byte[] bytes = results.getBytes(index);
        return bytes == null ? Value.Null.INSTANCE : new Value.Varbyte(bytes);
    }

    private static Value yearMonth(ResultSet results, int index) throws SQLException {
        return results.getObject(index) instanceof RedshiftInterval interval
                ? new Value.YearMonthInterval(Period.of(interval.getYears(), interval.getMonths(), 0))
                : Value.Null.INSTANCE;
    }

    private static Value daySecond(ResultSet results, int index) throws SQLException {
        return results.getObject(index) instanceof RedshiftInterval interval
                ? new Value.DaySecondInterval(durationOf(interval))
                : Value.Null.INSTANCE;
    }

    private static Duration durationOf(RedshiftInterval interval) {
        return Duration.ofDays(interval.getDays())
                .plusHours(interval.getHours())
                .plusMinutes(interval.getMinutes())
                .plusSeconds(interval.getWholeSeconds())
                .plusNanos(interval.getMicroSeconds() * 1000L);
    }
}
