-- The metadata views that drivers and people ask, each a cut of redshift_kit.columns or of the relations.
CREATE VIEW pg_catalog.svv_tables AS
SELECT database_name AS table_catalog,
       schema_name AS table_schema,
       table_name,
       CASE WHEN relkind IN ('v', 'm') THEN 'VIEW' ELSE 'BASE TABLE' END AS table_type,
       remarks
FROM redshift_kit.relations;

CREATE VIEW pg_catalog.svv_columns AS
SELECT database_name AS table_catalog,
       schema_name AS table_schema,
       table_name,
       column_name,
       ordinal_position,
       column_default,
       CASE WHEN nullable THEN 'YES' ELSE 'NO' END AS is_nullable,
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
FROM redshift_kit.columns;

CREATE VIEW pg_catalog.svv_all_tables AS
SELECT database_name::varchar(128),
       schema_name::varchar(128),
       table_name::varchar(128),
       acl::varchar(128) AS table_acl,
       table_type::varchar(128),
       remarks::varchar(256)
FROM redshift_kit.relations;

CREATE VIEW pg_catalog.svv_redshift_tables AS SELECT * FROM pg_catalog.svv_all_tables;

CREATE VIEW pg_catalog.svv_all_columns AS
SELECT database_name::varchar(128),
       schema_name::varchar(128),
       table_name::varchar(128),
       column_name::varchar(128),
       ordinal_position,
       column_default::varchar(4000),
       (CASE WHEN nullable THEN 'YES' ELSE 'NO' END)::varchar(3) AS is_nullable,
       data_type::varchar(128),
       character_maximum_length,
       numeric_precision,
       numeric_scale,
       remarks::varchar(256)
FROM redshift_kit.columns;

CREATE VIEW pg_catalog.svv_redshift_columns AS SELECT * FROM pg_catalog.svv_all_columns;

CREATE VIEW redshift_kit.schemas AS
SELECT current_database()::text AS database_name,
       nspname::text AS schema_name,
       nspowner AS owner_id,
       pg_get_userbyid(nspowner)::text AS owner,
       nspacl::text AS acl
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
       datacl::text::varchar(128) AS database_acl,
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
       format_type(type_oid, type_modifier) AS type,
       encoding::char(32) AS encoding,
       distkey,
       sortkey,
       NOT nullable AS "notnull"
FROM redshift_kit.columns
WHERE relkind = 'r'
  AND schema_name = ANY (current_schemas(true)::text[]);

GRANT SELECT ON pg_catalog.svv_tables, pg_catalog.svv_columns, pg_catalog.svv_all_tables, pg_catalog.svv_redshift_tables,
    pg_catalog.svv_all_columns, pg_catalog.svv_redshift_columns, pg_catalog.svv_all_schemas, pg_catalog.svv_redshift_schemas,
    pg_catalog.svv_redshift_databases, pg_catalog.svv_external_schemas, pg_catalog.pg_table_def TO PUBLIC;
