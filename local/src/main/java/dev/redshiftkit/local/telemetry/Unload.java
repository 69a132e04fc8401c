package dev.redshiftkit.local.telemetry;

import java.time.Instant;

/**
 * An UNLOAD that has ended: a row of {@code sys_unload_history}.
 *
 * @param location what stands behind TO
 * @param compression {@code GZIP} and so on; empty for none
 * @param errorMessage empty unless it was aborted
 */
public record Unload(
        StatementContext statement,
        OperationStatus status,
        String location,
        String format,
        String compression,
        long rows,
        int files,
        long bytes,
        String errorMessage,
        Instant end) {}
