/**
 * The only door to the AWS SDK: files on their way to COPY and from UNLOAD, in S3. Knows no session and no
 * statement.
 */
@NullMarked
package dev.redshiftkit.client.aws;

import org.jspecify.annotations.NullMarked;
