/** Statements about the upkeep of tables, and those that would reach beyond the database. */
@NullMarked
package dev.redshiftkit.local.translate.upkeep;

import org.jspecify.annotations.NullMarked;
