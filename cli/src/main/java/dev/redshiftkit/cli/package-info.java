/**
 * The command line {@code rsk}: one class for each command, which reads its options and leaves the work to the packages
 * below. Nobody imports this package.
 */
@NullMarked
package dev.redshiftkit.cli;

import org.jspecify.annotations.NullMarked;
