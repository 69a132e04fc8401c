package dev.redshiftkit.local.copy.record;

import dev.redshiftkit.local.copy.table.TargetColumn;
import dev.redshiftkit.local.copy.table.TargetTable;
import dev.redshiftkit.local.copy.value.BadValueException;
import dev.redshiftkit.local.telemetry.LoadError;
import dev.redshiftkit.local.telemetry.Replacement;
import dev.redshiftkit.local.telemetry.StatementContext;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Makes the records of {@code stl_load_errors} for one part of a load. */
public final class RecordErrors {

    private static final int NO_LINE = -1;

    private final StatementContext statement;
    private final TargetTable target;
    private final String fileName;
    private final int slice;
    private final RejectedRows rejected;
    private final Replacements replacements;
    private final InstantSource clock;
    private long count;

    /** @param fileName what the part is called, and {@code slice} which simulated slice reads it */
    public RecordErrors(
            StatementContext statement,
            TargetTable target,
            String fileName,
            int slice,
            RejectedRows rejected,
            Replacements replacements,
            InstantSource clock) {
        this.statement = statement;
        this.target = target;
        this.fileName = fileName;
        this.slice = slice;
        this.rejected = rejected;
        this.replacements = replacements;
        this.clock = clock;
    }

    /** Records what ACCEPTINVCHARS has replaced in a record that was loaded. */
    public void settle(RawRecord record) {
        TargetColumn column = replacements.take();
        if (column != null) {
            replacements.record(new Replacement(
                    statement,
                    target.id(),
                    slice,
                    clock.instant(),
                    new LoadError.Place(fileName, record.line()),
                    column.name(),
                    text(record.raw())));
        }
    }

    /**
     * Records a bad record that the load may bear.
     *
     * @param field which one is bad; one that no column has, such as -1, if the record as a whole is
     * @throws dev.redshiftkit.local.copy.refusal.LoadFailedException if this was one too many
     */
    public void reject(RawRecord record, int field, BadValueException reason) {
        count++;
        replacements.forget();
        boolean hasColumn = 0 <= field && field < target.columns().size();
        boolean hasField = 0 <= field && field < record.fieldCount();
        rejected.add(new LoadError(
                statement,
                target.id(),
                slice,
                clock.instant(),
                new LoadError.Place(fileName, record.line()),
                hasColumn ? target.columns().get(field).record() : LoadError.Column.NONE,
                reason.position(),
                text(record.raw()),
                hasField ? text(record.field(field)) : "",
                reason.code().number(),
                reason.reason(),
                rejected.wantsDetail(slice) ? fields(record, field) : List.of()));
    }

    /** Records a value that ends the load whatever MAXERROR says, in a file that is not made of lines. */
    public void record(TargetColumn column, BadValueException reason) {
        count++;
        rejected.record(new LoadError(
                statement,
                target.id(),
                slice,
                clock.instant(),
                new LoadError.Place(fileName, NO_LINE),
                column.record(),
                reason.position(),
                "",
                "",
                reason.code().number(),
                reason.reason(),
                List.of()));
    }

    /** Every field up to the bad one, which counts as NULL (Redshift guide, STL_LOADERROR_DETAIL). */
    private List<LoadError.Field> fields(RawRecord record, int bad) {
        List<LoadError.Field> fields = new ArrayList<>();
        int known = Math.min(record.fieldCount(), target.columns().size());
        for (int index = 0; index <= bad && index < known; index++) {
            LoadError.Column column = target.columns().get(index).record();
            fields.add(new LoadError.Field(index, column, index == bad ? "" : text(record.field(index)), index == bad));
        }
        return fields;
    }

    /** Returns how many records of this part were rejected. */
    public long count() {
        return count;
    }

    /** Bytes that are no UTF-8 become replacement characters, and NUL too, which no column of the engine can hold. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }
}
