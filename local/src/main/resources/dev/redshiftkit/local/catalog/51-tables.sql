-- Commands about tables that the engine has not: ALTER TABLE APPEND, ALTER COLUMN TYPE in Redshift's narrow form, ANALYZE that
-- skips, ANALYZE COMPRESSION, SHOW TABLE. Procedures that begin with COMMIT run alone: within a transaction block the COMMIT fails.

-- Tells the client another command tag than the one the statement has; the gateway keeps the notice to itself.
CREATE FUNCTION redshift_kit.answer(tag text) RETURNS void
    LANGUAGE plpgsql
AS $$
BEGIN
    RAISE INFO USING MESSAGE = tag, ERRCODE = 'RKTAG';
END;
$$;

-- The columns that ALTER TABLE APPEND compares. An identity column can neither be moved nor be filled.
CREATE FUNCTION redshift_kit.appendable_columns(of_relation oid)
    RETURNS TABLE (name name, type text, not_null boolean, encoding text, distkey boolean, sortkey int)
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, redshift_kit.column_encoding(of_relation, a.attnum),
           coalesce(c.distkey, false), coalesce(c.sortkey, 0)
    FROM pg_attribute a
    LEFT JOIN redshift_kit.column_attributes c ON c.relid = a.attrelid AND c.attnum = a.attnum
    WHERE a.attrelid = of_relation AND a.attnum > 0 AND NOT a.attisdropped AND a.attidentity <> 'a';
END;

CREATE FUNCTION redshift_kit.check_append_tables(target regclass, source regclass) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    attributes text[] := ARRAY(
        SELECT coalesce(t.diststyle, 'AUTO(ALL)') || ' ' || coalesce(t.sortstyle, 'AUTO(SORTKEY)')
        FROM unnest(ARRAY[target, source]) WITH ORDINALITY AS of_table (relid, place)
        LEFT JOIN redshift_kit.table_attributes t ON t.relid = of_table.relid
        ORDER BY place);
BEGIN
    IF target = source THEN
        PERFORM redshift_kit.refuse_definition('target and source of ALTER TABLE APPEND must be different tables');
    END IF;
    IF EXISTS (SELECT FROM pg_class WHERE oid IN (target, source) AND (relkind <> 'r' OR relpersistence = 't')) THEN
        PERFORM redshift_kit.refuse_definition('target and source of ALTER TABLE APPEND must be permanent tables');
    END IF;
    IF attributes[1] <> attributes[2] THEN
        PERFORM redshift_kit.refuse_definition(
            format('distribution style and sort style of table %s and table %s must be the same', target, source));
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.check_append_columns(target regclass, source regclass, extra text) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    compared record;
BEGIN
    FOR compared IN
        SELECT coalesce(t.name, s.name) AS name, t.name IS NULL AS in_source_only, s.name IS NULL AS in_target_only,
               (t.type, t.not_null, t.encoding, t.distkey, t.sortkey)
                   IS DISTINCT FROM (s.type, s.not_null, s.encoding, s.distkey, s.sortkey) AS differs
        FROM redshift_kit.appendable_columns(target) t
        FULL JOIN redshift_kit.appendable_columns(source) s ON s.name = t.name
    LOOP
        IF compared.in_source_only THEN
            PERFORM redshift_kit.refuse_definition(format(
                'column "%s" of source table %s does not exist in target table %s', compared.name, source, target))
            WHERE extra <> 'ignoreextra';
        ELSIF compared.in_target_only THEN
            PERFORM redshift_kit.refuse_definition(format(
                'column "%s" of target table %s does not exist in source table %s', compared.name, target, source))
            WHERE extra <> 'filltarget';
        ELSIF compared.differs THEN
            PERFORM redshift_kit.refuse_definition(format(
                'column "%s" has different attributes in table %s and table %s', compared.name, target, source));
        END IF;
    END LOOP;
    PERFORM redshift_kit.refuse_definition(format('identity column "%s" cannot be appended', a.attname))
    FROM pg_attribute a
    WHERE a.attrelid = CASE WHEN extra = 'ignoreextra' THEN target ELSE source END AND a.attidentity = 'a'
       OR a.attrelid = target AND a.attidentity = 'a' AND extra <> 'filltarget';
