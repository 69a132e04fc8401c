/** What Redshift spells in other characters than the engine, whatever the statement: literals, numbers, names. */
@NullMarked
package dev.redshiftkit.local.translate.lexical;

import org.jspecify.annotations.NullMarked;
