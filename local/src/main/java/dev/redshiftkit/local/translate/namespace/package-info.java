/** Statements about schemas and databases, with what Redshift says of them and the engine does not. */
@NullMarked
package dev.redshiftkit.local.translate.namespace;

import org.jspecify.annotations.NullMarked;
