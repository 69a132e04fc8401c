/**
 * What keeps credentials and data out of everything that is printed: the holder of a secret, and the redactor
 * that server messages pass on their way into an exception.
 */
@NullMarked
package dev.redshiftkit.client.security;

import org.jspecify.annotations.NullMarked;
