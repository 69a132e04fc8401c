/**
 * Views that the engine has no like of: those bound to their tables when they are asked, and those that keep their rows.
 * Procedures of the database make them; here their queries are translated and their statements taken apart.
 */
@NullMarked
package dev.redshiftkit.local.translate.view;

import org.jspecify.annotations.NullMarked;
