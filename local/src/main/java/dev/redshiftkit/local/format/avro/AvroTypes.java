package dev.redshiftkit.local.format.avro;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** What values of Avro's logical types stand for. */
final class AvroTypes {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

    private AvroTypes() {}

    static String symbol(Schema type, int index) throws IOException {
        if (index < 0 || type.getEnumSymbols().size() <= index) {
            throw new AvroFormatException("Avro data block is damaged");
        }
        return type.getEnumSymbols().get(index);
    }

    static Optional<BigDecimal> decimal(Schema type, byte[] value) {
        return type.getLogicalType() instanceof LogicalTypes.Decimal decimal && value.length > 0
                ? Optional.of(new BigDecimal(new BigInteger(value), decimal.getScale()))
                : Optional.empty();
    }

    /** Returns the date or time that a number stands for; empty if it is just a number. */
    static Optional<String> timeText(Schema type, long value) {
        LogicalType logical = type.getLogicalType();
        if (logical == null) {
            return Optional.empty();
        }
        try {
            return switch (logical.getName()) {
                case "date" -> Optional.of(DATE.format(LocalDate.ofEpochDay(value)));
                case "time-millis" -> Optional.of(time(value, ChronoUnit.MILLIS));
                case "time-micros" -> Optional.of(time(value, ChronoUnit.MICROS));
                case "timestamp-millis", "local-timestamp-millis" -> Optional.of(timestamp(value, ChronoUnit.MILLIS));
                case "timestamp-micros", "local-timestamp-micros" -> Optional.of(timestamp(value, ChronoUnit.MICROS));
                case "timestamp-nanos", "local-timestamp-nanos" -> Optional.of(timestamp(value, ChronoUnit.NANOS));
                default -> Optional.empty();
            };
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static String time(long value, ChronoUnit unit) {
        return TIME.format(LocalTime.MIDNIGHT.plus(value, unit));
    }

    private static String timestamp(long value, ChronoUnit unit) {
        return TIMESTAMP.format(LocalDateTime.ofInstant(Instant.EPOCH.plus(value, unit), ZoneOffset.UTC));
    }
}
