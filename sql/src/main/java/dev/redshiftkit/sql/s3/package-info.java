/** Places in Amazon S3 as COPY and UNLOAD name them. Knows how such an address is written; reaches no network. */
@NullMarked
package dev.redshiftkit.sql.s3;

import org.jspecify.annotations.NullMarked;
