/**
 * Unloading: an UNLOAD is run and the files it wrote are found out. How the statement reads is the business of
 * module sql.
 */
@NullMarked
package dev.redshiftkit.client.unload;

import org.jspecify.annotations.NullMarked;
