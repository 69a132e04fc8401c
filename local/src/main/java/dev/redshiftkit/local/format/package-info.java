/**
 * File formats of COPY and UNLOAD: compression here, the formats in the packages below. The only door to the libraries
 * that know Parquet, zstd and bzip2; none of their types leaves these packages. Knows nothing of S3, tables or sessions.
 */
@NullMarked
package dev.redshiftkit.local.format;

import org.jspecify.annotations.NullMarked;
