-- The metadata views that drivers and people ask. System schemas are those that a Redshift user would not call his own.
CREATE FUNCTION redshift_kit.is_own_schema(schema_name name) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN schema_name = 'redshift_kit' OR schema_name LIKE 'redshift\_kit\_policy%';

CREATE FUNCTION redshift_kit.is_hidden_schema(schema_name name) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN redshift_kit.is_own_schema(schema_name) OR schema_name LIKE 'pg\_toast%' OR schema_name LIKE 'pg\_temp\_%';

-- Redshift quotes the whole of a privilege whose name needs it, not the name; what a superuser grants there is granted by rdsdb.
CREATE FUNCTION redshift_kit.privilege_text(privileges aclitem[]) RETURNS text
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN replace(replace(privileges::text, '\"', ''), 'redshift_superuser', 'rdsdb');

-- Types by the names that Redshift prints. Its intervals have the modifiers of the engine's own (see script 12); the type 11001 is
-- DECIMAL as sums have it.
ALTER FUNCTION pg_catalog.format_type(oid, int) RENAME TO postgresql_format_type;
CREATE FUNCTION pg_catalog.format_type(type_oid oid, type_modifier int) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE type_oid
        WHEN 1188 THEN CASE WHEN type_modifier >= 0 THEN postgresql_format_type(1186, type_modifier) ELSE 'interval year to month' END
        WHEN 1190 THEN CASE WHEN type_modifier >= 0 THEN postgresql_format_type(1186, type_modifier) ELSE 'interval day to second' END
        WHEN 11001 THEN postgresql_format_type(1700, type_modifier)
        ELSE postgresql_format_type(type_oid, type_modifier)
    END;

-- What tools are not to see. The names of functions and views that had to make room for ours begin with postgresql_.
CREATE FUNCTION redshift_kit.is_hidden(schema_id oid, object_name name) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN schema_id = 'redshift_kit'::regnamespace OR (schema_id = 'pg_catalog'::regnamespace AND object_name LIKE 'postgresql\_%');

-- Of the engine's own catalogs those that PostgreSQL 8.0 has, too; numbers from 16384 on are those of our scripts and of users.
CREATE FUNCTION redshift_kit.is_shown_catalog(relation oid, schema_id oid, relation_name name) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN relation >= 16384 OR schema_id <> 'pg_catalog'::regnamespace OR relation_name = ANY (
        '{pg_aggregate,pg_am,pg_amop,pg_amproc,pg_attrdef,pg_attribute,pg_cast,pg_class,pg_constraint,pg_conversion,pg_database,
        pg_default_acl,pg_depend,pg_description,pg_group,pg_index,pg_indexes,pg_inherits,pg_language,pg_largeobject,pg_locks,
        pg_namespace,pg_opclass,pg_operator,pg_proc,pg_rewrite,pg_rules,pg_settings,pg_shadow,pg_stat_activity,pg_stat_all_indexes,
        pg_stat_all_tables,pg_stat_database,pg_stat_sys_indexes,pg_stat_sys_tables,pg_stat_user_indexes,pg_stat_user_tables,
        pg_statio_all_indexes,pg_statio_all_sequences,pg_statio_all_tables,pg_statio_sys_indexes,pg_statio_sys_sequences,
        pg_statio_sys_tables,pg_statio_user_indexes,pg_statio_user_sequences,pg_statio_user_tables,pg_statistic,pg_stats,pg_tables,
        pg_tablespace,pg_trigger,pg_type,pg_user,pg_views}'::name[]);

-- The schemas in which policies are kept (see script 76).
CREATE VIEW redshift_kit.policy_schemas AS
SELECT oid FROM pg_namespace WHERE nspname LIKE 'redshift\_kit\_policy%';
GRANT SELECT ON redshift_kit.policy_schemas TO PUBLIC;

CREATE VIEW redshift_kit.shown_relations AS
SELECT c.* FROM pg_class c
WHERE c.relnamespace NOT IN (SELECT s.oid FROM redshift_kit.policy_schemas s)
  AND NOT redshift_kit.is_hidden(c.relnamespace, c.relname) AND redshift_kit.is_shown_catalog(c.oid, c.relnamespace, c.relname);
GRANT SELECT ON redshift_kit.shown_relations TO PUBLIC;

-- The name of a type without length or precision, as information_schema and svv_columns have it.
CREATE FUNCTION redshift_kit.base_type_name(type_oid oid) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN format_type(type_oid, NULL);

-- The catalogue's own relations are told apart, so that a list of tables is a list of the users' tables.
CREATE FUNCTION redshift_kit.table_type(kind "char", schema_name name) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN schema_name IN ('pg_catalog', 'information_schema') THEN 'SYSTEM ' ELSE '' END
        || CASE WHEN kind IN ('v', 'm') THEN 'VIEW' ELSE 'TABLE' END;

