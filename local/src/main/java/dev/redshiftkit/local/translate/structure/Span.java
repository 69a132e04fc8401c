package dev.redshiftkit.local.translate.structure;

/**
 * A run of tokens.
 *
 * @param from the index of the first one
 * @param to the index behind the last one
 */
public record Span(int from, int to) {}
