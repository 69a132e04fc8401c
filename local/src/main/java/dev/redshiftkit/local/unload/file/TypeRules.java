package dev.redshiftkit.local.unload.file;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.format.binary.ColumnType;
import dev.redshiftkit.sql.unload.UnloadFormat;
import java.util.List;

/** Which types go into which files (Redshift guide, UNLOAD, usage notes). */
final class TypeRules {

    private TypeRules() {}

    /** @throws SqlError naming the first column that the format does not take */
    static void require(UnloadFormat format, List<OutputColumn> columns) {
        for (OutputColumn column : columns) {
            if (isForTextOnly(column.type().kind()) && !isText(format)) {
                throw refusal(column, "can only be unloaded to text or CSV, not to " + format.name());
            }
            if (format instanceof UnloadFormat.Parquet
                    && hasNoParquetForm(column.type().kind())) {
                throw refusal(column, "is not supported by the local Redshift in PARQUET files");
            }
            if (column.type().kind() == ColumnType.Kind.VARBYTE && isQuoted(format)) {
                throw refusal(column, "cannot be unloaded with ADDQUOTES");
            }
        }
    }

    private static boolean isForTextOnly(ColumnType.Kind kind) {
        return switch (kind) {
            case GEOMETRY, GEOGRAPHY, HLLSKETCH, VARBYTE -> true;
            default -> false;
        };
    }

    /** The guide tells of no form for these. */
    private static boolean hasNoParquetForm(ColumnType.Kind kind) {
        return switch (kind) {
            case TIMETZ, INTERVAL_YEAR_TO_MONTH, INTERVAL_DAY_TO_SECOND -> true;
            default -> false;
        };
    }

    private static boolean isText(UnloadFormat format) {
        return format instanceof UnloadFormat.Delimited || format instanceof UnloadFormat.Csv;
    }

    private static boolean isQuoted(UnloadFormat format) {
        return format instanceof UnloadFormat.Delimited text && text.addQuotes();
    }

    private static SqlError refusal(OutputColumn column, String reason) {
        return SqlError.of(
                "0A000",
                "column \"%s\" of type %s %s"
                        .formatted(column.name(), column.type().kind().catalogName(), reason));
    }
}
