/**
 * Loading files of this machine: they are looked at, staged in S3, loaded by COPY, reported on, and removed from S3 again.
 */
@NullMarked
package dev.redshiftkit.cli.load;

import org.jspecify.annotations.NullMarked;
