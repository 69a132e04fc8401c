package dev.redshiftkit.local.copy.file;

import dev.redshiftkit.local.copy.refusal.Refusals;
import dev.redshiftkit.local.copy.source.SteadyObject;
import dev.redshiftkit.local.format.columnar.FileTable;
import dev.redshiftkit.local.format.orc.OrcLibrary;
import dev.redshiftkit.local.format.orc.OrcTable;
import dev.redshiftkit.local.format.parquet.ParquetTable;
import dev.redshiftkit.sql.copy.CopyFormat;
import java.io.IOException;
import java.util.Optional;
import java.util.function.IntPredicate;

/** A format that keeps its columns apart. */
enum ColumnarFormat {
    PARQUET("Parquet") {
        @Override
        FileTable open(SteadyObject object, IntPredicate asJson) throws IOException {
            return ParquetTable.open(object.channel(), asJson);
        }
    },
    ORC("ORC") {
        @Override
        FileTable open(SteadyObject object, IntPredicate asJson) throws IOException {
            return OrcTable.open(object.channel(), asJson);
        }
    };

    private final String label;

    ColumnarFormat(String label) {
        this.label = label;
    }

    /** @throws dev.redshiftkit.local.error.SqlError if the libraries for it are missing */
    static Optional<ColumnarFormat> of(CopyFormat format) {
        if (format instanceof CopyFormat.Orc) {
            if (!OrcLibrary.isPresent()) {
                throw Refusals.unsupported("ORC without org.apache.orc:orc-core on the class path");
            }
            return Optional.of(ORC);
        }
        return format instanceof CopyFormat.Parquet ? Optional.of(PARQUET) : Optional.empty();
    }

    /** Returns its name in the system tables. */
    String label() {
        return label;
    }

    /** @param asJson of which columns, counted from 0, the values are wanted as JSON */
    abstract FileTable open(SteadyObject object, IntPredicate asJson) throws IOException;
}
