-- The information schema: the views that PostgreSQL 8.0 has, with its columns, so Redshift's. Those of the engine stand behind some of
-- them, under names that nobody sees; keys, tables and columns come from where Redshift's own views have them.
DO $$
DECLARE
    view_name name;
BEGIN
    FOR view_name IN SELECT relname FROM pg_class WHERE relkind = 'v' AND relnamespace = 'information_schema'::regnamespace LOOP
        EXECUTE format('ALTER VIEW information_schema.%I RENAME TO %I', view_name, 'information_' || view_name);
        EXECUTE format('ALTER VIEW information_schema.%I SET SCHEMA redshift_kit', 'information_' || view_name);
    END LOOP;
END;
$$;

DROP TABLE information_schema.sql_parts;

-- The columns of one of the engine's views up to the last that PostgreSQL 8.0 has, as plain types: the engine has domains there.
CREATE FUNCTION redshift_kit.plain_columns(engine_view regclass, last_column name) RETURNS text
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT string_agg(format('v.%I::%s', a.attname, CASE t.typname WHEN 'cardinal_number' THEN 'int' WHEN 'time_stamp' THEN 'timestamptz'
        ELSE 'varchar' END), ', ' ORDER BY a.attnum)
    FROM pg_attribute a
    JOIN pg_type t ON t.oid = a.atttypid
    WHERE a.attrelid = engine_view AND a.attnum > 0
      AND a.attnum <= (SELECT l.attnum FROM pg_attribute l WHERE l.attrelid = engine_view AND l.attname = last_column);
END;

DO $$
DECLARE
    kept record;
BEGIN
    FOR kept IN SELECT * FROM (VALUES
        ('information_schema_catalog_name', 'catalog_name', ''),
        ('applicable_roles', 'is_grantable', 'grantee'),
        ('column_domain_usage', 'column_name', 'table_schema'),
        ('column_privileges', 'is_grantable', 'table_schema'),
        ('column_udt_usage', 'column_name', 'table_schema'),
        ('data_type_privileges', 'dtd_identifier', 'object_schema'),
        ('domain_constraints', 'initially_deferred', 'domain_schema'),
        ('domain_udt_usage', 'domain_name', 'domain_schema'),
        ('domains', 'dtd_identifier', 'domain_schema'),
        ('element_types', 'dtd_identifier', 'object_schema'),
        ('enabled_roles', 'role_name', 'role_name'),
        ('parameters', 'dtd_identifier', 'specific_schema'),
        ('role_column_grants', 'is_grantable', 'table_schema'),
        ('role_routine_grants', 'is_grantable', 'routine_schema'),
        ('role_table_grants', 'is_grantable', 'table_schema'),
        ('role_usage_grants', 'is_grantable', 'object_schema'),
        ('routine_privileges', 'is_grantable', 'routine_schema'),
        ('routines', 'as_locator', 'routine_schema'),
        ('table_privileges', 'is_grantable', 'table_schema'),
        ('triggered_update_columns', 'event_object_column', 'trigger_schema'),
        ('triggers', 'action_reference_new_table', 'trigger_schema'),
        ('usage_privileges', 'is_grantable', 'object_schema'),
        ('view_column_usage', 'column_name', 'view_schema'),
        ('view_table_usage', 'table_name', 'view_schema')
    ) AS v (name, last_column, schema_column) LOOP
        EXECUTE format('CREATE VIEW information_schema.%I AS SELECT %s FROM redshift_kit.%I v%s', kept.name,
            redshift_kit.plain_columns(('redshift_kit.information_' || kept.name)::regclass, kept.last_column),
            'information_' || kept.name,
            CASE kept.schema_column WHEN '' THEN '' ELSE format(' WHERE NOT redshift_kit.is_own_schema(v.%I::name)', kept.schema_column) END
            || CASE WHEN kept.name LIKE 'routine%' THEN ' AND v.routine_name NOT LIKE ''postgresql\_%''' ELSE '' END
            || CASE WHEN kept.name IN ('role_table_grants', 'table_privileges')
                THEN ' AND v.privilege_type IN (''SELECT'', ''INSERT'', ''UPDATE'', ''DELETE'', ''REFERENCES'')' ELSE '' END
            || CASE kept.name WHEN 'triggers' THEN ' AND v.trigger_name NOT LIKE ''redshift\_kit\_%''' ELSE '' END);
        EXECUTE format('GRANT SELECT ON information_schema.%I TO PUBLIC', kept.name);
    END LOOP;
