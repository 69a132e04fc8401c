/**
 * Who may do what: users and what is kept of their passwords, temporary passwords and the groups they come with, the IAM
 * principals that sign requests to AWS, and the IAM roles that COPY and UNLOAD may take on. Knows nothing of the protocols
 * in which passwords and signatures are asked for, nor of what a user may do once inside.
 */
@NullMarked
package dev.redshiftkit.local.identity;

import org.jspecify.annotations.NullMarked;
