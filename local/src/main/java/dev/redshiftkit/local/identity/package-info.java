/**
 * Who may log in: users and what is kept of their passwords. Knows nothing of the protocol in which a password is asked
 * for, nor of what a user may do once inside.
 */
@NullMarked
package dev.redshiftkit.local.identity;

import org.jspecify.annotations.NullMarked;
