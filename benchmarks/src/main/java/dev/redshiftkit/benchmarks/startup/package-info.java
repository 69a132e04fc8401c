/**
 * How long it takes until a local Redshift has answered its first query: in new Java processes with more or less in the
 * cache, and again in a process that has started one before.
 */
@NullMarked
package dev.redshiftkit.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
