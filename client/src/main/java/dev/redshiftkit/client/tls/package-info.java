/**
 * How a connection is encrypted, and what is asked of the server's certificate.
 */
@NullMarked
package dev.redshiftkit.client.tls;

import org.jspecify.annotations.NullMarked;
