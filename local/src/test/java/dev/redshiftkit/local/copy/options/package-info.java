/** Every option of COPY with every format: what comes of it, tried, and made a page of the documentation. */
@NullMarked
package dev.redshiftkit.local.copy.options;

import org.jspecify.annotations.NullMarked;
