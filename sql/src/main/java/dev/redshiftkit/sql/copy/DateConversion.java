package dev.redshiftkit.sql.copy;

import static dev.redshiftkit.sql.copy.CopyRules.option;

import java.util.Optional;

/**
 * How COPY reads dates and times.
 *
 * @param acceptAnyDate whether what is no date becomes NULL instead of an error
 * @param dateFormat such as {@code MM/DD/YYYY}, or {@code auto} in lower case; {@code YYYY-MM-DD} unless given
 * @param timeFormat such as {@code DD.MM.YYYY HH:MI:SS}, or {@code auto}, {@code epochsecs}, {@code epochmillisecs} in lower
 *     case; {@code YYYY-MM-DD HH:MI:SS} unless given
 */
public record DateConversion(boolean acceptAnyDate, Optional<String> dateFormat, Optional<String> timeFormat) {

    public DateConversion {
        dateFormat.ifPresent(option("DATEFORMAT")::text);
        timeFormat.ifPresent(option("TIMEFORMAT")::text);
    }
}
