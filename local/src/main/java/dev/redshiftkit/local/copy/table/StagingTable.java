package dev.redshiftkit.local.copy.table;

import dev.redshiftkit.local.engine.CopyInput;
import dev.redshiftkit.local.engine.EngineSession;

/**
 * Where rows wait that are loaded into a table with row-level security. COPY does not ask the policies (Redshift guide,
 * "Row-level security"), but the engine has no COPY into such a table, only INSERT.
 */
record StagingTable(TargetTable target) {

    private static final String NAME = "\"redshift-kit: copy\"";

    private static final String DEFINITION = """
            SELECT postgresql_string_agg(quote_ident(attname) || ' ' || format_type(atttypid, atttypmod), ', ')
            FROM pg_catalog.pg_attribute WHERE attrelid = %d AND attnum > 0 AND NOT attisdropped""";

    /** Loads the rows within the session's transaction. */
    void load(EngineSession session, CopyInput rows) {
        String definition =
                session.query(DEFINITION.formatted(target.id())).firstValue().orElseThrow();
        String columns = target.columnList();
        session.query("CREATE TEMPORARY TABLE " + NAME + " (" + definition + ")");
        session.copyIn("COPY pg_temp." + NAME + " (" + columns + ") FROM STDIN (FORMAT binary)", rows);
        session.query("INSERT INTO " + target.engineName() + " (" + columns + ") OVERRIDING SYSTEM VALUE SELECT "
                + columns + " FROM pg_temp." + NAME);
        session.query("DROP TABLE pg_temp." + NAME);
    }
}
