/** The SHOW commands by which people and drivers read metadata; functions in the database answer them. */
@NullMarked
package dev.redshiftkit.local.translate.show;

import org.jspecify.annotations.NullMarked;
