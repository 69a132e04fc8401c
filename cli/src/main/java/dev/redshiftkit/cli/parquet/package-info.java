/** The footers of Parquet files, and the only place of the command line that knows the library which reads them. */
@NullMarked
package dev.redshiftkit.cli.parquet;

import org.jspecify.annotations.NullMarked;
