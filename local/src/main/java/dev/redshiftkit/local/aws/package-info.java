/**
 * What the endpoints for AWS services share: an HTTP server with its life cycle, requests and responses as values, and
 * the check of Signature Version 4. Nothing here knows a service's operations or its error format.
 */
@NullMarked
package dev.redshiftkit.local.aws;

import org.jspecify.annotations.NullMarked;
