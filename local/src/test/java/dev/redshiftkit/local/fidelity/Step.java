package dev.redshiftkit.local.fidelity;

/**
 * A statement of a case, and what is expected of it.
 *
 * @param sql without the semicolon at its end; more than one statement if they stand in one line
 * @param line where it begins in its file, from 1
 */
record Step(String sql, int line, Expectation expectation) {}
