/**
 * How often a caller waits for the server, counted where it cannot be mistaken: at the gateway. The official driver used
 * directly is the peer.
 */
@NullMarked
package dev.redshiftkit.benchmarks.roundtrip;

import org.jspecify.annotations.NullMarked;
