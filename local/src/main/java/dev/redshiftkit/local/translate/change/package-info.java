/** Statements that change rows, where Redshift's are wider or narrower than the engine's. */
@NullMarked
package dev.redshiftkit.local.translate.change;

import org.jspecify.annotations.NullMarked;
