/**
 * Statements that make or change tables: Redshift's physical attributes, its constraints that inform and do not bind, its
 * column types and identities. What the engine cannot keep travels in a comment behind the statement.
 */
@NullMarked
package dev.redshiftkit.local.translate.table;

import org.jspecify.annotations.NullMarked;
