package dev.redshiftkit.local.copy.value;

import dev.redshiftkit.local.format.binary.BinaryRow;
import dev.redshiftkit.local.format.binary.BinaryRows;
import dev.redshiftkit.local.format.binary.NumericField;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** One field run through a parser, and what the engine would get of it. */
final class Parsed {

    private final BinaryRow row = new BinaryRow();

    private Parsed(byte[] chunk) {
        row.read(chunk, 0, chunk.length);
    }

    static Parsed of(ValueParser parser, String text) throws BadValueException {
        return of(parser, text.getBytes(StandardCharsets.UTF_8));
    }

    static Parsed of(ValueParser parser, byte[] text) throws BadValueException {
        BinaryRows rows = new BinaryRows();
        rows.beginRow(1);
        // In the middle of other bytes, as fields are.
        byte[] surrounded = new byte[text.length + 2];
        System.arraycopy(text, 0, surrounded, 1, text.length);
        parser.parse(surrounded, 1, text.length + 1, rows);
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        try {
            rows.drainTo(chunk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Parsed(chunk.toByteArray());
    }

    /** Returns the failure of a parser on a text; fails if there is none. */
    static BadValueException failure(ValueParser parser, byte[] text) {
        try {
            of(parser, text);
        } catch (BadValueException e) {
            return e;
        }
        throw new AssertionError("was parsed: " + new String(text, StandardCharsets.UTF_8));
    }

    static BadValueException failure(ValueParser parser, String text) {
        return failure(parser, text.getBytes(StandardCharsets.UTF_8));
    }

    long integer() {
        return row.integerValue(0);
    }

    BigDecimal decimal() {
        NumericField field = new NumericField();
        field.read(row, 0);
        return new BigDecimal(field.unscaled(field.scale()), field.scale());
    }

    double doubleValue() {
        return row.length(0) == Float.BYTES ? row.floatValue(0) : row.doubleValue(0);
    }

    boolean booleanValue() {
        return row.booleanAt(0);
    }

    String text() {
        return new String(row.bytes(), row.start(0), row.length(0), StandardCharsets.UTF_8);
    }

    LocalDate date() {
        return LocalDate.of(2000, 1, 1).plusDays(row.intValue(0));
    }

    LocalDateTime timestamp() {
        return LocalDateTime.of(2000, 1, 1, 0, 0).plus(row.longValue(0), ChronoUnit.MICROS);
    }
}
