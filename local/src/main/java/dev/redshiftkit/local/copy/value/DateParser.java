package dev.redshiftkit.local.copy.value;

import dev.redshiftkit.local.format.binary.BinaryRows;

/** DATE. A time of day behind the date is dropped. */
final class DateParser implements ValueParser {

    private static final int DEFAULT_LENGTH = 10;

    private final DateTimeReader reader;
    private final TimeFormat format;
    private final DateTimeFields fields = new DateTimeFields();

    DateParser(TimeFormat format) {
        this.reader = DateTimeReader.of(format);
        this.format = format;
    }

    @Override
    public void parse(byte[] source, int from, int to, BinaryRows rows) throws BadValueException {
        int start = Blanks.skipLeading(source, from, to);
        int end = Blanks.skipTrailing(source, start, to);
        int behind = reader.read(source, start, end, fields);
        boolean isShort = isDefault() && end - start < DEFAULT_LENGTH;
        boolean endsThere = behind == end || (0 < behind && (source[behind] == ' ' || source[behind] == 'T'));
        if (isShort || !endsThere || !fields.isDay()) {
            throw new BadValueException(LoadErrorCode.INVALID_DATE, reason(end - start));
        }
        rows.writeInt(fields.engineDay());
    }

    private boolean isDefault() {
        return format.equals(TimeFormat.DEFAULT_DATE);
    }

    private String reason(int length) {
        if (isDefault() && length < DEFAULT_LENGTH) {
            return "Invalid Date Format - length must be 10 or more";
        }
        return format instanceof TimeFormat.Pattern pattern
                ? "Invalid date format or value [" + pattern.text() + "]"
                : "Invalid date format or value";
    }
}
