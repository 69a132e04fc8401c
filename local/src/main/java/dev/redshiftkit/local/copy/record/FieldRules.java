package dev.redshiftkit.local.copy.record;

import dev.redshiftkit.local.copy.value.TextOptions;
import dev.redshiftkit.local.copy.value.TimeFormat;
import dev.redshiftkit.local.copy.value.ValueRules;
import dev.redshiftkit.sql.command.NullText;
import dev.redshiftkit.sql.copy.DataConversion;
import dev.redshiftkit.sql.copy.NullConversion;

/**
 * What the load options make of fields before their type has a say.
 *
 * @param nullText a field of this text is NULL
 * @param emptyAsNull EMPTYASNULL
 * @param blanksAsNull BLANKSASNULL
 * @param fillRecord FILLRECORD: fields may be missing at the end
 * @param acceptAnyDate ACCEPTANYDATE: what is no date is NULL
 * @param values how the types read their values
 */
public record FieldRules(
        String nullText,
        boolean emptyAsNull,
        boolean blanksAsNull,
        boolean fillRecord,
        boolean acceptAnyDate,
        ValueRules values) {

    /** Returns the rules that the options of a COPY make. */
    public static FieldRules of(DataConversion conversion) {
        NullConversion nulls = conversion.nulls();
        return new FieldRules(
                nulls.nullAs().orElse(NullText.DEFAULT),
                nulls.emptyAsNull(),
                nulls.blanksAsNull(),
                conversion.rows().fillRecord(),
                conversion.dates().acceptAnyDate(),
                values(conversion));
    }

    private static ValueRules values(DataConversion conversion) {
        return new ValueRules(
                new TextOptions(
                        conversion.text().truncateColumns(),
                        conversion.text().trimBlanks(),
                        conversion.text().acceptInvChars()),
                conversion.dates().dateFormat().map(TimeFormat::of).orElse(TimeFormat.DEFAULT_DATE),
                conversion.dates().timeFormat().map(TimeFormat::of).orElse(TimeFormat.DEFAULT_TIMESTAMP),
                conversion.rows().roundec());
    }

    /** Whether NULL is written as one NUL character, which then may stand with nothing else in a field. */
    boolean isNulMark() {
        return nullText.equals("\0");
    }
}
