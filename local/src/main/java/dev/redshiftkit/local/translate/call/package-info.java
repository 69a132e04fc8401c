/** Calls of functions, aggregates and window functions that the engine wants spelled otherwise, or has not. */
@NullMarked
package dev.redshiftkit.local.translate.call;

import org.jspecify.annotations.NullMarked;
