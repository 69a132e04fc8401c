/**
 * How a command comes by its Redshift: settings from options and environment, or a local one of its own. The only place of
 * the command line that knows how client and local Redshift are put together.
 */
@NullMarked
package dev.redshiftkit.cli.connection;

import org.jspecify.annotations.NullMarked;
