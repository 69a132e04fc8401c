/**
 * How a command talks to whoever called it: results on standard output, everything else on standard error, an exit code
 * at the end. Knows nothing of what the commands do.
 */
@NullMarked
package dev.redshiftkit.cli.terminal;

import org.jspecify.annotations.NullMarked;
