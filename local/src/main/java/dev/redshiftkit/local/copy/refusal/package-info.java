/** The errors that end a COPY, in the words of the service. Knows nothing of files and rows. */
@NullMarked
package dev.redshiftkit.local.copy.refusal;

import org.jspecify.annotations.NullMarked;
