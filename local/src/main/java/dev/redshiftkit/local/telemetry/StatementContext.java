package dev.redshiftkit.local.telemetry;

import java.time.Instant;

/**
 * Which statement a record belongs to: who ran it, where, and as what.
 *
 * @param userId the engine's number for the user
 * @param sessionId the process id the client was given at the start of its session
 * @param transactionId the number of the transaction it runs in
 * @param queryId the statement's own number, unique in this server
 * @param start when the statement began
 */
public record StatementContext(
        int userId, String user, String database, int sessionId, long transactionId, long queryId, Instant start) {}
