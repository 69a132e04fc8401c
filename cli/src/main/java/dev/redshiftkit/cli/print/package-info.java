/** Results as text: one printer for each format, all of which write row by row and hold a bounded number of rows. */
@NullMarked
package dev.redshiftkit.cli.print;

import org.jspecify.annotations.NullMarked;
