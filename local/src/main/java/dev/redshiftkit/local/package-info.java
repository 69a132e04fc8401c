/**
 * A Redshift on one machine, for development and tests: {@link dev.redshiftkit.local.LocalRedshift} starts it, Redshift's
 * own drivers connect to it. This package puts the others together and is imported by none of them.
 */
@NullMarked
package dev.redshiftkit.local;

import org.jspecify.annotations.NullMarked;
