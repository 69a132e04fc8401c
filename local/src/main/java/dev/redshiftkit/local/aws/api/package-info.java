/**
 * What the endpoints of AWS's control planes share: one address for all of them, who calls, the two dialects in which they
 * are spoken to, and errors. Knows no service's operations.
 */
@NullMarked
package dev.redshiftkit.local.aws.api;

import org.jspecify.annotations.NullMarked;