-- Identity columns have no default in PostgreSQL; in Redshift they have one, by which drivers know them.
CREATE FUNCTION redshift_kit.identity_default(relation oid, attnum smallint, identity "char") RETURNS text
    LANGUAGE sql STABLE
    RETURN CASE identity WHEN '' THEN NULL ELSE (
        SELECT format('%s(%s, %s, ''%s,%s''::text)',
            CASE identity WHEN 'a' THEN '"identity"' ELSE 'default_identity' END,
            relation, attnum - 1, s.seqstart, s.seqincrement)
        FROM pg_depend d
        JOIN pg_sequence s ON s.seqrelid = d.objid
        WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
          AND d.refobjid = relation AND d.refobjsubid = attnum AND d.deptype = 'i')
    END;

-- One row per table or view a user may know of.
CREATE VIEW redshift_kit.relations AS
SELECT current_database()::text AS database_name,
       n.nspname::text AS schema_name,
       c.relname::text AS table_name,
       c.oid AS relid,
       c.relkind,
       redshift_kit.table_type(c.relkind, n.nspname) AS table_type,
       pg_get_userbyid(c.relowner)::text AS owner,
       redshift_kit.privilege_text(c.relacl) AS acl,
       obj_description(c.oid, 'pg_class') AS remarks,
       coalesce(t.diststyle, 'AUTO(ALL)') AS diststyle
FROM redshift_kit.shown_relations c
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN redshift_kit.table_attributes t ON t.relid = c.oid
WHERE c.relkind IN ('r', 'v', 'm', 'p')
  AND (NOT redshift_kit.is_hidden_schema(n.nspname) OR n.oid = pg_my_temp_schema())
  AND has_schema_privilege(n.oid, 'USAGE');
GRANT SELECT ON redshift_kit.relations TO PUBLIC;

-- Counted for each column by itself: a window over all of them would have to be looked at whole, however few are asked for.
CREATE FUNCTION redshift_kit.ordinal_position(relation oid, number smallint) RETURNS int
    LANGUAGE sql STABLE
    RETURN (SELECT count(*) FROM pg_attribute a
        WHERE a.attrelid = relation AND a.attnum BETWEEN 1 AND number AND NOT a.attisdropped)::int;

-- One row per column of every table and view a user may know of; the views below cut it to their shapes.
CREATE VIEW redshift_kit.columns AS
SELECT current_database()::text AS database_name,
       n.nspname::text AS schema_name,
       c.relname::text AS table_name,
       c.oid AS relid,
       c.relkind,
       a.attname::text AS column_name,
       a.attnum,
       redshift_kit.ordinal_position(a.attrelid, a.attnum) AS ordinal_position,
       coalesce(redshift_kit.identity_default(c.oid, a.attnum, a.attidentity), pg_get_expr(d.adbin, d.adrelid)) AS column_default,
       NOT a.attnotnull AS nullable,
       redshift_kit.announced_type(a.atttypid) AS type_oid,
       a.atttypmod AS type_modifier,
       redshift_kit.base_type_name(redshift_kit.announced_type(a.atttypid)) AS data_type,
       information_schema._pg_char_max_length(a.atttypid, a.atttypmod)::int AS character_maximum_length,
       information_schema._pg_numeric_precision(a.atttypid, a.atttypmod)::int AS numeric_precision,
       information_schema._pg_numeric_precision_radix(a.atttypid, a.atttypmod)::int AS numeric_precision_radix,
       information_schema._pg_numeric_scale(a.atttypid, a.atttypmod)::int AS numeric_scale,
       information_schema._pg_datetime_precision(a.atttypid, a.atttypmod)::int AS datetime_precision,
       col_description(c.oid, a.attnum) AS remarks,
       redshift_kit.column_encoding(c.oid, a.attnum) AS encoding,
       coalesce(p.distkey, false) AS distkey,
       coalesce(p.sortkey, 0) AS sortkey
FROM redshift_kit.shown_relations c
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
LEFT JOIN redshift_kit.column_attributes p ON p.relid = c.oid AND p.attnum = a.attnum
WHERE c.relkind IN ('r', 'v', 'm', 'p')
  AND (NOT redshift_kit.is_hidden_schema(n.nspname) OR n.oid = pg_my_temp_schema())
  AND has_schema_privilege(n.oid, 'USAGE');
GRANT SELECT ON redshift_kit.columns TO PUBLIC;

-- What stands in the columns that Redshift has added to PostgreSQL's own catalogue.
CREATE FUNCTION redshift_kit.is_distribution_key(relation oid, number smallint) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN coalesce((SELECT distkey FROM redshift_kit.column_attributes WHERE relid = relation AND attnum = number), false);

CREATE FUNCTION redshift_kit.sort_key_number(relation oid, number smallint) RETURNS int
    LANGUAGE sql STABLE
    RETURN coalesce((SELECT sortkey FROM redshift_kit.column_attributes WHERE relid = relation AND attnum = number), 0);

CREATE FUNCTION redshift_kit.distribution_style_number(relation oid) RETURNS smallint
    LANGUAGE sql STABLE
    RETURN (SELECT CASE
            WHEN t.diststyle = 'EVEN' THEN 0
            WHEN t.diststyle LIKE 'KEY%' THEN 1
            WHEN t.diststyle = 'ALL' THEN 8
            ELSE 9
        END
        FROM (SELECT coalesce((SELECT diststyle FROM redshift_kit.table_attributes WHERE relid = relation), 'AUTO(ALL)')) t (diststyle)
    )::smallint;
