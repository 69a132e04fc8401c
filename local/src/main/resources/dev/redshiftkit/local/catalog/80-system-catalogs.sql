-- The system catalogs as Redshift shows them: with the columns that its PostgreSQL 8 has, those that Redshift has added, and those of
-- the engine beside them, which newer tools ask for; without what is ours or the engine's alone. The engine finds its catalogs by
-- number, and so do its functions and casts to regclass; only queries are given these views in their place, by the translator
-- (CatalogRelations.java).

-- Keys are not the engine's, so they have no numbers in it. These are made of what identifies a key, so that they stay the same; they
-- are above all that the engine gives out in practice, and small enough for those who add to them. An index has the number behind
-- that of its key.
CREATE FUNCTION redshift_kit.key_id(of_relation oid, key_name text) RETURNS oid
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (100000000 + (hashtextextended(of_relation::text || '/' || key_name, 0) & 268435455) * 2)::oid;

CREATE VIEW redshift_kit.keys AS
SELECT redshift_kit.key_id(k.relid, k.name) AS id,
       (redshift_kit.key_id(k.relid, k.name)::bigint + 1)::oid AS index_id,
       k.relid, k.name::name AS name, k.kind, k.attnums, k.target_relid, k.target_attnums,
       c.relname AS table_name, c.relnamespace AS schema_id, c.relowner AS owner_id, c.relpersistence AS persistence
FROM redshift_kit.key_constraint k
JOIN pg_class c ON c.oid = k.relid;
GRANT SELECT ON redshift_kit.keys TO PUBLIC;

CREATE FUNCTION redshift_kit.key_count(relation oid, key_kind "char") RETURNS smallint
    LANGUAGE sql STABLE
    RETURN (SELECT count(*) FROM redshift_kit.key_constraint k WHERE k.relid = relation AND k.kind = key_kind)::smallint;

CREATE FUNCTION redshift_kit.has_index(relation oid) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN EXISTS (SELECT FROM redshift_kit.key_constraint k WHERE k.relid = relation AND k.kind IN ('p', 'u'));

-- By triggers the engine would enforce foreign keys, on either side.
CREATE FUNCTION redshift_kit.has_reference(relation oid) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN EXISTS (SELECT FROM redshift_kit.key_constraint k WHERE k.kind = 'f' AND relation IN (k.relid, k.target_relid));

-- When tables and views were made, which the engine does not keep.
CREATE TABLE redshift_kit.relation_time (
    relid oid PRIMARY KEY,
    created timestamp NOT NULL
);
GRANT SELECT ON redshift_kit.relation_time TO PUBLIC;

CREATE FUNCTION redshift_kit.note_time() RETURNS event_trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    INSERT INTO redshift_kit.relation_time (relid, created)
    SELECT DISTINCT c.objid, clock_timestamp() AT TIME ZONE 'UTC' FROM pg_event_trigger_ddl_commands() c
    WHERE c.classid = 'pg_class'::regclass AND c.object_type IN ('table', 'view', 'materialized view')
    ON CONFLICT (relid) DO NOTHING;
END;
$$;
CREATE EVENT TRIGGER redshift_kit_note_time ON ddl_command_end
    WHEN TAG IN ('CREATE TABLE', 'CREATE TABLE AS', 'SELECT INTO', 'CREATE VIEW', 'CREATE MATERIALIZED VIEW')
    EXECUTE FUNCTION redshift_kit.note_time();

CREATE FUNCTION redshift_kit.forget_time() RETURNS event_trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    DELETE FROM redshift_kit.relation_time t USING pg_event_trigger_dropped_objects() d
    WHERE t.relid = d.objid AND d.objsubid = 0;
END;
$$;
CREATE EVENT TRIGGER redshift_kit_forget_time ON sql_drop EXECUTE FUNCTION redshift_kit.forget_time();

-- The columns that only administrators of Redshift know by their numbers (Redshift guide, PG_CLASS_INFO).
CREATE FUNCTION redshift_kit.effective_distribution_style_number(relation oid) RETURNS int
    LANGUAGE sql STABLE
    RETURN (SELECT CASE
            WHEN t.diststyle = 'EVEN' THEN 0
            WHEN t.diststyle LIKE 'KEY%' THEN 1
            WHEN t.diststyle = 'ALL' THEN 8
            WHEN t.diststyle = 'AUTO(EVEN)' THEN 11
            WHEN t.diststyle LIKE 'AUTO(KEY%' THEN 12
            ELSE 10
        END
        FROM (SELECT coalesce((SELECT diststyle FROM redshift_kit.table_attributes WHERE relid = relation), 'AUTO(ALL)')) t (diststyle));

