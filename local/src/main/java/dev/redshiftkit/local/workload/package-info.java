/**
 * The workload manager: queues with slots, which query comes into which, how long it waits, and what rules do to it. Knows
 * sessions only by the executions they bring and the way to cancel one.
 */
@NullMarked
package dev.redshiftkit.local.workload;

import org.jspecify.annotations.NullMarked;
