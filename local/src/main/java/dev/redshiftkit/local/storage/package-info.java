/**
 * Objects in buckets, as S3 keeps them: immutable contents under keys, visible all at once or not at all, listed in the
 * order of their keys' UTF-8 bytes. The objects live in memory or in a directory. Nothing here knows HTTP, signatures
 * or what the objects hold.
 */
@NullMarked
package dev.redshiftkit.local.storage;

import org.jspecify.annotations.NullMarked;
