/** Secrets Manager: secrets with their versions, and rotation of the passwords of database users. */
@NullMarked
package dev.redshiftkit.local.aws.secrets;

import org.jspecify.annotations.NullMarked;
