/**
 * The Redshift Data API: statements that run on their own, whose results are fetched later. Knows nothing of how a session
 * does its work.
 */
@NullMarked
package dev.redshiftkit.local.aws.data;

import org.jspecify.annotations.NullMarked;
