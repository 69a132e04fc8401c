/**
 * An endpoint that speaks S3's REST API over an {@link dev.redshiftkit.local.storage.ObjectStore}, one class per family
 * of operations. It knows what S3 answers and nothing of how objects are kept; what it does not serve it refuses by name.
 */
@NullMarked
package dev.redshiftkit.local.aws.s3;

import org.jspecify.annotations.NullMarked;