END;
$$;

-- ALTER TABLE target APPEND FROM source (Redshift guide, ALTER TABLE APPEND).
CREATE PROCEDURE redshift_kit.append_table(target_name text, source_name text, extra text)
    LANGUAGE plpgsql
AS $$
DECLARE
    target regclass;
    source regclass;
    columns text;
BEGIN
    COMMIT;
    target := target_name::regclass;
    source := source_name::regclass;
    EXECUTE format('LOCK TABLE %s, %s', target, source);
    PERFORM redshift_kit.check_append_tables(target, source);
    PERFORM redshift_kit.check_append_columns(target, source, extra);
    SELECT string_agg(quote_ident(t.name), ', ') INTO columns
    FROM redshift_kit.appendable_columns(target) t JOIN redshift_kit.appendable_columns(source) s ON s.name = t.name;
    EXECUTE format('INSERT INTO %s (%s) SELECT %2$s FROM %3$s', target, columns, source);
    EXECUTE format('TRUNCATE %s', source);
END;
$$;

-- Why the size of a VARCHAR column cannot be changed; NULL if it can (Redshift guide, ALTER TABLE, ALTER COLUMN TYPE).
CREATE FUNCTION redshift_kit.unchangeable_because(of_relation oid, altered pg_attribute, new_type text) RETURNS text
    LANGUAGE sql STABLE
    RETURN CASE
        WHEN altered.atttypid <> 'varchar'::regtype OR new_type !~* '^(varchar|character varying)\([0-9]+\)$'
            THEN 'only the size of a VARCHAR column can be changed'
        WHEN redshift_kit.column_encoding(of_relation, altered.attnum) IN ('bytedict', 'runlength', 'text255', 'text32k')
            THEN 'its encoding is ' || upper(redshift_kit.column_encoding(of_relation, altered.attnum))
        WHEN altered.atthasdef THEN 'it has a default value'
        WHEN EXISTS (SELECT FROM redshift_kit.key_constraint k
                WHERE k.relid = of_relation AND altered.attnum = ANY (k.attnums)
                   OR k.target_relid = of_relation AND altered.attnum = ANY (k.target_attnums))
            THEN 'it is part of a key'
    END;

CREATE PROCEDURE redshift_kit.alter_column_type(table_name text, column_name text, new_type text)
    LANGUAGE plpgsql
AS $$
DECLARE
    altered pg_attribute;
    reason text;
    longest int;
BEGIN
    COMMIT;
    SELECT * INTO altered FROM pg_attribute
    WHERE attrelid = table_name::regclass AND attname = column_name AND attnum > 0 AND NOT attisdropped;
    IF altered.attname IS NULL THEN
        RAISE EXCEPTION 'column "%" of relation "%" does not exist', column_name, table_name::regclass
            USING ERRCODE = 'undefined_column';
    END IF;
    reason := redshift_kit.unchangeable_because(altered.attrelid, altered, new_type);
    IF reason IS NULL THEN
        EXECUTE format('SELECT max(octet_length(%I)) FROM %s', column_name, altered.attrelid::regclass) INTO longest;
        reason := CASE WHEN longest > substring(new_type FROM '[0-9]+')::int THEN 'its longest value is larger' END;
    END IF;
    IF reason IS NOT NULL THEN
        RAISE EXCEPTION 'cannot alter column "%" of relation "%": %', column_name, table_name::regclass, reason
            USING ERRCODE = 'feature_not_supported';
    END IF;
    EXECUTE format('ALTER TABLE %s ALTER COLUMN %I TYPE %s', altered.attrelid::regclass, column_name, new_type);
END;
$$;

-- What ANALYZE last saw of each table, by which it is known how much has changed since.
CREATE TABLE redshift_kit.analysis (
    relid oid PRIMARY KEY,
    filenode oid NOT NULL,
    changes bigint NOT NULL,
    row_count bigint NOT NULL
);
GRANT SELECT ON redshift_kit.analysis TO PUBLIC;

