/** One loader for each format: it reads the records of a file and makes rows of them. Knows nothing of where files lie. */
@NullMarked
package dev.redshiftkit.local.copy.file;

import org.jspecify.annotations.NullMarked;
