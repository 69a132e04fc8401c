/** The command line of the benchmarks: finds the one that was named, runs it and prints its report. */
@NullMarked
package dev.redshiftkit.benchmarks;

import org.jspecify.annotations.NullMarked;
