/** The law that COPY undoes UNLOAD: the same table, for every format and every type. */
@NullMarked
package dev.redshiftkit.local.unload.law;

import org.jspecify.annotations.NullMarked;
