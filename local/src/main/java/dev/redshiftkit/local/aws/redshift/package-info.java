/** The control plane of clusters, as far as clients need it to log in: where a cluster is, and passwords for a while. */
@NullMarked
package dev.redshiftkit.local.aws.redshift;

import org.jspecify.annotations.NullMarked;
