package dev.redshiftkit.local.telemetry;

import java.time.Instant;

/** A transaction that has ended: a row of {@code sys_transaction_history}. */
public record TransactionRecord(
        String user, String database, SessionActivity.Transaction transaction, boolean committed, Instant end) {}
