package dev.redshiftkit.local.telemetry;

import java.time.Instant;
import java.util.List;

/**
 * A row that a COPY could not load: a row of {@code stl_load_errors} and {@code sys_load_error_detail}.
 *
 * @param tableId the engine's number of the table
 * @param slice which slice read the file
 * @param position of the error in the field, in bytes from 0
 * @param rawLine the record as the file has it, at most 1,024 bytes of it
 * @param rawFieldValue the field, at most 1,024 bytes of it
 * @param code Redshift's number for the kind of error
 * @param reason its text, without padding
 * @param fields those up to the bad one, for {@code stl_loaderror_detail}; empty where that view has none
 */
public record LoadError(
        StatementContext statement,
        long tableId,
        int slice,
        Instant time,
        Place place,
        Column column,
        int position,
        String rawLine,
        String rawFieldValue,
        int code,
        String reason,
        List<Field> fields) {

    private static final int FIXED_BYTES = 300;

    public LoadError {
        fields = List.copyOf(fields);
    }

    /** Returns about how many bytes this takes in memory, which is mostly what it shows of the row. */
    public long weight() {
        long shown = (long) rawLine.length() + rawFieldValue.length();
        for (Field field : fields) {
            shown += (long) FIXED_BYTES + field.value().length();
        }
        return FIXED_BYTES + shown;
    }

    /**
     * Where the row is.
     *
     * @param fileName the object, as {@code s3://bucket/key}
     * @param lineNumber from 1; -1 where lines mean nothing, as in Parquet
     */
    public record Place(String fileName, long lineNumber) {}

    /**
     * Which column the error is about.
     *
     * @param name empty if it is about the row as a whole
     * @param type as {@code int4}
     * @param length as {@code 25} or {@code 18, 2}; {@code 0} where the type has none
     */
    public record Column(String name, String type, String length) {
        /** Of an error about the whole row. */
        public static final Column NONE = new Column("", "", "");
    }

    /**
     * A field of the row.
     *
     * @param number from 0
     * @param value its text, empty for the one that could not be parsed
     * @param isNull whether it could not be parsed
     */
    public record Field(int number, Column column, String value, boolean isNull) {}
}
