/**
 * What the way through the gateway costs: one protocol client over two wires, to the engine itself and through the gateway
 * to one like it.
 */
@NullMarked
package dev.redshiftkit.benchmarks.gateway;

import org.jspecify.annotations.NullMarked;
