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
           CASE
               WHEN EXISTS (SELECT FROM redshift_kit.materialized_view m WHERE m.relid = r.relid) THEN 'MATERIALIZED VIEW'
               WHEN EXISTS (SELECT FROM redshift_kit.late_binding_view v WHERE v.relid = r.relid) THEN 'LATE BINDING VIEW'
               WHEN r.relkind = 'v' THEN 'REGULAR VIEW' ELSE 'REGULAR TABLE' END
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
    SELECT c.database_name, c.schema_name, c.table_name, c.column_name, c.ordinal_position, c.column_default, c.is_nullable,
           c.data_type, c.character_maximum_length, c.numeric_precision, c.numeric_scale, c.remarks,
           CASE c.relkind WHEN 'r' THEN coalesce(t.sortstyle, 'AUTO(SORTKEY)') END, c.sortkey, c.distkey::int,
           CASE c.relkind WHEN 'r' THEN c.encoding END, NULL
    FROM redshift_kit.described_columns c
    LEFT JOIN redshift_kit.table_attributes t ON t.relid = c.relid
    WHERE c.database_name = in_database AND c.schema_name = in_schema AND c.table_name = in_table
      AND (pattern IS NULL OR c.column_name LIKE pattern)
    ORDER BY 5;
END;

-- One row per column of every key. Keys are those that statements have declared; nobody checks them.
CREATE VIEW redshift_kit.key_columns AS
SELECT k.relid, k.name, k.kind, k.target_relid,
       current_database()::varchar(128) AS database_name,
       n.nspname::varchar(128) AS schema_name,
       c.relname::varchar(128) AS table_name,
       a.attname::varchar(128) AS column_name,
       part.place::int AS key_seq,
       k.target_attnums[part.place] AS target_attnum
FROM redshift_kit.key_constraint k
CROSS JOIN LATERAL unnest(k.attnums) WITH ORDINALITY AS part (attnum, place)
JOIN pg_class c ON c.oid = k.relid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = k.relid AND a.attnum = part.attnum;
GRANT SELECT ON redshift_kit.key_columns TO PUBLIC;

CREATE FUNCTION redshift_kit.show_primary_keys(in_database text, in_schema text, in_table text)
    RETURNS TABLE (database_name varchar(128), schema_name varchar(128), table_name varchar(128), column_name varchar(128),
                   key_seq int, pk_name varchar(128))
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT k.database_name, k.schema_name, k.table_name, k.column_name, k.key_seq, k.name
    FROM redshift_kit.key_columns k
    WHERE k.kind = 'p' AND k.database_name = in_database AND k.schema_name = in_schema AND k.table_name = in_table
    ORDER BY 5;
END;

-- Foreign keys with both their ends. Redshift enforces none, so the rules are those of doing nothing: 3 is "no action" and 7
-- "not deferrable" in the numbers of JDBC.
CREATE VIEW redshift_kit.foreign_keys AS
SELECT current_database()::varchar(128) AS pk_database_name,
       tn.nspname::varchar(128) AS pk_schema_name,
       t.relname::varchar(128) AS pk_table_name,
       ta.attname::varchar(128) AS pk_column_name,
       k.database_name AS fk_database_name,
       k.schema_name AS fk_schema_name,
       k.table_name AS fk_table_name,
       k.column_name AS fk_column_name,
       k.key_seq,
       3::smallint AS update_rule,
       3::smallint AS delete_rule,
       k.name::varchar(128) AS fk_name,
       (SELECT p.name::varchar(128) FROM redshift_kit.key_constraint p WHERE p.relid = t.oid AND p.kind = 'p') AS pk_name,
       7::smallint AS deferrability
FROM redshift_kit.key_columns k
JOIN pg_class t ON t.oid = k.target_relid
JOIN pg_namespace tn ON tn.oid = t.relnamespace
LEFT JOIN pg_attribute ta ON ta.attrelid = t.oid AND ta.attnum = k.target_attnum
WHERE k.kind = 'f';
GRANT SELECT ON redshift_kit.foreign_keys TO PUBLIC;

