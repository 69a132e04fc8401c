/** What Redshift writes otherwise than the engine within queries, wherever in a statement they stand. */
@NullMarked
package dev.redshiftkit.local.translate.query;

import org.jspecify.annotations.NullMarked;
