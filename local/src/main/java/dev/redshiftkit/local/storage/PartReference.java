package dev.redshiftkit.local.storage;

/** A part as the one who completes an upload names it. */
public record PartReference(int number, String eTag) {}
