/**
 * COPY: finds the files, reads their records, hands the engine binary rows, and reports what could not be loaded. Runs in
 * the session's transaction; what it reports outlives it. Knows neither the wire nor how SQL is translated.
 */
@NullMarked
package dev.redshiftkit.local.copy;

import org.jspecify.annotations.NullMarked;
