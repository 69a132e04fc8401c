/**
 * The client's end of the PostgreSQL protocol: frames over a blocking channel, taken one by one and sent in bulk. Knows where a frame begins and ends, and nothing of what frames mean.
 */
@NullMarked
package dev.redshiftkit.local.wire;

import org.jspecify.annotations.NullMarked;
