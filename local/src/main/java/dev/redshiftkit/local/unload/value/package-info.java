/** How UNLOAD writes values as text and as JSON, type by type. Knows neither files nor what stands between two values. */
@NullMarked
package dev.redshiftkit.local.unload.value;

import org.jspecify.annotations.NullMarked;
