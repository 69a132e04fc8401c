-- The metadata views that drivers and people ask, each a cut of redshift_kit.columns or of the relations.

-- A text without a length is one of at most 65535 bytes: so far it can go in a table. In the catalogue itself it stays what it is.
CREATE VIEW redshift_kit.described_columns AS
SELECT c.database_name, c.schema_name, c.table_name, c.relid, c.relkind, c.column_name, c.attnum, c.ordinal_position, c.column_default,
       CASE WHEN c.nullable THEN 'YES' ELSE 'NO' END AS is_nullable,
       c.nullable,
       CASE WHEN t.is_text THEN 'character varying' ELSE c.data_type END AS data_type,
       CASE WHEN t.is_text THEN 'character varying(65535)' ELSE format_type(c.type_oid, c.type_modifier) END AS type_name,
       CASE WHEN t.is_text THEN 65535 ELSE c.character_maximum_length END AS character_maximum_length,
       c.numeric_precision, c.numeric_precision_radix, c.numeric_scale, c.datetime_precision, c.type_oid, c.type_modifier, c.remarks,
       c.encoding, c.distkey, c.sortkey
FROM redshift_kit.columns c
CROSS JOIN LATERAL (
    SELECT c.type_oid IN ('text'::regtype, 'varchar'::regtype) AND c.type_modifier = -1
        AND c.schema_name NOT IN ('pg_catalog', 'information_schema')) AS t (is_text);
GRANT SELECT ON redshift_kit.described_columns TO PUBLIC;

CREATE VIEW pg_catalog.svv_tables AS
SELECT r.database_name AS table_catalog,
       r.schema_name AS table_schema,
       r.table_name,
       CASE WHEN r.relkind IN ('v', 'm') THEN 'VIEW' WHEN r.schema_name LIKE 'pg\_temp\_%' THEN 'LOCAL TEMPORARY' ELSE 'BASE TABLE' END
           AS table_type,
       r.remarks
FROM redshift_kit.relations r;

CREATE VIEW pg_catalog.svv_columns AS
SELECT database_name AS table_catalog,
       schema_name AS table_schema,
       table_name,
       column_name,
       ordinal_position,
       column_default,
       is_nullable,
       data_type,
       character_maximum_length,
       numeric_precision,
       numeric_precision_radix,
       numeric_scale,
       datetime_precision,
       NULL::text AS interval_type,
       NULL::text AS interval_precision,
       NULL::text AS character_set_catalog,
       NULL::text AS character_set_schema,
       NULL::text AS character_set_name,
       NULL::text AS collation_catalog,
       NULL::text AS collation_schema,
       NULL::text AS collation_name,
       NULL::text AS domain_name,
       remarks
FROM redshift_kit.described_columns;

CREATE VIEW pg_catalog.svv_all_tables AS
SELECT database_name::varchar(128),
       schema_name::varchar(128),
       table_name::varchar(128),
       acl::varchar(128) AS table_acl,
       table_type::varchar(128),
       remarks::varchar(256)
FROM redshift_kit.relations;

CREATE VIEW pg_catalog.svv_redshift_tables AS
SELECT database_name, schema_name, table_name, table_type, table_acl, remarks FROM pg_catalog.svv_all_tables;

CREATE VIEW pg_catalog.svv_all_columns AS
SELECT database_name::varchar(128),
       schema_name::varchar(128),
       table_name::varchar(128),
       column_name::varchar(128),
       ordinal_position,
       column_default::varchar(4000),
       is_nullable::varchar(3),
       data_type::varchar(128),
       character_maximum_length,
       numeric_precision,
       numeric_scale,
       remarks::varchar(256)
FROM redshift_kit.described_columns;

CREATE VIEW pg_catalog.svv_redshift_columns AS
SELECT c.database_name::varchar(128),
       c.schema_name::varchar(128),
       c.table_name::varchar(128),
       c.column_name::varchar(128),
       c.ordinal_position,
       c.data_type::varchar(128),
       c.column_default::varchar(4000),
       c.is_nullable::varchar(3),
       (CASE c.relkind WHEN 'r' THEN c.encoding END)::varchar(128) AS encoding,
       c.distkey,
       c.sortkey,
       redshift_kit.privilege_text(a.attacl)::varchar(128) AS column_acl,
       c.remarks::varchar(256)
FROM redshift_kit.described_columns c
JOIN pg_attribute a ON a.attrelid = c.relid AND a.attnum = c.attnum;

CREATE VIEW redshift_kit.schemas AS
SELECT current_database()::text AS database_name,
       nspname::text AS schema_name,
       nspowner AS owner_id,
       pg_get_userbyid(nspowner)::text AS owner,
       redshift_kit.privilege_text(nspacl) AS acl
FROM pg_namespace
WHERE NOT redshift_kit.is_hidden_schema(nspname);
GRANT SELECT ON redshift_kit.schemas TO PUBLIC;

CREATE VIEW pg_catalog.svv_all_schemas AS
SELECT database_name::varchar(128),
       schema_name::varchar(128),
       owner_id::int AS schema_owner,
       'local'::varchar(128) AS schema_type,
       acl::varchar(128) AS schema_acl,
       NULL::varchar(128) AS source_database,
       NULL::varchar(256) AS schema_option
FROM redshift_kit.schemas;

CREATE VIEW pg_catalog.svv_redshift_schemas AS
SELECT database_name, schema_name, schema_owner, schema_type, schema_acl, schema_option FROM pg_catalog.svv_all_schemas;

CREATE VIEW pg_catalog.svv_redshift_databases AS
SELECT datname::varchar(128) AS database_name,
       datdba::int AS database_owner,
       'local'::varchar(32) AS database_type,
       redshift_kit.privilege_text(datacl)::varchar(128) AS database_acl,
       NULL::varchar(128) AS database_options,
       'Snapshot Isolation'::varchar(128) AS database_isolation_level
FROM pg_database
WHERE datallowconn AND NOT datistemplate AND datname <> 'postgres';

-- There are no external schemas; drivers ask before they choose how to list tables.
CREATE VIEW pg_catalog.svv_external_schemas AS
SELECT NULL::oid AS esoid, NULL::smallint AS eskind, NULL::name AS schemaname, NULL::int AS esowner,
       NULL::text AS databasename, NULL::text AS esoptions
WHERE false;

CREATE VIEW pg_catalog.pg_table_def AS
SELECT schema_name::name AS schemaname,
       table_name::name AS tablename,
       column_name::name AS "column",
       type_name AS type,
       encoding::char(32) AS encoding,
       distkey,
       sortkey,
       NOT nullable AS "notnull"
FROM redshift_kit.described_columns
WHERE relkind = 'r'
  AND schema_name = ANY (current_schemas(true)::text[])
ORDER BY schema_name, table_name, attnum;

GRANT SELECT ON pg_catalog.svv_tables, pg_catalog.svv_columns, pg_catalog.svv_all_tables, pg_catalog.svv_redshift_tables,
    pg_catalog.svv_all_columns, pg_catalog.svv_redshift_columns, pg_catalog.svv_all_schemas, pg_catalog.svv_redshift_schemas,
    pg_catalog.svv_redshift_databases, pg_catalog.svv_external_schemas, pg_catalog.pg_table_def TO PUBLIC;
