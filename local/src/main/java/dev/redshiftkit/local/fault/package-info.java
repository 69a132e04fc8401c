/**
 * Failures on demand: what is to go wrong, as data, and when. Decides; those who own a connection, a statement or a request
 * ask here and do what they are told. Knows neither sockets nor SQL text, so that no statement can leak from here.
 */
@NullMarked
package dev.redshiftkit.local.fault;

import org.jspecify.annotations.NullMarked;