-- How many rows have ever been inserted, updated or deleted, those included that this session has not told others of yet.
CREATE FUNCTION redshift_kit.changes_ever(relation oid) RETURNS bigint
    LANGUAGE sql VOLATILE
    RETURN pg_stat_get_tuples_inserted(relation) + pg_stat_get_tuples_updated(relation) + pg_stat_get_tuples_deleted(relation)
        + pg_stat_get_xact_tuples_inserted(relation) + pg_stat_get_xact_tuples_updated(relation)
        + pg_stat_get_xact_tuples_deleted(relation);

CREATE FUNCTION redshift_kit.remember_analysis(relation oid, rows_seen bigint) RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    INSERT INTO redshift_kit.analysis (relid, filenode, changes, row_count)
    SELECT c.oid, c.relfilenode, redshift_kit.changes_ever(c.oid), coalesce(rows_seen, c.reltuples::bigint)
    FROM pg_class c WHERE c.oid = relation
    ON CONFLICT (relid) DO UPDATE
        SET filenode = excluded.filenode, changes = excluded.changes, row_count = excluded.row_count;
END;

-- Whether fewer rows have changed than analyze_threshold_percent asks for (Redshift guide, ANALYZE).
CREATE FUNCTION redshift_kit.is_analyzed(relation oid) RETURNS boolean
    LANGUAGE sql VOLATILE
    RETURN EXISTS (
        SELECT FROM redshift_kit.analysis a JOIN pg_class c ON c.oid = a.relid AND c.relfilenode = a.filenode
        WHERE a.relid = relation
          AND 100.0 * (redshift_kit.changes_ever(relation) - a.changes) / greatest(a.row_count, 1)
              < redshift_kit.setting('analyze_threshold_percent')::numeric);

CREATE PROCEDURE redshift_kit.analyze(options text, table_name text, columns text)
    LANGUAGE plpgsql
AS $$
DECLARE
    relation regclass := table_name::regclass;
BEGIN
    IF relation IS NULL THEN
        EXECUTE 'ANALYZE ' || options;
        PERFORM redshift_kit.remember_analysis(c.oid, NULL) FROM pg_class c
        WHERE c.relkind = 'r' AND c.oid >= 16384 AND pg_has_role(c.relowner, 'USAGE');
    ELSIF redshift_kit.is_analyzed(relation) THEN
        PERFORM redshift_kit.answer('ANALYZE SKIP');
    ELSE
        EXECUTE format('ANALYZE %s %s %s', options, relation, columns);
        PERFORM redshift_kit.remember_analysis(relation, NULL);
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.forget_analysis() RETURNS event_trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    DELETE FROM redshift_kit.analysis a USING pg_event_trigger_dropped_objects() d WHERE a.relid = d.objid;
END;
$$;
CREATE EVENT TRIGGER redshift_kit_forget_analysis ON sql_drop WHEN TAG IN ('DROP TABLE', 'DROP SCHEMA', 'DROP OWNED')
    EXECUTE FUNCTION redshift_kit.forget_analysis();

-- Redshift analyzes what CREATE TABLE AS and SELECT INTO make. All that such a table holds has been inserted just now.
CREATE FUNCTION redshift_kit.count_as_analyzed() RETURNS event_trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM redshift_kit.remember_analysis(objid, redshift_kit.changes_ever(objid))
    FROM pg_event_trigger_ddl_commands() WHERE object_type = 'table';
END;
$$;
CREATE EVENT TRIGGER redshift_kit_count_as_analyzed ON ddl_command_end WHEN TAG IN ('CREATE TABLE AS', 'SELECT INTO')
    EXECUTE FUNCTION redshift_kit.count_as_analyzed();

-- ANALYZE COMPRESSION. How many bytes a column takes is computed from its values: raw as they are, az64 with as many bits as the
-- distance between the smallest and the largest takes, runlength by the number of runs, bytedict if 256 entries are enough, and
-- text as the engine compresses it. A cluster compresses better, so its percentages are higher; its advice may be another.
CREATE TYPE redshift_kit.column_size AS (raw numeric, az64 numeric, runlength numeric, bytedict numeric, zstd numeric);

