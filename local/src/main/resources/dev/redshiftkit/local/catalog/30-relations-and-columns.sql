-- The metadata views that drivers and people ask. System schemas are those that a Redshift user would not call his own.
CREATE FUNCTION redshift_kit.is_hidden_schema(schema_name name) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN schema_name = 'redshift_kit' OR schema_name LIKE 'pg\_toast%' OR schema_name LIKE 'pg\_temp\_%';

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
       c.relacl::text AS acl,
       obj_description(c.oid, 'pg_class') AS remarks,
       coalesce(t.diststyle, 'AUTO(ALL)') AS diststyle
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN redshift_kit.table_attributes t ON t.relid = c.oid
WHERE c.relkind IN ('r', 'v', 'm', 'p')
  AND (NOT redshift_kit.is_hidden_schema(n.nspname) OR n.oid = pg_my_temp_schema())
  AND has_schema_privilege(n.oid, 'USAGE');
GRANT SELECT ON redshift_kit.relations TO PUBLIC;

-- One row per column of every table and view a user may know of; the views below cut it to their shapes.
CREATE VIEW redshift_kit.columns AS
SELECT current_database()::text AS database_name,
       n.nspname::text AS schema_name,
       c.relname::text AS table_name,
       c.oid AS relid,
       c.relkind,
       a.attname::text AS column_name,
       a.attnum,
       row_number() OVER (PARTITION BY c.oid ORDER BY a.attnum)::int AS ordinal_position,
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
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
LEFT JOIN redshift_kit.column_attributes p ON p.relid = c.oid AND p.attnum = a.attnum
WHERE c.relkind IN ('r', 'v', 'm', 'p')
  AND (NOT redshift_kit.is_hidden_schema(n.nspname) OR n.oid = pg_my_temp_schema())
  AND has_schema_privilege(n.oid, 'USAGE');
GRANT SELECT ON redshift_kit.columns TO PUBLIC;

-- The columns that Redshift has added to PostgreSQL's own catalogue; the translator puts these functions in their places.
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
            ELSE 10
        END
        FROM (SELECT coalesce((SELECT diststyle FROM redshift_kit.table_attributes WHERE relid = relation), 'AUTO(ALL)')) t (diststyle)
    )::smallint;
