/**
 * Whether the client can do its work: the state of its pool and of its way to the server, combined into one
 * answer.
 */
@NullMarked
package dev.redshiftkit.client.health;

import org.jspecify.annotations.NullMarked;
