/**
 * UNLOAD: takes the rows of a query from the engine and writes them to files in S3, named and cut as Redshift does it. Runs
 * in the session's transaction; the files it has completed stay whatever becomes of that.
 */
@NullMarked
package dev.redshiftkit.local.unload;

import org.jspecify.annotations.NullMarked;
