package dev.redshiftkit.local.telemetry;

import java.time.Instant;

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
        String reason) {

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
}
