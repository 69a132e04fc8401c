/**
 * Cuts Redshift SQL into tokens. Knows how words, literals, comments and operators are written; knows nothing of what a
 * statement means, and touches neither files nor clocks.
 */
@NullMarked
package dev.redshiftkit.sql.lex;

import org.jspecify.annotations.NullMarked;
