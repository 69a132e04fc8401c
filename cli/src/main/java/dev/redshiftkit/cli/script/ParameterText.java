package dev.redshiftkit.cli.script;

import dev.redshiftkit.client.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Values for the question marks of a statement, as they are given on a command line. What looks like a number, a boolean, a
 * date or a timestamp is one; {@code null:} is NULL, and what stands behind {@code text:} is text whatever it looks like.
 */
final class ParameterText {

    private static final String TEXT = "text:";
    private static final String NULL = "null:";

    private ParameterText() {}

    static Value parse(String given) {
        if (given.equals(NULL)) {
            return Value.Null.INSTANCE;
        }
        if (given.startsWith(TEXT)) {
            return Value.of(given.substring(TEXT.length()));
        }
        if (given.equals("true") || given.equals("false")) {
            return Value.of(Boolean.valueOf(given));
        }
        return number(given).or(() -> date(given)).orElseGet(() -> Value.of(given));
    }

    private static Optional<Value> number(String given) {
        if (given.matches("-?\\d{1,9}")) {
            return Optional.of(Value.of(Integer.valueOf(given)));
        }
        if (given.matches("-?\\d{1,18}")) {
            return Optional.of(Value.of(Long.valueOf(given)));
        }
        return given.matches("-?\\d{1,37}(\\.\\d{1,37})?")
                ? Optional.of(Value.of(new BigDecimal(given)))
                : Optional.empty();
    }

    private static Optional<Value> date(String given) {
        return given.matches("\\d{4}-\\d{2}-\\d{2}")
                ? read(given, LocalDate::parse)
                : given.matches("\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}.*")
                        ? read(given.replace(' ', 'T'), LocalDateTime::parse)
                        : Optional.empty();
    }

    private static Optional<Value> read(String given, Function<String, Object> parser) {
        try {
            return Optional.of(Value.of(parser.apply(given)));
        } catch (DateTimeParseException onlyLooksLikeOne) {
            return Optional.empty();
        }
    }
}
