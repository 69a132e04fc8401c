package dev.redshiftkit.local.explain.expression;

/**
 * A column of a relation in a query.
 *
 * @param relation the relation's alias, without quotes
 * @param name without quotes
 */
public record Column(String relation, String name) {}