CREATE FUNCTION redshift_kit.stored_width(type_oid oid, type_modifier int) RETURNS int
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE type_oid
        WHEN 'bool'::regtype THEN 1
        WHEN 'int2'::regtype THEN 2
        WHEN 'int4'::regtype THEN 4
        WHEN 'float4'::regtype THEN 4
        WHEN 'date'::regtype THEN 4
        WHEN 'numeric'::regtype THEN CASE WHEN (type_modifier - 4) >> 16 <= 19 THEN 8 ELSE 16 END
        WHEN 'bpchar'::regtype THEN type_modifier - 4
        ELSE 8
    END;

-- A value as a number, where the type is one that AZ64 is for.
CREATE FUNCTION redshift_kit.as_number(type_oid oid, expression text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE
        WHEN type_oid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype) THEN expression || '::numeric'
        WHEN type_oid = 'numeric'::regtype THEN expression || ' * 10 ^ scale(' || expression || ')'
        WHEN type_oid IN ('date'::regtype, 'timestamp'::regtype, 'timestamptz'::regtype)
            THEN 'extract(epoch FROM ' || expression || ') * 1000000'
        ELSE 'NULL::numeric'
    END;

CREATE FUNCTION redshift_kit.compressed_size(content text) RETURNS bigint
    LANGUAGE plpgsql
AS $$
DECLARE
    size bigint;
BEGIN
    CREATE TEMPORARY TABLE IF NOT EXISTS redshift_kit_sample (content text COMPRESSION pglz);
    INSERT INTO redshift_kit_sample VALUES (content) RETURNING 0 INTO size;
    SELECT pg_column_size(s.content) INTO size FROM redshift_kit_sample s;
    DROP TABLE redshift_kit_sample;
    RETURN size;
END;
$$;

CREATE FUNCTION redshift_kit.measured(relation regclass, measured pg_attribute, sample_rows bigint) RETURNS redshift_kit.column_size
    LANGUAGE plpgsql
AS $$
DECLARE
    is_text boolean := measured.atttypid IN ('varchar'::regtype, 'bpchar'::regtype, 'text'::regtype);
    width text := CASE WHEN measured.atttypid IN ('varchar'::regtype, 'text'::regtype) THEN 'coalesce(octet_length(v), 0) + 4'
        ELSE redshift_kit.stored_width(measured.atttypid, measured.atttypmod)::text END;
    size redshift_kit.column_size;
    content text;
BEGIN
    EXECUTE format(
        'WITH sample AS (SELECT %1$I AS v, %1$I IS DISTINCT FROM lag(%1$I) OVER (ORDER BY ctid) AS starts FROM %2$s LIMIT %3$s)'
        ' SELECT sum(%4$s), CASE WHEN max(n) IS NOT NULL THEN ceil(count(*) * ceil(log(2.0, max(n) - min(n) + 2)) / 8) END,'
        ' sum(CASE WHEN starts THEN %4$s + 1 ELSE 0 END),'
        ' CASE WHEN count(DISTINCT v::text) <= 256 THEN count(*) + count(DISTINCT v::text) * max(%4$s) END'
        ' FROM (SELECT v, starts, %5$s AS n FROM sample) numbered',
        measured.attname, relation, sample_rows, width, redshift_kit.as_number(measured.atttypid, 'v'))
        INTO size.raw, size.az64, size.runlength, size.bytedict;
    IF is_text THEN
        EXECUTE format('SELECT string_agg(%I, %L) FROM (SELECT * FROM %s LIMIT %s) sample', measured.attname, '', relation, sample_rows)
            INTO content;
        size.zstd := redshift_kit.compressed_size(content);
    END IF;
    RETURN size;
END;
$$;

-- The smallest of all sizes, and how much smaller it is than what the column has now.
CREATE FUNCTION redshift_kit.advised(size redshift_kit.column_size, current_encoding text, OUT encoding text, OUT reduction numeric)
    LANGUAGE plpgsql
