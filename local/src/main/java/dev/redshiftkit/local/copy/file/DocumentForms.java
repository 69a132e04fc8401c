package dev.redshiftkit.local.copy.file;

import dev.redshiftkit.local.copy.table.TargetTable;
import dev.redshiftkit.local.copy.value.TimeFormat;
import dev.redshiftkit.local.format.binary.ColumnType;
import dev.redshiftkit.local.format.json.Form;
import dev.redshiftkit.sql.copy.Copy;

/** In which form columns want what documents have for them. */
final class DocumentForms {

    private DocumentForms() {}

    static Form[] of(Copy copy, TargetTable target) {
        boolean countsTime = copy.options()
                .conversion()
                .dates()
                .timeFormat()
                .map(TimeFormat::of)
                .filter(TimeFormat.Epoch.class::isInstance)
                .isPresent();
        return target.columns().stream()
                .map(column -> form(column.type().kind(), countsTime))
                .toArray(Form[]::new);
    }

    /** A TIMEFORMAT that counts from 1970 wants the number that a time is stored as. */
    private static Form form(ColumnType.Kind kind, boolean countsTime) {
        return switch (kind) {
            case SUPER -> Form.JSON;
            case DATE, TIME, TIMETZ -> Form.TIME;
            case TIMESTAMP, TIMESTAMPTZ -> countsTime ? Form.TEXT : Form.TIME;
            case VARBYTE -> Form.HEXADECIMAL;
            default -> Form.TEXT;
        };
    }
}
