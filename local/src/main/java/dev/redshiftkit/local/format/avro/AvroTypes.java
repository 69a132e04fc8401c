package dev.redshiftkit.local.format.avro;

import dev.redshiftkit.local.format.TimeText;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** What values of Avro's logical types stand for. */
final class AvroTypes {

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
                case "date" -> Optional.of(TimeText.date(value));
                case "time-millis" -> Optional.of(TimeText.time(value, ChronoUnit.MILLIS));
                case "time-micros" -> Optional.of(TimeText.time(value, ChronoUnit.MICROS));
                case "timestamp-millis", "local-timestamp-millis" ->
                    Optional.of(TimeText.timestamp(value, ChronoUnit.MILLIS));
                case "timestamp-micros", "local-timestamp-micros" ->
                    Optional.of(TimeText.timestamp(value, ChronoUnit.MICROS));
                case "timestamp-nanos", "local-timestamp-nanos" ->
                    Optional.of(TimeText.timestamp(value, ChronoUnit.NANOS));
                default -> Optional.empty();
            };
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
