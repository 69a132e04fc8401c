-- The views of Redshift's own beside PostgreSQL's catalogs (Redshift guide, "System catalog tables").
CREATE VIEW pg_catalog.pg_class_info AS
SELECT c.oid AS reloid, c.relname, c.relnamespace, c.reltype, c.relowner, c.relam, c.relfilenode, c.reltablespace, c.relpages,
       c.reltuples, c.reltoastrelid, c.reltoastidxid, c.relhasindex, c.relisshared, c.relkind, c.relnatts, c.relexternid,
       c.relisreplicated, c.relispinned, c.reldiststyle, c.relprojbaseid, c.relchecks, c.reltriggers, c.relukeys, c.relfkeys,
       c.relrefs, c.relhasoids, c.relhaspkey, c.relhasrules, c.relhassubclass, c.relacl,
       t.created AS relcreationtime,
       CASE WHEN c.relkind = 'r' THEN redshift_kit.effective_distribution_style_number(c.oid) END AS releffectivediststyle
FROM redshift_kit.pg_class c
LEFT JOIN redshift_kit.relation_time t ON t.relid = c.oid;

CREATE VIEW pg_catalog.pg_attribute_info AS
SELECT attrelid, attname, atttypid, attstattarget, attlen, attnum, attndims, attcacheoff, atttypmod, attbyval, attstorage, attalign,
       attnotnull, atthasdef, attisdropped, attislocal, attinhcount, attisdistkey, attispreloaded, attsortkeyord, attencodingtype,
       attencrypttype, attacl
FROM redshift_kit.pg_attribute;

-- Redshift keeps the lengths of a procedure's parameters in PROBIN; the engine does not keep them.
CREATE VIEW pg_catalog.pg_proc_info AS
SELECT oid AS prooid, proname, pronamespace, proowner, prolang, proisagg, prosecdef, proisstrict, proretset, provolatile, pronargs,
       prorettype, proargtypes, proargnames, prosrc, NULL::bytea AS probin, proacl, prokind, proargmodes, proallargtypes
FROM redshift_kit.pg_proc;

-- Rows that were inserted, deleted or updated since the last ANALYZE are counted together by the engine: which of them were
-- inserted and which deleted, it does not keep.
CREATE VIEW pg_catalog.pg_statistic_indicator AS
SELECT c.oid AS stairelid, greatest(c.reltuples, 0)::double precision AS stairows,
       NULL::double precision AS staiins, NULL::double precision AS staidels
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND NOT redshift_kit.is_hidden_schema(n.nspname)
  AND redshift_kit.is_superuser();

-- What is configured for objects, by keys that tell the object; of them is known which tables are left out of snapshots.
CREATE VIEW pg_catalog.pg_conf AS
SELECT format('pg_class_backup_%s_%s', d.oid, t.relid)::varchar AS key, 'NO'::varchar AS value
FROM redshift_kit.table_attributes t
JOIN pg_database d ON d.datname = current_database()
WHERE NOT t.backup;

-- There are no external schemas, tables and databases.
CREATE VIEW pg_catalog.pg_external_schema AS
SELECT NULL::oid AS esoid, NULL::smallint AS eskind, NULL::text AS esdbname, NULL::text AS esoptions
WHERE false;

CREATE VIEW pg_catalog.svv_external_tables AS
SELECT NULL::text AS redshift_database_name, NULL::text AS schemaname, NULL::text AS tablename, NULL::text AS tabletype,
       NULL::text AS location, NULL::text AS input_format, NULL::text AS output_format, NULL::text AS serialization_lib,
       NULL::text AS serde_parameters, NULL::int AS compressed, NULL::text AS parameters
WHERE false;

CREATE VIEW pg_catalog.svv_external_columns AS
SELECT NULL::text AS redshift_database_name, NULL::text AS schemaname, NULL::text AS tablename, NULL::text AS columnname,
       NULL::text AS external_type, NULL::int AS columnnum, NULL::int AS part_key, NULL::text AS is_nullable
WHERE false;

CREATE VIEW pg_catalog.svv_external_databases AS
SELECT NULL::int AS eskind, NULL::text AS esoptions, NULL::text AS databasename, NULL::text AS location, NULL::text AS parameters
WHERE false;

CREATE VIEW pg_catalog.svv_external_partitions AS
SELECT NULL::text AS schemaname, NULL::text AS tablename, NULL::text AS "values", NULL::text AS location, NULL::text AS input_format,
       NULL::text AS output_format, NULL::text AS serialization_lib, NULL::text AS serde_parameters, NULL::int AS compressed,
       NULL::text AS parameters
WHERE false;

GRANT SELECT ON pg_catalog.pg_class_info, pg_catalog.pg_attribute_info, pg_catalog.pg_proc_info, pg_catalog.pg_statistic_indicator, pg_catalog.pg_conf,
    pg_catalog.pg_external_schema, pg_catalog.svv_external_tables, pg_catalog.svv_external_columns, pg_catalog.svv_external_databases,
    pg_catalog.svv_external_partitions TO PUBLIC;

-- How tables are stored. The cluster pretends to have slices, and the first of them has all the rows.
CREATE TABLE redshift_kit.cluster (slices int NOT NULL);
INSERT INTO redshift_kit.cluster VALUES (2);
GRANT SELECT ON redshift_kit.cluster TO PUBLIC;

CREATE VIEW pg_catalog.stv_slices AS
SELECT 0 AS node, s.slice, s.slice AS localslice, 'D'::char(1) AS type
FROM redshift_kit.cluster c
CROSS JOIN LATERAL generate_series(0, c.slices - 1) AS s (slice);

