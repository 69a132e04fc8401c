/** What has happened in a local Redshift, for system tables and for tests. Knows nothing of who reads it. */
@NullMarked
package dev.redshiftkit.local.telemetry;

import org.jspecify.annotations.NullMarked;