END;
$$;

-- Who owns a table or has any right to it sees it.
CREATE FUNCTION redshift_kit.sees_relation(relation oid) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN (SELECT pg_has_role(c.relowner, 'USAGE') FROM pg_class c WHERE c.oid = relation)
        OR has_table_privilege(relation, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
        OR has_any_column_privilege(relation, 'SELECT, INSERT, UPDATE, REFERENCES');

CREATE VIEW information_schema.schemata AS
SELECT database_name::varchar AS catalog_name,
       schema_name::varchar,
       owner::varchar AS schema_owner,
       NULL::varchar AS default_character_set_catalog,
       NULL::varchar AS default_character_set_schema,
       NULL::varchar AS default_character_set_name,
       NULL::varchar AS sql_path
FROM redshift_kit.schemas
WHERE pg_has_role(owner_id, 'USAGE') OR has_schema_privilege(schema_name, 'CREATE, USAGE');

CREATE VIEW information_schema.tables AS
SELECT r.database_name::varchar AS table_catalog,
       r.schema_name::varchar AS table_schema,
       r.table_name::varchar,
       t.table_type::varchar,
       NULL::varchar AS self_referencing_column_name,
       NULL::varchar AS reference_generation,
       NULL::varchar AS user_defined_type_catalog,
       NULL::varchar AS user_defined_type_schema,
       NULL::varchar AS user_defined_type_name
FROM redshift_kit.relations r
JOIN pg_catalog.svv_tables t ON t.table_schema = r.schema_name AND t.table_name = r.table_name
WHERE redshift_kit.sees_relation(r.relid);

CREATE VIEW information_schema.columns AS
SELECT c.database_name::varchar AS table_catalog,
       c.schema_name::varchar AS table_schema,
       c.table_name::varchar,
       c.column_name::varchar,
       c.ordinal_position,
       c.column_default::varchar,
       c.is_nullable::varchar,
       c.data_type::varchar,
       c.character_maximum_length,
       c.character_maximum_length AS character_octet_length,
       c.numeric_precision,
       c.numeric_precision_radix,
       c.numeric_scale,
       c.datetime_precision,
       NULL::varchar AS interval_type,
       NULL::varchar AS interval_precision,
       NULL::varchar AS character_set_catalog,
       NULL::varchar AS character_set_schema,
       NULL::varchar AS character_set_name,
       NULL::varchar AS collation_catalog,
       NULL::varchar AS collation_schema,
       NULL::varchar AS collation_name,
       NULL::varchar AS domain_catalog,
       NULL::varchar AS domain_schema,
       NULL::varchar AS domain_name,
       c.database_name::varchar AS udt_catalog,
       'pg_catalog'::varchar AS udt_schema,
       t.typname::varchar AS udt_name,
       NULL::varchar AS scope_catalog,
       NULL::varchar AS scope_schema,
       NULL::varchar AS scope_name,
       NULL::int AS maximum_cardinality,
       c.attnum::varchar AS dtd_identifier,
       'NO'::varchar AS is_self_referencing
FROM redshift_kit.described_columns c
JOIN pg_type t ON t.oid = c.type_oid
WHERE redshift_kit.sees_relation(c.relid);

CREATE VIEW information_schema.views AS
SELECT r.database_name::varchar AS table_catalog,
       r.schema_name::varchar AS table_schema,
       r.table_name::varchar,
       CASE WHEN pg_has_role(r.owner::name, 'USAGE') THEN pg_get_viewdef(r.relid)::varchar END AS view_definition,
       'NONE'::varchar AS check_option,
       'NO'::varchar AS is_updatable,
       'NO'::varchar AS is_insertable_into
FROM redshift_kit.relations r
WHERE r.relkind IN ('v', 'm') AND redshift_kit.sees_relation(r.relid);

-- Keys are declared and not enforced; checks there are none.
CREATE VIEW information_schema.table_constraints AS
SELECT current_database()::varchar AS constraint_catalog,
       n.nspname::varchar AS constraint_schema,
       k.name::varchar AS constraint_name,
       current_database()::varchar AS table_catalog,
       n.nspname::varchar AS table_schema,
       k.table_name::varchar,
       (CASE k.kind WHEN 'p' THEN 'PRIMARY KEY' WHEN 'u' THEN 'UNIQUE' ELSE 'FOREIGN KEY' END)::varchar AS constraint_type,
       'NO'::varchar AS is_deferrable,
       'NO'::varchar AS initially_deferred
FROM redshift_kit.keys k
JOIN pg_namespace n ON n.oid = k.schema_id
WHERE redshift_kit.sees_relation(k.relid);

CREATE VIEW information_schema.key_column_usage AS
SELECT current_database()::varchar AS constraint_catalog,
       c.schema_name::varchar AS constraint_schema,
       c.name::varchar AS constraint_name,
       current_database()::varchar AS table_catalog,
       c.schema_name::varchar AS table_schema,
       c.table_name::varchar,
       c.column_name::varchar,
       c.key_seq AS ordinal_position
FROM redshift_kit.key_columns c
WHERE redshift_kit.sees_relation(c.relid);

CREATE VIEW information_schema.referential_constraints AS
SELECT current_database()::varchar AS constraint_catalog,
       n.nspname::varchar AS constraint_schema,
       k.name::varchar AS constraint_name,
       current_database()::varchar AS unique_constraint_catalog,
       tn.nspname::varchar AS unique_constraint_schema,
       t.name::varchar AS unique_constraint_name,
       'NONE'::varchar AS match_option,
       'NO ACTION'::varchar AS update_rule,
       'NO ACTION'::varchar AS delete_rule
FROM redshift_kit.keys k
JOIN pg_namespace n ON n.oid = k.schema_id
LEFT JOIN redshift_kit.keys t ON t.relid = k.target_relid AND t.kind IN ('p', 'u') AND t.attnums = k.target_attnums
LEFT JOIN pg_namespace tn ON tn.oid = t.schema_id
WHERE k.kind = 'f' AND redshift_kit.sees_relation(k.relid);

-- What a key is about: the columns of a primary or unique key, and those that a foreign key refers to.
CREATE VIEW information_schema.constraint_column_usage AS
SELECT current_database()::varchar AS table_catalog,
       n.nspname::varchar AS table_schema,
       c.relname::varchar AS table_name,
       a.attname::varchar AS column_name,
       current_database()::varchar AS constraint_catalog,
       kn.nspname::varchar AS constraint_schema,
       k.name::varchar AS constraint_name
FROM redshift_kit.keys k
JOIN pg_namespace kn ON kn.oid = k.schema_id
JOIN pg_class c ON c.oid = CASE k.kind WHEN 'f' THEN k.target_relid ELSE k.relid END
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (CASE k.kind WHEN 'f' THEN k.target_attnums ELSE k.attnums END)
WHERE redshift_kit.sees_relation(c.oid);

CREATE VIEW information_schema.constraint_table_usage AS
SELECT DISTINCT table_catalog, table_schema, table_name, constraint_catalog, constraint_schema, constraint_name
FROM information_schema.constraint_column_usage;

CREATE VIEW information_schema.check_constraints AS
SELECT NULL::varchar AS constraint_catalog, NULL::varchar AS constraint_schema, NULL::varchar AS constraint_name,
       NULL::varchar AS check_clause
WHERE false;

GRANT SELECT ON information_schema.schemata, information_schema.tables, information_schema.columns, information_schema.views,
    information_schema.table_constraints, information_schema.key_column_usage, information_schema.referential_constraints,
    information_schema.constraint_column_usage, information_schema.constraint_table_usage, information_schema.check_constraints
    TO PUBLIC;
