package dev.redshiftkit.local.storage;

/** An object and its bytes. */
record IndexEntry(StoredObject object, Content content) {}
