/**
 * Constructs of Redshift's queries that the engine has not, said in constructs that it has. What comes out is Redshift's SQL
 * still, for the other rules to translate. Some need to know the columns of tables: {@link
 * dev.redshiftkit.local.translate.expansion.Relations} tells them.
 */
@NullMarked
package dev.redshiftkit.local.translate.expansion;

import org.jspecify.annotations.NullMarked;
