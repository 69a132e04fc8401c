/**
 * Loading: a COPY is run and what it did is found out, row counts, rejected rows and all, whether it went well or
 * not. How the statement reads is the business of module sql.
 */
@NullMarked
package dev.redshiftkit.client.copy;

import org.jspecify.annotations.NullMarked;
