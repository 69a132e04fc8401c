package dev.redshiftkit.local.copy.value;

import dev.redshiftkit.local.format.binary.BinaryRows;
import dev.redshiftkit.local.format.binary.CivilDate;

/**
 * TIMESTAMP and TIMESTAMPTZ. Behind a TIMESTAMPTZ may stand an offset or a zone; without one it is UTC, the time zone of a
 * new cluster.
 */
final class TimestampParser implements ValueParser {

    private final DateTimeReader reader;
    private final TimeFormat format;
    private final boolean zoned;
    private final DateTimeFields fields = new DateTimeFields();

    TimestampParser(TimeFormat format, boolean zoned) {
        this.reader = DateTimeReader.of(format);
        this.format = format;
        this.zoned = zoned;
    }

    @Override
    public void parse(byte[] source, int from, int to, BinaryRows rows) throws BadValueException {
        int start = Blanks.skipLeading(source, from, to);
        int end = Blanks.skipTrailing(source, start, to);
        int behind = reader.read(source, start, end, fields);
        if (zoned && 0 < behind && behind < end) {
            behind = ZoneOffsets.match(source, behind, end, fields);
        }
        if (behind != end || !fields.isDay() || !fields.isTime()) {
            throw new BadValueException(LoadErrorCode.INVALID_TIMESTAMP, reason());
        }
        long offset = zoned ? fields.offset * CivilDate.MICROS_PER_SECOND : 0;
        rows.writeLong(fields.engineMicros() - offset);
    }

    private String reason() {
        String shown = "";
        if (format.equals(TimeFormat.DEFAULT_TIMESTAMP)) {
            shown = " [YYYY-MM-DD HH24:MI:SS]";
        } else if (format instanceof TimeFormat.Pattern pattern) {
            shown = " [" + pattern.text() + "]";
        }
        return "Invalid timestamp format or value" + shown;
    }
}