-- The numbers of encodings are not documented: they mean something to FORMAT_ENCODING only.
CREATE FUNCTION redshift_kit.encoding_names() RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN '{none,bytedict,delta,delta32k,lzo,mostly8,mostly16,mostly32,runlength,text255,text32k,zstd,az64}'::text[];

CREATE FUNCTION pg_catalog.format_encoding(encoding int) RETURNS varchar
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (redshift_kit.encoding_names())[encoding + 1];

CREATE FUNCTION redshift_kit.encoding_number(relation oid, number smallint) RETURNS smallint
    LANGUAGE sql STABLE
    RETURN (SELECT array_position(redshift_kit.encoding_names(), c.encoding) - 1
        FROM redshift_kit.columns c WHERE c.relid = relation AND c.attnum = number)::smallint;

-- The translator takes subscripts for paths into SUPER values. The arrays of the catalogs have elements, too, from 1 or 0 on.
CREATE FUNCTION redshift_kit.super_element(value anyarray, place int) RETURNS anyelement
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS 'SELECT value[place]';

-- What the translator makes of a series in a branch of CASE.
CREATE FUNCTION redshift_kit.elements(value anyarray) RETURNS SETOF anyelement
    LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'array_unnest';

CREATE VIEW redshift_kit.pg_namespace AS
SELECT n.oid, n.nspname, n.nspowner, n.nspacl, n.xmin, n.tableoid
FROM pg_namespace n
WHERE NOT redshift_kit.is_own_schema(n.nspname);

-- Superusers need no privilege on a cluster; here some views are granted to the role that they are in.
CREATE FUNCTION redshift_kit.shown_privileges(privileges aclitem[]) RETURNS aclitem[]
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN (SELECT array_agg(item) FROM unnest(privileges) item WHERE item::text NOT LIKE 'redshift\_superuser=%');

-- Sequences behind identity columns are the engine's.
CREATE VIEW redshift_kit.pg_class AS
SELECT c.oid, c.relname, c.relnamespace, c.reltype, c.relowner, c.relam, c.relfilenode, c.reltablespace, c.relpages,
       greatest(c.reltuples, 0::float4) AS reltuples,
       c.reltoastrelid, 0::oid AS reltoastidxid,
       c.relhasindex OR redshift_kit.has_index(c.oid) AS relhasindex,
       c.relisshared, c.relkind, c.relnatts,
       0::oid AS relexternid, false AS relisreplicated, false AS relispinned,
       CASE c.relkind WHEN 'r' THEN redshift_kit.distribution_style_number(c.oid) ELSE 0::smallint END AS reldiststyle,
       0 AS relprojbaseid,
       c.relchecks, 0::smallint AS reltriggers,
       redshift_kit.key_count(c.oid, 'u') AS relukeys, redshift_kit.key_count(c.oid, 'f') AS relfkeys, 0::smallint AS relrefs,
       false AS relhasoids, redshift_kit.key_count(c.oid, 'p') > 0 AS relhaspkey,
       c.relhasrules, c.relhassubclass, redshift_kit.shown_privileges(c.relacl) AS relacl,
       c.reloftype, c.relallvisible, c.relpersistence,
       redshift_kit.has_reference(c.oid) AS relhastriggers,
       c.relrowsecurity, c.relforcerowsecurity, c.relispopulated, c.relreplident, c.relispartition, c.relrewrite,
       c.relfrozenxid, c.relminmxid, c.reloptions, pg_get_expr(c.relpartbound, c.oid) AS relpartbound,
       c.xmin, c.tableoid
FROM pg_class c
WHERE NOT redshift_kit.is_hidden(c.relnamespace, c.relname) AND redshift_kit.is_shown_catalog(c.oid, c.relnamespace, c.relname)
  AND c.relkind <> 'S' AND c.relnamespace NOT IN (SELECT s.oid FROM redshift_kit.policy_schemas s)
