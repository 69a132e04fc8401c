/**
 * JSON documents one after another, what paths find in them, and JSON as SUPER keeps it. Knows neither columns nor types, and
 * gives bytes of text.
 */
@NullMarked
package dev.redshiftkit.local.format.json;

import org.jspecify.annotations.NullMarked;
