/**
 * The TPC-H and TPC-DS queries on a small data set of our own, through the gateway and on a plain PostgreSQL. Schemas and
 * query texts are in the resources; nothing here knows the wire or the translator.
 */
@NullMarked
package dev.redshiftkit.local.tpc;

import org.jspecify.annotations.NullMarked;
