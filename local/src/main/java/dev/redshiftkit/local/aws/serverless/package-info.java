/** The control plane of Redshift Serverless, as far as clients need it to log in. */
@NullMarked
package dev.redshiftkit.local.aws.serverless;

import org.jspecify.annotations.NullMarked;
