/**
 * The shape of the queries in a statement: clauses, select lists, what stands in FROM. Expressions are spans of tokens and no
 * trees. Reads what it knows and passes over the rest; whether a query is right is for the engine to say.
 */
@NullMarked
package dev.redshiftkit.local.translate.syntax;

import org.jspecify.annotations.NullMarked;