CREATE FUNCTION redshift_kit.show_foreign_keys(in_database text, in_schema text, in_table text)
    RETURNS SETOF redshift_kit.foreign_keys
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT f.* FROM redshift_kit.foreign_keys f
    WHERE f.fk_database_name = in_database AND f.fk_schema_name = in_schema AND f.fk_table_name = in_table
    ORDER BY f.pk_schema_name, f.pk_table_name, f.fk_name, f.key_seq;
END;

CREATE FUNCTION redshift_kit.show_exported_keys(in_database text, in_schema text, in_table text)
    RETURNS SETOF redshift_kit.foreign_keys
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT f.* FROM redshift_kit.foreign_keys f
    WHERE f.pk_database_name = in_database AND f.pk_schema_name = in_schema AND f.pk_table_name = in_table
    ORDER BY f.fk_schema_name, f.fk_table_name, f.fk_name, f.key_seq;
END;

-- One row per function or procedure of a user's schema.
CREATE VIEW redshift_kit.routines AS
SELECT p.oid AS routine_id,
       p.prokind,
       current_database()::varchar(128) AS database_name,
       n.nspname::varchar(128) AS schema_name,
       p.proname::varchar(128) AS routine_name,
       CASE p.prorettype WHEN 'void'::regtype THEN NULL ELSE format_type(p.prorettype, NULL) END::varchar(128) AS return_type,
       coalesce(
           (SELECT string_agg(format_type((a ->> 'type')::regtype, NULL), ', ' ORDER BY place)
               FROM redshift_kit.procedure known
               CROSS JOIN LATERAL jsonb_array_elements(known.arguments) WITH ORDINALITY AS argument (a, place)
               WHERE known.procedure_id = p.oid AND a ->> 'mode' <> 'OUT'),
           (SELECT string_agg(format_type(part.type_oid, NULL), ', ' ORDER BY part.place)
               FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY AS part (type_oid, place)
               WHERE NOT EXISTS (SELECT FROM redshift_kit.procedure known WHERE known.procedure_id = p.oid)),
           '')::varchar(4000) AS argument_list
FROM pg_proc p
JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE n.nspname NOT IN ('pg_catalog', 'information_schema')
  AND NOT redshift_kit.is_hidden_schema(n.nspname)
  AND has_schema_privilege(n.oid, 'USAGE');
GRANT SELECT ON redshift_kit.routines TO PUBLIC;

CREATE FUNCTION redshift_kit.show_procedures(in_database text, in_schema text, pattern text DEFAULT NULL)
    RETURNS TABLE (database_name varchar(128), schema_name varchar(128), procedure_name varchar(128),
                   return_type varchar(128), argument_list varchar(4000))
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT r.database_name, r.schema_name, r.routine_name, r.return_type, r.argument_list
    FROM redshift_kit.routines r
    WHERE r.prokind = 'p' AND r.database_name = in_database AND r.schema_name = in_schema
      AND (pattern IS NULL OR r.routine_name LIKE pattern)
    ORDER BY 3, 5;
END;

CREATE FUNCTION redshift_kit.show_functions(in_database text, in_schema text, pattern text DEFAULT NULL)
    RETURNS TABLE (database_name varchar(128), schema_name varchar(128), function_name varchar(128),
                   return_type varchar(128), argument_list varchar(4000))
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT r.database_name, r.schema_name, r.routine_name, r.return_type, r.argument_list
    FROM redshift_kit.routines r
    WHERE r.prokind = 'f' AND r.database_name = in_database AND r.schema_name = in_schema
      AND (pattern IS NULL OR r.routine_name LIKE pattern)
    ORDER BY 3, 5;
END;

-- One row per parameter, in its order; the value that a function returns is the one before the first. Those of a procedure are
-- told as they were written.
CREATE VIEW redshift_kit.parameters AS
SELECT r.routine_id, r.prokind, r.database_name, r.schema_name, r.routine_name, r.argument_list,
       (a ->> 'name')::varchar(128) AS parameter_name,
       place::int AS ordinal_position,
       (a ->> 'mode')::varchar(32) AS parameter_type,
       redshift_kit.base_type_name((a ->> 'type')::regtype)::varchar(128) AS data_type,
       (a ->> 'type')::regtype::oid AS type_oid
