package dev.redshiftkit.sql.copy;

import static dev.redshiftkit.sql.copy.CopyRules.option;

import java.util.OptionalInt;

/**
 * How COPY makes rows of lines.
 *
 * @param explicitIds whether identity columns take their values from the data
 * @param fillRecord whether columns missing at the end of a line are filled
 * @param ignoreBlankLines whether lines that hold nothing are left out
 * @param ignoreHeader how many lines at the beginning of every file are left out; none unless given
 * @param roundec whether numbers are rounded to the scale of their column instead of cut
 */
public record RowConversion(
        boolean explicitIds, boolean fillRecord, boolean ignoreBlankLines, OptionalInt ignoreHeader, boolean roundec) {

    public RowConversion {
        ignoreHeader.ifPresent(given -> option("IGNOREHEADER").within(0, Integer.MAX_VALUE, given));
    }
}
