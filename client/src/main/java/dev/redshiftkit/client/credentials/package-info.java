/**
 * Where the login of a database session comes from. Knows nothing of the driver that will use it.
 */
@NullMarked
package dev.redshiftkit.client.credentials;

import org.jspecify.annotations.NullMarked;
