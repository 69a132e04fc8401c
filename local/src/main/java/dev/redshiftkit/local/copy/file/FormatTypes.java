package dev.redshiftkit.local.copy.file;

import dev.redshiftkit.local.copy.table.TargetColumn;
import dev.redshiftkit.local.copy.table.TargetTable;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.format.binary.ColumnType;
import dev.redshiftkit.sql.copy.Copy;
import dev.redshiftkit.sql.copy.CopyFormat;
import dev.redshiftkit.sql.copy.CopySource;

/** Which types of column a format has no values for, as Redshift has it. */
public final class FormatTypes {

    private FormatTypes() {}

    /**
     * Checks the columns of a load.
     *
     * @throws SqlError if the format, or DynamoDB, has no values for one of them
     */
    public static void require(Copy copy, TargetTable target) {
        for (TargetColumn column : target.columns()) {
            require(copy, column.type().kind());
        }
    }

    private static void require(Copy copy, ColumnType.Kind kind) {
        switch (kind) {
            // Redshift guide, "Loading a column of the GEOMETRY or GEOGRAPHY data type": from character-delimited text
            // only.
            case GEOMETRY, GEOGRAPHY, HLLSKETCH -> requireDelimited(copy, kind);
            case VARBYTE -> requireVarbyte(copy);
            case SUPER -> requireSerialization(copy.format());
            default -> {}
        }
    }

    private static void requireDelimited(Copy copy, ColumnType.Kind kind) {
        CopyFormat format = copy.format();
        boolean isTable = copy.source() instanceof CopySource.DynamoDb;
        boolean isText = format instanceof CopyFormat.Delimited || format instanceof CopyFormat.Csv;
        if (isTable || !isText) {
            String name = isTable ? "DynamoDB" : format.name();
            throw SqlError.of("0A000", kind + " column is not supported for " + name + " based COPY");
        }
    }

    /** Redshift guide, "Loading a column of the VARBYTE data type". */
    private static void requireVarbyte(Copy copy) {
        boolean removesQuotes = copy.options().conversion().text().removeQuotes();
        if (removesQuotes || copy.format() instanceof CopyFormat.FixedWidth) {
            String option = removesQuotes ? "REMOVEQUOTES" : "FIXEDWIDTH";
            throw SqlError.of("0A000", "VARBYTE column is not supported with the " + option + " option of COPY");
        }
    }

    private static void requireSerialization(CopyFormat format) {
        boolean isPlain = (format instanceof CopyFormat.Parquet parquet && !parquet.serializeToJson())
                || (format instanceof CopyFormat.Orc orc && !orc.serializeToJson());
        if (isPlain) {
            throw SqlError.of("0A000", "SUPER column in COPY query requires SERIALIZETOJSON option");
        }
    }
}
