/** Where the data of a load lies: which objects there are, and reading them whatever the store does meanwhile. */
@NullMarked
package dev.redshiftkit.local.copy.source;

import org.jspecify.annotations.NullMarked;
