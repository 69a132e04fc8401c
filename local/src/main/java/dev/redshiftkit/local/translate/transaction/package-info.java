/** Statements about the course of a session: transactions, cursors and prepared statements. */
@NullMarked
package dev.redshiftkit.local.translate.transaction;

import org.jspecify.annotations.NullMarked;
