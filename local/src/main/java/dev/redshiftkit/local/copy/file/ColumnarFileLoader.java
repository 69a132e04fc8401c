package dev.redshiftkit.local.copy.file;

import dev.redshiftkit.local.copy.record.RecordErrors;
import dev.redshiftkit.local.copy.record.RowStream;
import dev.redshiftkit.local.copy.refusal.Refusals;
import dev.redshiftkit.local.copy.source.SteadyObject;
import dev.redshiftkit.local.copy.table.TargetColumn;
import dev.redshiftkit.local.copy.table.TargetTable;
import dev.redshiftkit.local.copy.value.BadValueException;
import dev.redshiftkit.local.copy.value.LoadErrorCode;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.format.binary.BinaryRows;
import dev.redshiftkit.local.format.binary.ColumnType;
import dev.redshiftkit.local.format.columnar.FileColumn;
import dev.redshiftkit.local.format.columnar.FileTable;
import dev.redshiftkit.local.format.orc.OrcFormatException;
import dev.redshiftkit.local.format.parquet.ParquetFormatException;
import dev.redshiftkit.local.format.parquet.UnknownCodecException;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.sql.copy.Copy;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Loads Parquet and ORC files: columns by their position, and not one bad value is borne. */
final class ColumnarFileLoader implements FileLoader {

    private final ColumnarFormat format;
    private final StatementContext statement;
    private final List<TargetColumn> targets;
    private final boolean fillRecord;
    private final Optional<Character> replacement;

    ColumnarFileLoader(ColumnarFormat format, Copy copy, TargetTable target, StatementContext statement) {
        this.format = format;
        this.statement = statement;
        this.targets = target.columns();
        this.fillRecord = copy.options().conversion().rows().fillRecord();
        this.replacement = copy.options().conversion().text().acceptInvChars();
    }

    @Override
    public String format() {
        return format.label();
    }

    @Override
    public Counts load(SteadyObject object, RecordErrors errors, RowStream rows) throws IOException {
        if (object.object().size() == 0) {
            throw Refusals.scan(statement, "File " + object.object().name() + ": the file is empty");
        }
        try (FileTable table = format.open(object, this::isSuper)) {
            requireColumnCount(table.columns().size());
            CellEncoder[] encoders = encoders(table.columns(), object);
            long count = load(table, encoders, errors, rows);
            return new Counts(count, object.transferred());
        } catch (ParquetFormatException | OrcFormatException e) {
            throw damaged(object, String.valueOf(e.getMessage()), e);
        } catch (SqlError e) {
            throw e;
        } catch (UnknownCodecException e) {
            throw Refusals.unsupported("a Parquet file of codec " + e.getMessage());
        } catch (IOException | RuntimeException e) {
            // Decoders find damage by tripping over it, each in its own way.
            throw damaged(object, "the file is damaged", e);
        }
    }

    private boolean isSuper(int column) {
        return column < targets.size() && targets.get(column).type().kind() == ColumnType.Kind.SUPER;
    }

    private SqlError damaged(SteadyObject object, String reason, Exception cause) {
        return Refusals.scan(statement, "File " + object.object().name() + ": " + reason)
                .causedBy(cause);
    }

    private void requireColumnCount(int inFile) {
        if (inFile > targets.size() || (inFile < targets.size() && !fillRecord)) {
            throw Refusals.scan(
                    statement,
                    "Unmatched number of columns between table and file. Table columns: %d, Data columns: %d"
                            .formatted(targets.size(), inFile));
        }
    }

    private CellEncoder[] encoders(List<? extends FileColumn> columns, SteadyObject object) {
        CellEncoder[] encoders = new CellEncoder[columns.size()];
        for (int i = 0; i < encoders.length; i++) {
            TargetColumn target = targets.get(i);
            FileColumn source = columns.get(i);
            encoders[i] = CellEncoders.find(target, source, replacement)
                    .orElseThrow(() -> incompatible(target, source, object));
        }
        return encoders;
    }

    private SqlError incompatible(TargetColumn target, FileColumn source, SteadyObject object) {
        return Refusals.scan(
                statement,
                "File '%1$s' has an incompatible %2$s schema for column '%1$s.%3$s'. Column type: %4$s, %2$s schema: %5$s"
                        .formatted(
                                object.object().name(),
                                format.label(),
                                target.name(),
                                target.type().kind(),
                                source.declaration()));
    }

    private long load(FileTable table, CellEncoder[] encoders, RecordErrors errors, RowStream stream)
            throws IOException {
        long count = 0;
        FileColumn[] columns = table.columns().toArray(FileColumn[]::new);
        while (table.next()) {
            BinaryRows rows = stream.beginRow(targets.size());
            for (int i = 0; i < columns.length; i++) {
                encode(i, columns[i], encoders[i], errors, rows);
            }
            for (int i = columns.length; i < targets.size(); i++) {
                encodeNull(i, errors, rows);
            }
            count++;
            stream.endRow();
        }
        return count;
    }

    private void encode(int index, FileColumn cell, CellEncoder encoder, RecordErrors errors, BinaryRows rows) {
        if (cell.isNull()) {
            encodeNull(index, errors, rows);
            return;
        }
        try {
            encoder.encode(cell, rows);
        } catch (BadValueException e) {
            throw rejected(index, e, errors);
        } catch (ArithmeticException e) {
            throw rejected(index, new BadValueException(LoadErrorCode.VALUE_OUT_OF_RANGE, "Overflow"), errors);
        }
    }

    private void encodeNull(int index, RecordErrors errors, BinaryRows rows) {
        if (targets.get(index).notNull()) {
            throw rejected(
                    index,
                    new BadValueException(LoadErrorCode.MISSING_NOT_NULL, "Missing data for not-null field"),
                    errors);
        }
        rows.writeNull();
    }

    private SqlError rejected(int index, BadValueException reason, RecordErrors errors) {
        errors.record(targets.get(index), reason);
        return Refusals.scan(statement, reason.reason());
    }
}
