/**
 * How fast COPY and UNLOAD move rows between S3 and a local Redshift, against what its engine takes and gives by itself.
 */
@NullMarked
package dev.redshiftkit.benchmarks.bulk;

import org.jspecify.annotations.NullMarked;
