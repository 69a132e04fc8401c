package dev.redshiftkit.local.translate.syntax;

import java.util.List;

/**
 * An UPDATE or a DELETE.
 *
 * @param span all of it, without WITH in front
 * @param commonTables what WITH names
 * @param relations the table that is changed, and those of FROM or USING
 * @param inner the queries within its expressions
 */
public record Change(Span span, List<Query.CommonTable> commonTables, List<FromItem> relations, List<Query> inner) {}