UNION ALL
SELECT k.index_id, k.name, k.schema_id, 0::oid, k.owner_id, 403::oid, 0::oid, 0::oid, 0, 0::float4,
       0::oid, 0::oid, false, false, 'i'::"char", cardinality(k.attnums)::smallint,
       0::oid, false, false, 0::smallint, 0, 0::smallint, 0::smallint, 0::smallint, 0::smallint, 0::smallint,
       false, false, false, false, NULL::aclitem[],
       0::oid, 0, k.persistence, false, false, false, true, 'n'::"char", false, 0::oid, '0'::xid, '0'::xid, NULL::text[], NULL::text,
       '0'::xid, 'pg_catalog.pg_class'::regclass::oid
FROM redshift_kit.keys k
WHERE k.kind IN ('p', 'u');

CREATE VIEW redshift_kit.pg_attribute AS
SELECT a.attrelid, a.attname, a.atttypid, a.attstattarget, a.attlen, a.attnum, a.attndims, a.attcacheoff, a.atttypmod, a.attbyval,
       a.attstorage, a.attalign, a.attnotnull, a.atthasdef OR a.attidentity <> '' AS atthasdef, a.attisdropped, a.attislocal,
       a.attinhcount,
       redshift_kit.is_distribution_key(a.attrelid, a.attnum) AS attisdistkey,
       false AS attispreloaded,
       redshift_kit.sort_key_number(a.attrelid, a.attnum) AS attsortkeyord,
       redshift_kit.encoding_number(a.attrelid, a.attnum) AS attencodingtype,
       0::smallint AS attencrypttype,
       a.attcompression, a.atthasmissing, a.attidentity, a.attgenerated, a.attcollation, a.attacl, a.attoptions, a.attfdwoptions,
       a.xmin, a.tableoid
FROM pg_attribute a
UNION ALL
SELECT k.index_id, a.attname, a.atttypid, a.attstattarget, a.attlen, part.place::smallint, a.attndims, a.attcacheoff, a.atttypmod,
       a.attbyval, a.attstorage, a.attalign, false, false, false, true, 0::smallint, false, false, 0, 0::smallint, 0::smallint,
       a.attcompression, false, ''::"char", ''::"char", a.attcollation, NULL::aclitem[], NULL::text[], NULL::text[],
       '0'::xid, 'pg_catalog.pg_attribute'::regclass::oid
FROM redshift_kit.keys k
CROSS JOIN LATERAL unnest(k.attnums) WITH ORDINALITY AS part (attnum, place)
JOIN pg_attribute a ON a.attrelid = k.relid AND a.attnum = part.attnum
WHERE k.kind IN ('p', 'u');

-- A default is told as text, which PG_GET_EXPR therefore has to take, too.
CREATE VIEW redshift_kit.pg_attrdef AS
SELECT d.oid, d.adrelid, d.adnum, pg_get_expr(d.adbin, d.adrelid) AS adbin, pg_get_expr(d.adbin, d.adrelid) AS adsrc
FROM pg_attrdef d
UNION ALL
SELECT 0::oid, a.attrelid, a.attnum, told.source, told.source
FROM pg_attribute a
CROSS JOIN LATERAL (SELECT redshift_kit.identity_default(a.attrelid, a.attnum, a.attidentity)) AS told (source)
WHERE a.attidentity <> '';

CREATE FUNCTION pg_catalog.pg_get_expr(expression text, relation oid) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN expression;
CREATE FUNCTION pg_catalog.pg_get_expr(expression text, relation oid, pretty boolean) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN expression;

CREATE FUNCTION redshift_kit.column_names(of_relation oid, numbers smallint[]) RETURNS text
    LANGUAGE sql STABLE
    RETURN (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY part.place)
        FROM unnest(numbers) WITH ORDINALITY AS part (attnum, place)
        JOIN pg_attribute a ON a.attrelid = of_relation AND a.attnum = part.attnum);

CREATE FUNCTION redshift_kit.key_definition(key_id oid) RETURNS text
    LANGUAGE sql STABLE
    RETURN (SELECT CASE k.kind WHEN 'p' THEN 'PRIMARY KEY' WHEN 'u' THEN 'UNIQUE' ELSE 'FOREIGN KEY' END
            || ' (' || redshift_kit.column_names(k.relid, k.attnums) || ')'
            || CASE k.kind WHEN 'f' THEN ' REFERENCES ' || k.target_relid::regclass
                || coalesce('(' || redshift_kit.column_names(k.target_relid, k.target_attnums) || ')', '') ELSE '' END
        FROM redshift_kit.keys k WHERE k.id = key_id);