AS $$
DECLARE
    sizes jsonb := jsonb_strip_nulls(to_jsonb(size));
    current_size numeric := CASE
        WHEN current_encoding = 'lzo' THEN least(size.zstd, size.raw)
        ELSE coalesce((sizes ->> current_encoding)::numeric, size.raw) END;
    smallest numeric;
BEGIN
    SELECT key, value::numeric INTO encoding, smallest FROM jsonb_each_text(sizes) ORDER BY value::numeric, key LIMIT 1;
    IF smallest IS NULL OR smallest >= current_size THEN
        encoding := replace(current_encoding, 'none', 'raw');
        reduction := 0.00;
    ELSE
        reduction := round(100 * (1 - smallest / current_size), 2);
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.analyze_compression(table_name text, column_names text[], sample_rows bigint)
    RETURNS TABLE ("table" varchar(128), "column" varchar(128), encoding varchar(32), est_reduction_pct numeric(5, 2))
    LANGUAGE plpgsql
AS $$
#variable_conflict use_column
DECLARE
    measured pg_attribute;
    relation regclass;
    enough boolean;
    unknown text := (
        SELECT n FROM unnest(column_names) n
        WHERE NOT EXISTS (SELECT FROM pg_attribute a
            WHERE a.attrelid = table_name::regclass AND a.attname = n AND a.attnum > 0 AND NOT a.attisdropped)
        LIMIT 1);
BEGIN
    IF unknown IS NOT NULL THEN
        RAISE EXCEPTION 'column "%" of relation "%" does not exist', unknown, table_name::regclass USING ERRCODE = 'undefined_column';
    END IF;
    FOR relation IN
        SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind = 'r' AND (c.oid = table_name::regclass
            OR table_name IS NULL AND n.nspname NOT IN ('pg_catalog', 'information_schema')
                AND (NOT redshift_kit.is_hidden_schema(n.nspname) OR n.oid = pg_my_temp_schema())
                AND has_table_privilege(c.oid, 'SELECT'))
        ORDER BY c.relname
    LOOP
        EXECUTE format('LOCK TABLE %s', relation);
        EXECUTE format('SELECT count(*) >= 1000 FROM (SELECT FROM %s LIMIT 1000) first_rows', relation) INTO enough;
        "table" := (SELECT relname FROM pg_class WHERE oid = relation);
        FOR measured IN
            SELECT * FROM pg_attribute WHERE attrelid = relation AND attnum > 0 AND NOT attisdropped ORDER BY attnum
        LOOP
            "column" := measured.attname;
            encoding := redshift_kit.column_encoding(relation, measured.attnum);
            est_reduction_pct := 0.00;
            IF measured.attname <> ALL (column_names) THEN
                encoding := 'N/A';
            ELSIF enough AND redshift_kit.sort_key_number(relation, measured.attnum) = 0 THEN
                SELECT a.encoding, a.reduction INTO encoding, est_reduction_pct
                FROM redshift_kit.advised(redshift_kit.measured(relation, measured, sample_rows), encoding) a;
            ELSE
                encoding := replace(encoding, 'none', 'raw');
            END IF;
            RETURN NEXT;
        END LOOP;
    END LOOP;
END;
$$;

-- SHOW TABLE: the statement that would make the table anew (Redshift guide, SHOW TABLE).
CREATE FUNCTION redshift_kit.column_definition(relation oid, described pg_attribute) RETURNS text
    LANGUAGE sql STABLE
    RETURN quote_ident(described.attname) || ' ' || format_type(described.atttypid, described.atttypmod)
        || CASE WHEN described.attcollation = 'pg_catalog.case_insensitive'::regcollation THEN ' COLLATE case_insensitive' ELSE '' END
        || coalesce(' DEFAULT ' || (SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d
            WHERE d.adrelid = relation AND d.adnum = described.attnum), '')
        || CASE described.attidentity WHEN 'd' THEN ' GENERATED BY DEFAULT AS' ELSE '' END
        || coalesce((SELECT format(' IDENTITY(%s,%s)', s.seqstart, s.seqincrement)
            FROM pg_depend d JOIN pg_sequence s ON s.seqrelid = d.objid
            WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = relation
              AND d.refobjsubid = described.attnum AND d.deptype = 'i'), '')
        || CASE WHEN described.attnotnull THEN ' NOT NULL' ELSE '' END
        || coalesce(' ENCODE ' || nullif(redshift_kit.column_encoding(relation, described.attnum), 'none'), '')
        || CASE WHEN redshift_kit.is_distribution_key(relation, described.attnum) THEN ' distkey' ELSE '' END;

