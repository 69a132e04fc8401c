package dev.redshiftkit.local.catalog;

import dev.redshiftkit.sql.statement.StatementKind;

/** Which logs tell of which statements, and what they call them. */
final class StatementTypes {

    private StatementTypes() {}

    /** Returns the word of {@code sys_query_history.query_type}. */
    static String queryType(StatementKind kind) {
        return switch (kind) {
            case SELECT, INSERT, UPDATE, DELETE, UNLOAD, COPY -> kind.name();
            case CREATE_TABLE_AS, SELECT_INTO -> "CTAS";
            case UNKNOWN, MERGE, EXECUTE, DECLARE -> "OTHER";
            default -> isDefinition(kind) ? "DDL" : "UTILITY";
        };
    }

    /**
     * Returns the type that {@code svl_statementtext} gives it. The log of utilities has, of the definitions, those of databases,
     * users, comments and rights (Redshift guide, STL_UTILITYTEXT).
     */
    static String logName(StatementKind kind) {
        return switch (kind) {
            case SELECT,
                    SELECT_INTO,
                    INSERT,
                    UPDATE,
                    DELETE,
                    MERGE,
                    COPY,
                    UNLOAD,
                    CREATE_TABLE_AS,
                    REFRESH_MATERIALIZED_VIEW,
                    EXECUTE,
                    DECLARE,
                    UNKNOWN -> "QUERY";
            case CREATE_DATABASE,
                    ALTER_DATABASE,
                    DROP_DATABASE,
                    CREATE_USER,
                    ALTER_USER,
                    DROP_USER,
                    COMMENT,
                    GRANT,
                    REVOKE -> "UTILITY";
            default -> isDefinition(kind) ? "DDL" : "UTILITY";
        };
    }

    private static boolean isDefinition(StatementKind kind) {
        String name = kind.name();
        return name.startsWith("CREATE_")
                || name.startsWith("ALTER_")
                || name.startsWith("DROP_")
                || name.startsWith("ATTACH_")
                || name.startsWith("DETACH_")
                || kind == StatementKind.COMMENT
                || kind == StatementKind.GRANT
                || kind == StatementKind.REVOKE;
    }
}
