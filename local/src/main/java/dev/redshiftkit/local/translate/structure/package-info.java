/** Of which blocks a query is built, and what each of them reads. Knows the order of clauses, and nothing of expressions. */
@NullMarked
package dev.redshiftkit.local.translate.structure;

import org.jspecify.annotations.NullMarked;
