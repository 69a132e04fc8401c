/**
 * Who may do what: users and what is kept of their passwords, and the IAM roles that COPY and UNLOAD may take on. Knows
 * nothing of the protocol in which a password is asked for, nor of what a user may do once inside.
 */
@NullMarked
package dev.redshiftkit.local.identity;

import org.jspecify.annotations.NullMarked;
