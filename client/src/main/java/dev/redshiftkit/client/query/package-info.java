/**
 * Statements a user writes: bound, run under one deadline, read to their end or streamed. Whatever else the
 * client asks of a server goes through the executor here too, so that all of it can be stopped.
 */
@NullMarked
package dev.redshiftkit.client.query;

import org.jspecify.annotations.NullMarked;
