/** Every option of UNLOAD with every format, tried through the official driver; {@code docs/unload-options.md} is made of it. */
@NullMarked
package dev.redshiftkit.local.unload.option;

import org.jspecify.annotations.NullMarked;
