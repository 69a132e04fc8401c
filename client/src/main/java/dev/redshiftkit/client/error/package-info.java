/**
 * What can go wrong, in the words a caller decides by: a kind, whether the statement had been sent, and what the server
 * said. Everything else may use this package; it knows of nothing but itself.
 */
@NullMarked
package dev.redshiftkit.client.error;

import org.jspecify.annotations.NullMarked;
