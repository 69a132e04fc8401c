package dev.redshiftkit.local.translate.syntax;

import java.util.List;
import java.util.Set;

/**
 * What a query reads, by its name.
 *
 * @param parts the name with its qualifiers, folded
 */
public record TableName(List<String> parts) {

    private static final Set<String> CATALOG_SCHEMAS = Set.of("pg_catalog", "information_schema");
    private static final List<String> SYSTEM_PREFIXES =
            List.of("pg_", "svv_", "svl_", "stv_", "stl_", "svcs_", "sys_", "stcs_");

    public TableName {
        parts = List.copyOf(parts);
    }

    /** Whether it is a table or view of the leader node's catalogue. */
    public boolean isCatalog() {
        return parts.size() > 1 ? CATALOG_SCHEMAS.contains(parts.get(parts.size() - 2)) : name().startsWith("pg_");
    }

    /** Whether it can only be a table or view that somebody has made. */
    public boolean isUsers() {
        return !isCatalog() && SYSTEM_PREFIXES.stream().noneMatch(name()::startsWith);
    }

    /** Whether it is one of these, which have no qualifiers. */
    public boolean isOneOf(Set<String> names) {
        return parts.size() == 1 && names.contains(name());
    }

    private String name() {
        return parts.get(parts.size() - 1);
    }
}
