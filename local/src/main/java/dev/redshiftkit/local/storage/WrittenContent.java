package dev.redshiftkit.local.storage;

/** A content with the MD5 of its bytes in hexadecimal. */
record WrittenContent(Content content, String eTag) {}
