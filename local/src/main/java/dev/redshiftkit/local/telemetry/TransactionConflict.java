package dev.redshiftkit.local.telemetry;

import java.time.Instant;

/** A transaction that was aborted because of others: a row of {@code stl_tr_conflict}. */
public record TransactionConflict(SessionActivity.Transaction transaction, int processId, Instant abort, long table) {}
