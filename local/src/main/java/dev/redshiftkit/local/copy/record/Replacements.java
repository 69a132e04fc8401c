package dev.redshiftkit.local.copy.record;

import dev.redshiftkit.local.copy.table.TargetColumn;
import dev.redshiftkit.local.telemetry.Log;
import dev.redshiftkit.local.telemetry.Replacement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What ACCEPTINVCHARS replaces in the course of a load. One thread at a time. */
public final class Replacements {

    /** Rows of a slice that are told of (Redshift guide, ACCEPTINVCHARS). */
    private static final int RECORDS_A_SLICE = 100;

    private final Log<Replacement> log;
    private final Map<Integer, Integer> bySlice = new HashMap<>();
    private @Nullable TargetColumn column;
    private long records;

    public Replacements(Log<Replacement> log) {
        this.log = log;
    }

    /** Notes that characters of a field were replaced in the record that is being read. */
    void note(TargetColumn where) {
        column = where;
    }

    /** Returns the last column of the record that was repaired, {@code null} if none was, and begins the next record. */
    @Nullable
    TargetColumn take() {
        TargetColumn repaired = column;
        column = null;
        return repaired;
    }

    /** Forgets what was replaced in a record that is not loaded. */
    void forget() {
        column = null;
    }

    void record(Replacement replacement) {
        records++;
        if (bySlice.merge(replacement.slice(), 1, Integer::sum) <= RECORDS_A_SLICE) {
            log.append(replacement);
        }
    }

    /** Returns how many records were loaded with replacements. */
    public long records() {
        return records;
    }
}
