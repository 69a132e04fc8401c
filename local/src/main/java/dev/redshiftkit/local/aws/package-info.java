/**
 * What the endpoints for AWS services share: an HTTP server with its life cycle, requests and responses as values, and
 * Signature Version 4, checked and, for requests to other endpoints, made. Nothing here knows a service's operations or its
 * error format.
 */
@NullMarked
package dev.redshiftkit.local.aws;

import org.jspecify.annotations.NullMarked;
