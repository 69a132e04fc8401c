/**
 * What has happened in a local Redshift, for system tables and for tests: traffic, loads and unloads with their files and
 * errors. Records outlive the transactions they tell of. Knows nothing of who writes or reads it.
 */
@NullMarked
package dev.redshiftkit.local.telemetry;

import org.jspecify.annotations.NullMarked;
