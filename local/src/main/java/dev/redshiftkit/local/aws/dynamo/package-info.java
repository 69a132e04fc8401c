/** DynamoDB, as far as a table can be read whole. */
@NullMarked
package dev.redshiftkit.local.aws.dynamo;

import org.jspecify.annotations.NullMarked;