CREATE FUNCTION redshift_kit.index_definition(index_id oid) RETURNS text
    LANGUAGE sql STABLE
    RETURN (SELECT format('CREATE UNIQUE INDEX %I ON %I.%I USING btree (%s)', k.name, n.nspname, k.table_name,
            redshift_kit.column_names(k.relid, k.attnums))
        FROM redshift_kit.keys k JOIN pg_namespace n ON n.oid = k.schema_id
        WHERE k.index_id = index_definition.index_id AND k.kind IN ('p', 'u'));

ALTER FUNCTION pg_catalog.pg_get_constraintdef(oid) RENAME TO postgresql_get_constraintdef;
ALTER FUNCTION pg_catalog.pg_get_constraintdef(oid, boolean) RENAME TO postgresql_get_constraintdef;
ALTER FUNCTION pg_catalog.pg_get_indexdef(oid) RENAME TO postgresql_get_indexdef;
ALTER FUNCTION pg_catalog.pg_get_indexdef(oid, int, boolean) RENAME TO postgresql_get_indexdef;

CREATE FUNCTION pg_catalog.pg_get_constraintdef(key_id oid) RETURNS text
    LANGUAGE sql STABLE STRICT
    RETURN coalesce(redshift_kit.key_definition(key_id), postgresql_get_constraintdef(key_id));
CREATE FUNCTION pg_catalog.pg_get_constraintdef(key_id oid, pretty boolean) RETURNS text
    LANGUAGE sql STABLE STRICT
    RETURN coalesce(redshift_kit.key_definition(key_id), postgresql_get_constraintdef(key_id, pretty));
CREATE FUNCTION pg_catalog.pg_get_indexdef(index_id oid) RETURNS text
    LANGUAGE sql STABLE STRICT
    RETURN coalesce(redshift_kit.index_definition(index_id), postgresql_get_indexdef(index_id));

-- With a number it is one column of the index that is asked for.
CREATE FUNCTION pg_catalog.pg_get_indexdef(index_id oid, column_number int, pretty boolean) RETURNS text
    LANGUAGE sql STABLE STRICT
    RETURN CASE column_number WHEN 0 THEN pg_get_indexdef(index_id) ELSE coalesce(
        (SELECT redshift_kit.column_names(k.relid, k.attnums[column_number:column_number])
            FROM redshift_kit.keys k WHERE k.index_id = pg_get_indexdef.index_id),
        postgresql_get_indexdef(index_id, column_number, pretty)) END;

-- An index is seen where its table is.
ALTER FUNCTION pg_catalog.pg_table_is_visible(oid) RENAME TO postgresql_table_is_visible;
CREATE FUNCTION pg_catalog.pg_table_is_visible(relation oid) RETURNS boolean
    LANGUAGE sql STABLE STRICT
    RETURN coalesce(postgresql_table_is_visible(relation), (SELECT postgresql_table_is_visible(k.relid)
        FROM redshift_kit.keys k WHERE k.index_id = relation));

-- What sums of decimals are is nobody's concern.
ALTER FUNCTION pg_catalog.pg_get_function_result(oid) RENAME TO postgresql_get_function_result;
ALTER FUNCTION pg_catalog.pg_get_function_arguments(oid) RENAME TO postgresql_get_function_arguments;
CREATE FUNCTION pg_catalog.pg_get_function_result(routine oid) RETURNS text
    LANGUAGE sql STABLE STRICT
    RETURN replace(postgresql_get_function_result(routine), 'redshift_kit.decimal38', 'numeric');
CREATE FUNCTION pg_catalog.pg_get_function_arguments(routine oid) RETURNS text
    LANGUAGE sql STABLE STRICT
    RETURN replace(postgresql_get_function_arguments(routine), 'redshift_kit.decimal38', 'numeric');

CREATE VIEW redshift_kit.pg_constraint AS
SELECT c.oid, c.conname, c.connamespace, c.contype, c.condeferrable, c.condeferred, c.conrelid, c.contypid, c.confrelid,
       c.confupdtype, c.confdeltype, c.confmatchtype, c.conkey, c.confkey,
       pg_get_expr(c.conbin, c.conrelid) AS conbin, pg_get_constraintdef(c.oid) AS consrc,
       c.convalidated, c.conindid, c.conparentid, c.conislocal, c.coninhcount, c.connoinherit, c.xmin, c.tableoid
