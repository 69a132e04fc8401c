/** Scripts of SQL: cut into statements, run one after the other, and their results printed as they arrive. */
@NullMarked
package dev.redshiftkit.cli.script;

import org.jspecify.annotations.NullMarked;
