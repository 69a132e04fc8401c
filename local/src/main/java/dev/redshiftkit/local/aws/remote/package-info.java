/**
 * Buckets behind an S3 endpoint that is somebody else's: AWS's own, MinIO, LocalStack or another local Redshift. What goes
 * over the wire is known here alone; to those who use it, it is storage like any other.
 */
@NullMarked
package dev.redshiftkit.local.aws.remote;

import org.jspecify.annotations.NullMarked;
