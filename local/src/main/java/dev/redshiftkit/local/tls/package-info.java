/**
 * The certificates a local Redshift shows its clients: an authority made for one server and thrown away with it. Knows
 * nothing of the protocol spoken over its sockets. The only place that uses Bouncy Castle, because the JDK can
 * read certificates but not make them.
 */
@NullMarked
package dev.redshiftkit.local.tls;

import org.jspecify.annotations.NullMarked;
