/**
 * What the bytes of a field mean to Redshift: one parser per type, each writing the engine's binary form or saying what is
 * wrong in the terms of {@code stl_load_errors}. Knows neither files nor tables.
 */
@NullMarked
package dev.redshiftkit.local.copy.value;

import org.jspecify.annotations.NullMarked;
