package dev.redshiftkit.local.copy;

import dev.redshiftkit.local.copy.value.BadValueException;
import dev.redshiftkit.local.telemetry.LoadError;
import dev.redshiftkit.local.telemetry.StatementContext;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Makes the records of {@code stl_load_errors} for one file. */
final class RecordErrors {

    /** Widths of {@code raw_line} and {@code raw_field_value}. */
    static final int SHOWN_BYTES = 1024;

    private static final int NO_LINE = -1;

    private final StatementContext statement;
    private final long tableId;
    private final SourceFile file;
    private final RejectedRows rejected;
    private final InstantSource clock;
    private long count;

    RecordErrors(
            StatementContext statement, long tableId, SourceFile file, RejectedRows rejected, InstantSource clock) {
        this.statement = statement;
        this.tableId = tableId;
        this.file = file;
        this.rejected = rejected;
        this.clock = clock;
    }

    /**
     * Records a bad record that the load may bear.
     *
     * @param column {@code null} if the record as a whole is bad
     * @throws LoadFailedException if this was one too many
     */
    void reject(long line, @Nullable TargetColumn column, BadValueException reason, byte[] rawRecord, byte[] rawField) {
        count++;
        rejected.add(error(line, column, reason, text(rawRecord), text(rawField)));
    }

    /** Records a value that ends the load whatever MAXERROR says, in a file that is not made of lines. */
    void record(TargetColumn column, BadValueException reason) {
        count++;
        rejected.record(error(NO_LINE, column, reason, "", ""));
    }

    private LoadError error(
            long line, @Nullable TargetColumn column, BadValueException reason, String rawRecord, String rawField) {
        return new LoadError(
                statement,
                tableId,
                file.slice(),
                clock.instant(),
                new LoadError.Place(file.name(), line),
                column == null ? LoadError.Column.NONE : column.record(),
                reason.position(),
                rawRecord,
                rawField,
                reason.code().number(),
                reason.reason());
    }

    /** Returns how many records of this file were rejected. */
    long count() {
        return count;
    }

    /** Bytes that are no UTF-8 become replacement characters, and NUL too, which no column of the engine can hold. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }
}
