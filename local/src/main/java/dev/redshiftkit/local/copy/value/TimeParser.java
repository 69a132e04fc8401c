package dev.redshiftkit.local.copy.value;

import dev.redshiftkit.local.format.binary.BinaryRows;

/** TIME and TIMETZ: hours, minutes and seconds, for TIMETZ with an offset behind them, UTC without one. */
final class TimeParser implements ValueParser {

    private final DateTimePattern pattern = DateTimePattern.of("HH:MI:SS");
    private final boolean zoned;
    private final DateTimeFields fields = new DateTimeFields();

    TimeParser(boolean zoned) {
        this.zoned = zoned;
    }

    @Override
    public void parse(byte[] source, int from, int to, BinaryRows rows) throws BadValueException {
        int start = Blanks.skipLeading(source, from, to);
        int end = Blanks.skipTrailing(source, start, to);
        int behind = pattern.match(source, start, end, fields);
        if (zoned && 0 < behind && behind < end) {
            behind = ZoneOffsets.match(source, behind, end, fields);
        }
        if (behind != end || !fields.isTime()) {
            throw new BadValueException(LoadErrorCode.INVALID_TIMESTAMP, "Invalid time format or value [HH24:MI:SS]");
        }
        if (zoned) {
            rows.writeTimeWithZone(fields.microsOfDay(), -fields.offset);
        } else {
            rows.writeLong(fields.microsOfDay());
        }
    }
}
