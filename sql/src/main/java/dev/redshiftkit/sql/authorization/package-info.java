/**
 * By what right COPY and UNLOAD reach the data: the alternatives of the manual's authorization clause, read and written.
 * Secrets leave this package only by methods that say so. Knows nothing of how credentials are obtained.
 */
@NullMarked
package dev.redshiftkit.sql.authorization;

import org.jspecify.annotations.NullMarked;
