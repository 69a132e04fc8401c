/** What it costs to translate a statement, beside running it. */
@NullMarked
package dev.redshiftkit.benchmarks.translation;

import org.jspecify.annotations.NullMarked;
