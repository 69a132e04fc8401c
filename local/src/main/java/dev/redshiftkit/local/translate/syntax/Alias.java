package dev.redshiftkit.local.translate.syntax;

import java.util.List;

/**
 * Another name for a table or an expression.
 *
 * @param name in lower case
 * @param columns new names for the columns of a table, in lower case; empty if there are none
 * @param span everything that is said of it, with AS
 */
public record Alias(String name, List<String> columns, Span span) {}
