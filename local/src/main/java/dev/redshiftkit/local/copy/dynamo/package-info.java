/** A table of DynamoDB as a source of rows: read at a pace, its items matched to columns. */
@NullMarked
package dev.redshiftkit.local.copy.dynamo;

import org.jspecify.annotations.NullMarked;
