package dev.redshiftkit.local.copy.value;

import dev.redshiftkit.local.format.binary.CivilDate;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** Reads the text of dates and times by one {@link TimeFormat}. */
interface DateTimeReader {

    /**
     * Reads {@code source[from, to)}, blanks around it already dropped, into the fields.
     *
     * @return the position behind what was read, or -1 if the text is no date and time of this format
     */
    int read(byte[] source, int from, int to, DateTimeFields fields);

    static DateTimeReader of(TimeFormat format) {
        if (format instanceof TimeFormat.Pattern pattern) {
            return DateTimePattern.of(pattern.text())::match;
        }
        if (format instanceof TimeFormat.Epoch epoch) {
            return (source, from, to, fields) -> readEpoch(source, from, to, fields, epoch.unitMicros());
        }
        return (source, from, to, fields) -> AutomaticDateTime.match(source, from, to, fields) ? to : -1;
    }

    private static int readEpoch(byte[] source, int from, int to, DateTimeFields fields, int unitMicros) {
        try {
            long micros = new BigDecimal(new String(source, from, to - from, StandardCharsets.ISO_8859_1))
                    .multiply(BigDecimal.valueOf(unitMicros))
                    .toBigInteger()
                    .longValueExact();
            return setMicros(Math.subtractExact(micros, CivilDate.UNIX_TO_ENGINE_MICROS), fields) ? to : -1;
        } catch (ArithmeticException | NumberFormatException e) {
            return -1;
        }
    }

    private static boolean setMicros(long engineMicros, DateTimeFields fields) {
        long day = Math.floorDiv(engineMicros, CivilDate.MICROS_PER_DAY);
        if (day != (int) day) {
            return false;
        }
        long date = CivilDate.fromEngineDay((int) day);
        long ofDay = Math.floorMod(engineMicros, CivilDate.MICROS_PER_DAY);
        long seconds = ofDay / CivilDate.MICROS_PER_SECOND;
        fields.clear();
        fields.year = (int) Math.floorDiv(date, 10_000L);
        fields.month = (int) Math.floorMod(date, 10_000L) / 100;
        fields.day = (int) Math.floorMod(date, 100L);
        fields.hour = (int) (seconds / 3600);
        fields.minute = (int) (seconds / 60 % 60);
        fields.second = (int) (seconds % 60);
        fields.micros = (int) (ofDay % CivilDate.MICROS_PER_SECOND);
        return true;
    }
}
