package dev.redshiftkit.local.translate.table;

/**
 * Tokens of a draft, from one index to another.
 *
 * @param to the index behind the last one
 */
record Range(int from, int to) {}
