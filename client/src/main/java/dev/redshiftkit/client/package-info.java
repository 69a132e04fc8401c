/**
 * The front: a client is built here, and its façades are had from it. Imports every feature, and no feature imports it.
 */
@NullMarked
package dev.redshiftkit.client;

import org.jspecify.annotations.NullMarked;
