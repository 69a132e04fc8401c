/**
 * The only door to HikariCP: how many sessions are kept, for how long, and who waits for one. Knows nothing of
 * what they are used for.
 */
@NullMarked
package dev.redshiftkit.client.pool;

import org.jspecify.annotations.NullMarked;
