/**
 * Time as a local Redshift has it: what o'clock it is, and what is due. It comes in from outside, so that tests can let hours
 * pass in no time.
 */
@NullMarked
package dev.redshiftkit.local.time;

import org.jspecify.annotations.NullMarked;
