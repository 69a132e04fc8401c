package dev.redshiftkit.local.aws.s3;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Dates as headers and documents carry them. */
final class HttpDates {

    private static final DateTimeFormatter HEADER = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DOCUMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private HttpDates() {}

    static String header(Instant instant) {
        return HEADER.format(instant);
    }

    static String document(Instant instant) {
        return DOCUMENT.format(instant);
    }

    /** Returns nothing for a date that cannot be read, as a condition with one is ignored. */
    static Optional<Instant> parse(String header) {
        try {
            return Optional.of(Instant.from(HEADER.parse(header)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
