/**
 * Functions of the database that run in this process. The engine's backends reach them through its extension dblink, as if they
 * were another server: here is as much of a server as that needs. Knows nothing of what the functions compute.
 */
@NullMarked
package dev.redshiftkit.local.callback;

import org.jspecify.annotations.NullMarked;
