/**
 * ORC files: their rows. The only package that knows ORC and Hadoop, whose libraries are optional: {@link
 * dev.redshiftkit.local.format.orc.OrcLibrary} tells whether they are there.
 */
@NullMarked
package dev.redshiftkit.local.format.orc;

import org.jspecify.annotations.NullMarked;
