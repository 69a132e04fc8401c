/**
 * The tour: a short story told on the terminal, in which a data set of ticket sales is made up, loaded, queried and unloaded.
 * Uses the client as any application would.
 */
@NullMarked
package dev.redshiftkit.cli.tour;

import org.jspecify.annotations.NullMarked;
