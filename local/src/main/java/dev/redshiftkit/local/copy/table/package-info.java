/** The table that a load goes to, as the engine's catalogue has it. Knows nothing of files. */
@NullMarked
package dev.redshiftkit.local.copy.table;

import org.jspecify.annotations.NullMarked;