FROM redshift_kit.routines r
JOIN redshift_kit.procedure known ON known.procedure_id = r.routine_id
CROSS JOIN LATERAL jsonb_array_elements(known.arguments) WITH ORDINALITY AS argument (a, place)
UNION ALL
SELECT r.routine_id, r.prokind, r.database_name, r.schema_name, r.routine_name, r.argument_list,
       coalesce(p.proargnames[part.place], '')::varchar(128) AS parameter_name,
       part.place::int AS ordinal_position,
       (CASE coalesce(p.proargmodes[part.place], 'i') WHEN 'i' THEN 'IN' WHEN 'o' THEN 'OUT' WHEN 'b' THEN 'INOUT'
           WHEN 't' THEN 'TABLE' ELSE 'IN' END)::varchar(32) AS parameter_type,
       redshift_kit.base_type_name(part.type_oid)::varchar(128) AS data_type,
       part.type_oid
FROM redshift_kit.routines r
JOIN pg_proc p ON p.oid = r.routine_id
CROSS JOIN LATERAL unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) WITH ORDINALITY AS part (type_oid, place)
WHERE NOT EXISTS (SELECT FROM redshift_kit.procedure known WHERE known.procedure_id = r.routine_id)
UNION ALL
SELECT r.routine_id, r.prokind, r.database_name, r.schema_name, r.routine_name, r.argument_list, '', 0, 'RETURN',
       redshift_kit.base_type_name(p.prorettype), p.prorettype
FROM redshift_kit.routines r
JOIN pg_proc p ON p.oid = r.routine_id
WHERE r.prokind = 'f';
GRANT SELECT ON redshift_kit.parameters TO PUBLIC;

CREATE FUNCTION redshift_kit.show_procedure_parameters(
        in_database text, in_schema text, in_procedure text, types text DEFAULT NULL, pattern text DEFAULT NULL)
    RETURNS TABLE (database_name varchar(128), schema_name varchar(128), procedure_name varchar(128),
                   parameter_name varchar(128), ordinal_position int, parameter_type varchar(32), data_type varchar(128),
                   character_maximum_length int, numeric_precision int, numeric_scale int)
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT p.database_name, p.schema_name, p.routine_name, p.parameter_name, p.ordinal_position, p.parameter_type,
           p.data_type, information_schema._pg_char_max_length(p.type_oid, -1)::int,
           information_schema._pg_numeric_precision(p.type_oid, -1)::int, information_schema._pg_numeric_scale(p.type_oid, -1)::int
    FROM redshift_kit.parameters p
    WHERE p.prokind = 'p' AND p.database_name = in_database AND p.schema_name = in_schema AND p.routine_name = in_procedure
      AND (types IS NULL OR p.argument_list = types) AND (pattern IS NULL OR p.parameter_name LIKE pattern)
    ORDER BY p.routine_id, 5;
END;

CREATE FUNCTION redshift_kit.show_function_parameters(
        in_database text, in_schema text, in_function text, types text DEFAULT NULL, pattern text DEFAULT NULL)
    RETURNS TABLE (database_name varchar(128), schema_name varchar(128), function_name varchar(128),
                   parameter_name varchar(128), ordinal_position int, parameter_type varchar(32), data_type varchar(128),
                   character_maximum_length int, numeric_precision int, numeric_scale int)
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT p.database_name, p.schema_name, p.routine_name, p.parameter_name, p.ordinal_position, p.parameter_type,
           p.data_type, information_schema._pg_char_max_length(p.type_oid, -1)::int,
           information_schema._pg_numeric_precision(p.type_oid, -1)::int, information_schema._pg_numeric_scale(p.type_oid, -1)::int
    FROM redshift_kit.parameters p
    WHERE p.prokind = 'f' AND p.database_name = in_database AND p.schema_name = in_schema AND p.routine_name = in_function
      AND (types IS NULL OR p.argument_list = types) AND (pattern IS NULL OR p.parameter_name LIKE pattern)
    ORDER BY p.routine_id, 5;
END;