FROM pg_constraint c
WHERE c.connamespace <> 'redshift_kit'::regnamespace
UNION ALL
SELECT k.id, k.name, k.schema_id, k.kind, false, false, k.relid, 0::oid, coalesce(k.target_relid, 0),
       CASE k.kind WHEN 'f' THEN 'a' ELSE ' ' END::"char", CASE k.kind WHEN 'f' THEN 'a' ELSE ' ' END::"char",
       CASE k.kind WHEN 'f' THEN 's' ELSE ' ' END::"char", k.attnums, k.target_attnums,
       NULL, redshift_kit.key_definition(k.id),
       false, CASE k.kind WHEN 'f' THEN 0::oid ELSE k.index_id END, 0::oid, true, 0::smallint, true, '0'::xid,
       'pg_catalog.pg_constraint'::regclass::oid
FROM redshift_kit.keys k;

-- The class is that of integers for every column: nobody but tools for PostgreSQL looks at it.
CREATE VIEW redshift_kit.pg_index AS
SELECT i.indexrelid, i.indrelid, i.indkey, i.indclass, i.indnatts, i.indisunique, i.indisprimary, i.indisclustered,
       pg_get_expr(i.indexprs, i.indrelid) AS indexprs, pg_get_expr(i.indpred, i.indrelid) AS indpred,
       i.indnkeyatts, i.indnullsnotdistinct, i.indisexclusion, i.indimmediate, i.indisvalid, i.indcheckxmin, i.indisready,
       i.indislive, i.indisreplident, i.indcollation, i.indoption, i.xmin, i.tableoid
FROM pg_index i
UNION ALL
SELECT k.index_id, k.relid, array_to_string(k.attnums, ' ')::int2vector,
       rtrim(repeat('1978 ', cardinality(k.attnums)))::oidvector,
       cardinality(k.attnums)::smallint, true, k.kind = 'p', false, NULL, NULL,
       cardinality(k.attnums)::smallint, false, false, true, true, false, true, true, false,
       rtrim(repeat('0 ', cardinality(k.attnums)))::oidvector, rtrim(repeat('0 ', cardinality(k.attnums)))::int2vector,
       '0'::xid, 'pg_catalog.pg_index'::regclass::oid
FROM redshift_kit.keys k
WHERE k.kind IN ('p', 'u');

-- By it the drivers find the primary key that a foreign key leads to.
CREATE VIEW redshift_kit.pg_depend AS
SELECT d.classid, d.objid, d.objsubid, d.refclassid, d.refobjid, d.refobjsubid, d.deptype
FROM pg_depend d
UNION ALL
SELECT 'pg_catalog.pg_constraint'::regclass, f.id, 0, 'pg_catalog.pg_class'::regclass, p.index_id, 0, 'n'::"char"
FROM redshift_kit.keys f
JOIN redshift_kit.keys p ON p.relid = f.target_relid AND p.kind IN ('p', 'u') AND p.attnums = f.target_attnums
WHERE f.kind = 'f';

CREATE VIEW redshift_kit.pg_proc AS
SELECT p.*, p.prokind = 'a' AS proisagg, p.prokind = 'w' AS proiswindow, p.xmin, p.tableoid
FROM pg_proc p
WHERE NOT redshift_kit.is_hidden(p.pronamespace, p.proname) AND p.pronamespace NOT IN (SELECT s.oid FROM redshift_kit.policy_schemas s);

CREATE VIEW redshift_kit.pg_type AS
SELECT t.*, t.xmin, t.tableoid
FROM pg_type t
WHERE NOT redshift_kit.is_hidden(t.typnamespace, ltrim(t.typname, '_')::name)
  AND t.typnamespace NOT IN (SELECT s.oid FROM redshift_kit.policy_schemas s);

-- The column has another name in the engine.
CREATE VIEW redshift_kit.pg_default_acl AS
SELECT d.oid, d.defacluser, d.defaclnamespace, d.defaclobjtype, d.defaclacl, d.defacluser AS defaclrole
FROM pg_default_acl d;

CREATE VIEW redshift_kit.pg_trigger AS
SELECT t.*, t.xmin, t.tableoid FROM pg_trigger t WHERE t.tgname NOT LIKE 'redshift\_kit\_%';

CREATE VIEW redshift_kit.pg_event_trigger AS
SELECT t.* FROM pg_event_trigger t WHERE t.evtname NOT LIKE 'redshift\_kit\_%';

