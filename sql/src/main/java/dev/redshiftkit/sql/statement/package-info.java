/**
 * Statements: where each of several ends, what kind it is, and which of them are alike but for their values. Knows the
 * beginnings of statements; does not parse expressions and knows no catalog.
 */
@NullMarked
package dev.redshiftkit.sql.statement;

import org.jspecify.annotations.NullMarked;
