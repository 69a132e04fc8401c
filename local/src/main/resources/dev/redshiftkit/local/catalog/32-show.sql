-- What stands behind the SHOW commands by which today's drivers read metadata. Column names and order are those the drivers look for.
CREATE FUNCTION redshift_kit.show_databases(pattern text DEFAULT NULL)
    RETURNS TABLE (database_name varchar(128))
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT d.database_name FROM pg_catalog.svv_redshift_databases d
    WHERE pattern IS NULL OR d.database_name LIKE pattern
    ORDER BY 1;
END;

CREATE FUNCTION redshift_kit.show_schemas(in_database text, pattern text DEFAULT NULL)
    RETURNS TABLE (database_name varchar(128), schema_name varchar(128), schema_owner int, schema_type varchar(128),
                   schema_acl varchar(128), source_database varchar(128), schema_option varchar(256))
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT s.* FROM pg_catalog.svv_all_schemas s
    WHERE s.database_name = in_database AND (pattern IS NULL OR s.schema_name LIKE pattern)
    ORDER BY 2;
END;

CREATE FUNCTION redshift_kit.show_tables(in_database text, in_schema text, pattern text DEFAULT NULL)
    RETURNS TABLE (database_name varchar(128), schema_name varchar(128), table_name varchar(128), table_type varchar(128),
                   table_acl varchar(128), remarks varchar(256), owner varchar(128), last_altered_time timestamp,
                   last_modified_time timestamp, dist_style varchar(128), table_subtype varchar(128))
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT r.database_name, r.schema_name, r.table_name, r.table_type, r.acl, r.remarks, r.owner, NULL::timestamp,
           NULL::timestamp, CASE r.table_type WHEN 'TABLE' THEN r.diststyle END,
           CASE r.relkind WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'v' THEN 'REGULAR VIEW' ELSE 'REGULAR TABLE' END
    FROM redshift_kit.relations r
    WHERE r.database_name = in_database AND r.schema_name = in_schema AND (pattern IS NULL OR r.table_name LIKE pattern)
    ORDER BY 3;
END;

CREATE FUNCTION redshift_kit.show_columns(in_database text, in_schema text, in_table text, pattern text DEFAULT NULL)
    RETURNS TABLE (database_name varchar(128), schema_name varchar(128), table_name varchar(128), column_name varchar(128),
                   ordinal_position int, column_default varchar(4000), is_nullable varchar(3), data_type varchar(128),
                   character_maximum_length int, numeric_precision int, numeric_scale int, remarks varchar(256),
                   sort_key_type varchar(128), sort_key int, dist_key int, encoding varchar(128), "collation" varchar(128))
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT c.database_name, c.schema_name, c.table_name, c.column_name, c.ordinal_position, c.column_default,
           CASE WHEN c.nullable THEN 'YES' ELSE 'NO' END, c.data_type, c.character_maximum_length, c.numeric_precision,
           c.numeric_scale, c.remarks, t.sortstyle, c.sortkey, c.distkey::int, c.encoding, NULL
    FROM redshift_kit.columns c
    LEFT JOIN redshift_kit.table_attributes t ON t.relid = c.relid
    WHERE c.database_name = in_database AND c.schema_name = in_schema AND c.table_name = in_table
      AND (pattern IS NULL OR c.column_name LIKE pattern)
    ORDER BY 5;
END;
