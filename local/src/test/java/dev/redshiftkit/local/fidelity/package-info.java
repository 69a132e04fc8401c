/**
 * Runs the case files under {@code src/test/resources/fidelity} through the official driver, and makes {@code docs/fidelity.md}
 * of them. Knows a server by its JDBC URL only, so that the same cases can be put to a cluster.
 */
@NullMarked
package dev.redshiftkit.local.fidelity;

import org.jspecify.annotations.NullMarked;
