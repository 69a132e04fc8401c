/** The names of types, where Redshift has others than the engine or means something else by them. */
@NullMarked
package dev.redshiftkit.local.translate.type;

import org.jspecify.annotations.NullMarked;
