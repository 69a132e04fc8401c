/**
 * How measuring is done, whatever is measured: options, interleaved rounds, medians and ratios, and reports as text or JSON.
 * Must not know any benchmark.
 */
@NullMarked
package dev.redshiftkit.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
