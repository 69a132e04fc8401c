package dev.redshiftkit.local.telemetry;

import java.time.Instant;

/**
 * A row that was loaded with bad characters replaced, as ACCEPTINVCHARS asks: a row of {@code stl_replacements}.
 *
 * @param tableId the engine's number of the table
 * @param slice which slice read the file
 * @param columnName the last column of the row that was repaired
 * @param rawLine the record as the file has it, at most 1,024 bytes of it
 */
public record Replacement(
        StatementContext statement,
        long tableId,
        int slice,
        Instant time,
        LoadError.Place place,
        String columnName,
        String rawLine) {}
