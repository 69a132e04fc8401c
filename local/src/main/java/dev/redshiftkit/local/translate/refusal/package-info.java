/**
 * What PostgreSQL has and Redshift has not: refused as Redshift refuses it, so that a local test does not pass what a cluster
 * would reject. Tables of words, and what stands around them; knows nothing of how the rest is translated.
 */
@NullMarked
package dev.redshiftkit.local.translate.refusal;

import org.jspecify.annotations.NullMarked;
