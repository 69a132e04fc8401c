/**
 * What COPY and UNLOAD have in common: a cursor over the tokens of a command, a table of parameters that is read in any
 * order and written in a fixed one, and the refusal of what Redshift would refuse. Knows no command by name.
 */
@NullMarked
package dev.redshiftkit.sql.command;

import org.jspecify.annotations.NullMarked;