-- Redshift has no such view, and psql lists users by it.
CREATE VIEW redshift_kit.pg_roles AS
SELECT r.oid, r.rolname, s.is_super AS rolsuper, r.rolinherit, r.rolcreaterole, r.rolcreatedb, r.rolcanlogin, r.rolreplication,
       r.rolconnlimit, r.rolpassword, r.rolvaliduntil, r.rolbypassrls, r.rolconfig
FROM pg_roles r
CROSS JOIN LATERAL (
    SELECT r.rolsuper OR EXISTS (SELECT FROM pg_auth_members m JOIN pg_authid a ON a.oid = m.roleid
        WHERE m.member = r.oid AND a.rolname = 'redshift_superuser')) AS s (is_super)
WHERE r.rolname NOT LIKE 'pg\_%' AND r.rolname <> 'redshift_superuser';

CREATE VIEW redshift_kit.pg_database AS
SELECT d.*, 0::oid AS datlastsysoid, d.datfrozenxid AS datvacuumxid,
       (SELECT s.setconfig FROM pg_db_role_setting s WHERE s.setdatabase = d.oid AND s.setrole = 0) AS datconfig, d.xmin, d.tableoid
FROM pg_database d
WHERE d.datname <> 'postgres';

CREATE VIEW redshift_kit.pg_tables AS
SELECT n.nspname AS schemaname, c.relname AS tablename, pg_get_userbyid(c.relowner) AS tableowner, NULL::name AS tablespace,
       c.relhasindex AS hasindexes, c.relhasrules AS hasrules, c.relhastriggers AS hastriggers
FROM redshift_kit.pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'r';

CREATE VIEW redshift_kit.pg_views AS
SELECT v.schemaname, v.viewname, v.viewowner, v.definition
FROM pg_catalog.pg_views v
WHERE NOT redshift_kit.is_own_schema(v.schemaname) AND v.viewname NOT LIKE 'postgresql\_%';

CREATE VIEW redshift_kit.pg_indexes AS
SELECT n.nspname AS schemaname, k.table_name AS tablename, k.name AS indexname, NULL::name AS tablespace,
       pg_get_indexdef(k.index_id) AS indexdef
FROM redshift_kit.keys k
JOIN pg_namespace n ON n.oid = k.schema_id
WHERE k.kind IN ('p', 'u');

-- What Redshift has itself, and what PostgreSQL 8.0 tells of the server that drivers ask for.
CREATE VIEW redshift_kit.pg_settings AS
SELECT s.name, s.setting, ''::text AS category, ''::text AS short_desc, ''::text AS extra_desc, 'user'::text AS context,
       'string'::text AS vartype, 'session'::text AS source, NULL::text AS min_val, NULL::text AS max_val, NULL::text AS unit
FROM redshift_kit.settings s
UNION ALL
SELECT p.name, CASE p.name WHEN 'server_version' THEN '8.0.2' ELSE p.setting END, p.category, p.short_desc, p.extra_desc, p.context,
       p.vartype, p.source, p.min_val, p.max_val, p.unit
FROM pg_settings p
WHERE p.name IN ('block_size', 'integer_datetimes', 'lc_collate', 'lc_ctype', 'max_function_args', 'max_identifier_length',
    'max_index_keys', 'server_encoding', 'server_version', 'transaction_isolation', 'transaction_read_only');

-- With the columns of PostgreSQL 8.0 beside those of the engine.
CREATE VIEW redshift_kit.pg_stat_activity AS
SELECT a.*, a.pid AS procpid, a.query AS current_query
FROM pg_stat_activity a
WHERE a.backend_type = 'client backend';

GRANT SELECT ON redshift_kit.pg_namespace, redshift_kit.pg_class, redshift_kit.pg_attribute, redshift_kit.pg_attrdef,
    redshift_kit.pg_constraint, redshift_kit.pg_index, redshift_kit.pg_depend, redshift_kit.pg_proc, redshift_kit.pg_type,
    redshift_kit.pg_default_acl, redshift_kit.pg_trigger, redshift_kit.pg_event_trigger, redshift_kit.pg_roles, redshift_kit.pg_database, redshift_kit.pg_tables, redshift_kit.pg_views,
    redshift_kit.pg_indexes, redshift_kit.pg_settings, redshift_kit.pg_stat_activity TO PUBLIC;