CREATE FUNCTION redshift_kit.key_definition(described redshift_kit.key_constraint) RETURNS text
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT CASE (described).kind WHEN 'p' THEN 'PRIMARY KEY' WHEN 'u' THEN 'UNIQUE' ELSE 'FOREIGN KEY' END
        || ' (' || (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY p.place)
            FROM unnest((described).attnums) WITH ORDINALITY AS p (number, place)
            JOIN pg_attribute a ON a.attrelid = (described).relid AND a.attnum = p.number) || ')'
        || coalesce((SELECT ' REFERENCES ' || format('%I.%I', n.nspname, c.relname)
            || coalesce('(' || (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY p.place)
                FROM unnest((described).target_attnums) WITH ORDINALITY AS p (number, place)
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = p.number) || ')', '')
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = (described).target_relid), '');
END;

CREATE FUNCTION redshift_kit.sort_key_definition(relation oid) RETURNS text
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT CASE WHEN min(c.sortkey) < 0 THEN ' INTERLEAVED' ELSE '' END
        || ' SORTKEY ( ' || string_agg(quote_ident(a.attname), ', ' ORDER BY abs(c.sortkey)) || ' )'
    FROM redshift_kit.column_attributes c
    JOIN pg_attribute a ON a.attrelid = c.relid AND a.attnum = c.attnum
    WHERE c.relid = relation AND c.sortkey <> 0;
END;

CREATE FUNCTION redshift_kit.table_definition(relation oid) RETURNS text
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT 'CREATE ' || CASE c.relpersistence WHEN 't' THEN 'TEMPORARY TABLE ' ELSE 'TABLE ' || quote_ident(n.nspname) || '.' END
        || quote_ident(c.relname) || E' (\n    '
        || (SELECT string_agg(redshift_kit.column_definition(relation, a), E',\n    ' ORDER BY a.attnum)
            FROM pg_attribute a WHERE a.attrelid = relation AND a.attnum > 0 AND NOT a.attisdropped)
        || coalesce((SELECT string_agg(E',\n    ' || redshift_kit.key_definition(k), '' ORDER BY k.kind = 'f', k.kind, k.name)
            FROM redshift_kit.key_constraint k WHERE k.relid = relation), '')
        || E'\n)\n'
        || CASE WHEN coalesce(t.backup, true) THEN '' ELSE 'BACKUP NO ' END
        || 'DISTSTYLE ' || regexp_replace(coalesce(t.diststyle, 'AUTO'), '\(.*', '')
        || coalesce(redshift_kit.sort_key_definition(relation), '') || ';'
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN redshift_kit.table_attributes t ON t.relid = c.oid
    WHERE c.oid = relation;
END;

-- The relation of that name: in that schema, or where none is told along the search path.
CREATE FUNCTION redshift_kit.named_relation(in_schema text, relation_name text) RETURNS regclass
    LANGUAGE sql STABLE
    RETURN (coalesce(quote_ident(in_schema) || '.', '') || quote_ident(relation_name))::regclass;

CREATE FUNCTION redshift_kit.show_table(in_schema text, in_table text) RETURNS TABLE ("Show Table DDL statement" varchar)
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    relation regclass := redshift_kit.named_relation(in_schema, in_table);
BEGIN
    IF (SELECT relkind FROM pg_class WHERE oid = relation) <> 'r' THEN
        RAISE EXCEPTION '"%" is not a table', in_table USING ERRCODE = 'wrong_object_type';
    END IF;
    RETURN QUERY SELECT redshift_kit.table_definition(relation)::varchar;
END;
$$;
