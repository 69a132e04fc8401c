/**
 * The only door to java.sql and the Redshift driver: how connections are opened, parameters bound, values
 * decoded, deadlines enforced and errors told apart. What the driver does that cannot be relied on is made good
 * here, and nothing above needs to know of it.
 */
@NullMarked
package dev.redshiftkit.client.jdbc;

import org.jspecify.annotations.NullMarked;
