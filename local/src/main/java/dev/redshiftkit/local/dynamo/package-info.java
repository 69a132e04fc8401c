/** Tables of DynamoDB, as far as they are read whole. Knows nothing of the service's protocol, nor of COPY. */
@NullMarked
package dev.redshiftkit.local.dynamo;

import org.jspecify.annotations.NullMarked;