-- Counts as the owner of all tables, whom no policy hides a row from.
CREATE FUNCTION redshift_kit.row_count(relation oid) RETURNS bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    counted bigint;
BEGIN
    IF NOT redshift_kit.may_count(relation) THEN
        RETURN NULL;
    END IF;
    EXECUTE 'SELECT count(*) FROM ' || relation::regclass INTO counted;
    RETURN counted;
END;
$$;

-- Within a function with the rights of its owner the user is that; the session's is the one who asks.
CREATE FUNCTION redshift_kit.may_count(relation oid) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN has_table_privilege(session_user, relation, 'SELECT');

-- What keeps the rows of a materialized view is shown under the name of the view.
CREATE FUNCTION redshift_kit.shown_name(schema_id oid, table_name name) RETURNS name
    LANGUAGE sql STABLE
    RETURN coalesce((SELECT v.relname FROM pg_class v WHERE v.relnamespace = schema_id AND v.relkind = 'v'
        AND table_name LIKE 'mv\_tbl\_\_%\_\_0' AND 'mv_tbl__' || v.relname || '__0' = table_name), table_name);

-- One row per table of the database, with what its rows are worth knowing for.
CREATE VIEW redshift_kit.stored_tables AS
SELECT c.oid AS relid, n.nspname AS schema_name, c.relname AS table_name,
       redshift_kit.shown_name(n.oid, c.relname) AS shown_name, c.relpersistence = 't' AS is_temporary,
       c.reltuples, redshift_kit.row_count(c.oid) AS row_count,
       greatest(ceil(pg_table_size(c.oid) / 1048576.0), 1)::bigint AS megabytes,
       coalesce(t.diststyle, 'AUTO(ALL)') AS diststyle, coalesce(t.sortstyle, 'AUTO(SORTKEY)') AS sortstyle,
       coalesce(t.backup, true) AS backup
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN redshift_kit.table_attributes t ON t.relid = c.oid
WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'redshift_kit') AND n.nspname NOT LIKE 'pg\_toast%';

CREATE VIEW pg_catalog.stv_tbl_perm AS
SELECT s.slice,
       t.relid::int AS id,
       t.table_name::char(72) AS name,
       CASE s.slice WHEN 0 THEN t.row_count ELSE 0 END AS rows,
       CASE s.slice WHEN 0 THEN NULL ELSE 0 END::bigint AS sorted_rows,
       t.is_temporary::int AS temp,
       (SELECT d.oid::int FROM pg_database d WHERE d.datname = current_database()) AS db_id,
       0 AS insert_pristine,
       0 AS delete_pristine,
       t.backup::int AS backup,
       redshift_kit.distribution_style_number(t.relid)::int AS dist_style,
       CASE WHEN s.slice = 0 AND t.row_count > 0 THEN t.megabytes::int ELSE 0 END AS block_count
FROM redshift_kit.stored_tables t
CROSS JOIN pg_catalog.stv_slices s;

-- What there is to know of a table that has rows. The size is the engine's, in blocks of 1 MB. STATS_OFF compares the number of rows
-- that the last ANALYZE saw with the one there is now. What only Redshift's own storage could tell is NULL: how full the disks are,
-- what is unsorted, how columns and slices differ.
CREATE VIEW pg_catalog.svv_table_info AS
SELECT current_database()::text AS database,
       t.schema_name::text AS schema,
       t.relid AS table_id,
       t.shown_name::text AS "table",
       CASE WHEN c.is_encoded THEN 'Y' ELSE 'N' END || CASE WHEN c.is_told THEN '' ELSE ', AUTO(ENCODE)' END AS encoded,
       t.diststyle,
       CASE
           WHEN t.sortstyle LIKE 'AUTO%' THEN t.sortstyle
           WHEN t.sortstyle LIKE 'INTERLEAVED%' THEN 'INTERLEAVED'
           ELSE c.sortkey1
       END AS sortkey1,
       c.max_varchar,
       c.sortkey1_enc::char(32) AS sortkey1_enc,
       c.sortkey_num,
       t.megabytes AS size,
       NULL::numeric(10, 4) AS pct_used,
       0::bigint AS empty,
       NULL::numeric(5, 2) AS unsorted,
       CASE WHEN t.reltuples < 0 THEN 100
           ELSE least(round(abs(t.row_count - t.reltuples::numeric) * 100 / t.row_count, 2), 100) END::numeric(5, 2) AS stats_off,
       t.row_count::numeric(38, 0) AS tbl_rows,
       NULL::numeric(19, 2) AS skew_sortkey1,
       NULL::numeric(19, 2) AS skew_rows,
       t.row_count::numeric(38, 0) AS estimated_visible_rows,
       NULL::text AS risk_event,
       NULL::numeric(12, 2) AS vacuum_sort_benefit,
       time.created AS create_time
FROM redshift_kit.stored_tables t
CROSS JOIN LATERAL (
    SELECT coalesce(bool_or(c.encoding <> 'none'), false) AS is_encoded,
           EXISTS (SELECT FROM redshift_kit.column_attributes p WHERE p.relid = t.relid AND p.encoding IS NOT NULL) AS is_told,
           max(c.column_name) FILTER (WHERE abs(c.sortkey) = 1) AS sortkey1,
           max(c.encoding) FILTER (WHERE abs(c.sortkey) = 1) AS sortkey1_enc,
           count(*) FILTER (WHERE c.sortkey <> 0)::int AS sortkey_num,
           coalesce(max(c.character_maximum_length) FILTER (WHERE c.data_type = 'character varying'), 0) AS max_varchar
    FROM redshift_kit.columns c WHERE c.relid = t.relid
) c
LEFT JOIN redshift_kit.relation_time time ON time.relid = t.relid
WHERE t.row_count > 0;

-- Superusers read everything, and others what they are let see.
GRANT SELECT ON pg_catalog.stv_slices TO PUBLIC;
