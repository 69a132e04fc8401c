package dev.redshiftkit.local.telemetry;

import java.time.Instant;

/**
 * A COPY: a row of {@code sys_load_history}.
 *
 * @param tableName as the statement names it, without its schema
 * @param tableId the engine's number of the table
 * @param dataSource what stands behind FROM
 * @param format {@code Text}, {@code Parquet} and so on
 * @param progress how far it came
 * @param end when it ended, or for one that runs when it was looked at
 */
public record Load(
        StatementContext statement,
        OperationStatus status,
        String tableName,
        long tableId,
        String dataSource,
        String format,
        Progress progress,
        Instant end) {

    /**
     * Counts of a load.
     *
     * @param rows loaded; 0 if the load was aborted or only checked
     * @param bytes of rows handed to the engine
     * @param errors rows rejected
     * @param files found at the source
     * @param fileBytes their size in S3
     * @param filesRead files read to their end
     * @param bytesRead their size in S3
     */
    public record Progress(
            long rows, long bytes, long errors, int files, long fileBytes, int filesRead, long bytesRead) {
        /** Of a load that found nothing to read. */
        public static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0, 0);
    }
}
