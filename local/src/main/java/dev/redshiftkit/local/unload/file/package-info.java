/**
 * The files of UNLOAD, format by format: what they take, what their names end in, and how rows get into them. Knows nothing of
 * where files go, nor of slices.
 */
@NullMarked
package dev.redshiftkit.local.unload.file;

import org.jspecify.annotations.NullMarked;
