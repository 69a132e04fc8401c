-- DISTSTYLE, DISTKEY, SORTKEY, ENCODE, BACKUP and keys travel with the statement that makes or alters a table, as a comment that
-- the translator appends: /* redshift-kit: {"diststyle": "KEY(a)", "columns": {"a": {"distkey": true, "sortkey": 1}}} */
-- Within a procedure there is no such comment, and a setting of the transaction takes its place. Whatever becomes of the
-- transaction, the attributes share the fate of the table.
CREATE FUNCTION redshift_kit.column_numbers(of_relation oid, names jsonb) RETURNS smallint[]
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    numbers smallint[] := '{}';
    column_name text;
    number smallint;
BEGIN
    FOR column_name IN SELECT jsonb_array_elements_text(names) LOOP
        SELECT attnum INTO number FROM pg_catalog.pg_attribute
        WHERE attrelid = of_relation AND attname = column_name AND attnum > 0 AND NOT attisdropped;
        IF number IS NULL THEN
            RAISE EXCEPTION 'column "%" named in key does not exist', column_name USING ERRCODE = 'undefined_column';
        END IF;
        numbers := numbers || number;
    END LOOP;
    RETURN numbers;
END;
$$;

-- The name of a column that is told by name or, as #n, by its place.
CREATE FUNCTION redshift_kit.column_name(of_relation oid, told text) RETURNS text
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT a.attname::text FROM pg_catalog.pg_attribute a
    WHERE a.attrelid = of_relation AND a.attnum > 0 AND NOT a.attisdropped
      AND (a.attname = told OR '#' || a.attnum = told);
END;

CREATE FUNCTION redshift_kit.distribution_style(of_relation oid, told text) RETURNS text
    LANGUAGE sql STABLE
    RETURN CASE
        WHEN told LIKE 'KEY(%' THEN 'KEY(' || redshift_kit.column_name(of_relation, substring(told FROM 5 FOR length(told) - 5)) || ')'
        ELSE told
    END;

-- What Redshift chooses where a table names no encoding (Redshift guide, CREATE TABLE, ENCODE AUTO). Types of our own are told
-- by name, since they come with later scripts.
CREATE FUNCTION redshift_kit.default_encoding(type_oid oid, sortkey int) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE
        WHEN sortkey <> 0 THEN 'none'
        WHEN type_oid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype, 'numeric'::regtype, 'date'::regtype,
            'time'::regtype, 'timetz'::regtype, 'timestamp'::regtype, 'timestamptz'::regtype) THEN 'az64'
        WHEN type_oid IN ('varchar'::regtype, 'bpchar'::regtype, 'text'::regtype)
            OR format_type(type_oid, NULL) IN ('varbyte', 'binary varying') THEN 'lzo'
        WHEN format_type(type_oid, NULL) = 'super' THEN 'zstd'
        ELSE 'none'
    END;

CREATE FUNCTION redshift_kit.is_temporary(relation oid) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT c.relpersistence = 't' FROM pg_catalog.pg_class c WHERE c.oid = relation;
END;

-- The encoding a column has, whether it was told or chosen. Temporary tables are not compressed unless told.
CREATE FUNCTION redshift_kit.column_encoding(relation oid, number smallint) RETURNS text
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT coalesce(c.encoding, CASE WHEN redshift_kit.is_temporary(relation) THEN 'none'
        ELSE redshift_kit.default_encoding(a.atttypid, coalesce(c.sortkey, 0)) END)
    FROM pg_catalog.pg_attribute a
    LEFT JOIN redshift_kit.column_attributes c ON c.relid = a.attrelid AND c.attnum = a.attnum
    WHERE a.attrelid = relation AND a.attnum = number;
END;

-- Which table is being made or altered: errors name it as a statement would.
CREATE FUNCTION redshift_kit.refuse_definition(message text) RETURNS void
    LANGUAGE plpgsql
AS $$
BEGIN
    RAISE EXCEPTION USING MESSAGE = message, ERRCODE = 'invalid_table_definition';
END;
$$;

CREATE FUNCTION redshift_kit.remember_table(of_relation oid, told jsonb) RETURNS void
    LANGUAGE sql
BEGIN ATOMIC
    INSERT INTO redshift_kit.table_attributes AS known (relid, diststyle, sortstyle, backup, automatic_encoding)
    VALUES (of_relation,
            coalesce(redshift_kit.distribution_style(of_relation, told ->> 'diststyle'), 'AUTO(ALL)'),
            coalesce(told ->> 'sortstyle', 'AUTO(SORTKEY)'),
            coalesce((told ->> 'backup')::boolean, true),
            told ? 'encode' OR NOT jsonb_path_exists(told, '$.columns.*.encoding'))
    ON CONFLICT (relid) DO UPDATE SET
        diststyle = coalesce(redshift_kit.distribution_style(of_relation, told ->> 'diststyle'), known.diststyle),
        sortstyle = coalesce(told ->> 'sortstyle', known.sortstyle),
        backup = coalesce((told ->> 'backup')::boolean, known.backup),
        automatic_encoding = told ? 'encode'
            OR (known.automatic_encoding AND NOT jsonb_path_exists(told, '$.columns.*.encoding'));
END;

-- A new distribution or sort key takes the place of the one before; SORTKEY AUTO leaves the key that there is.
CREATE FUNCTION redshift_kit.remember_columns(of_relation oid, told jsonb) RETURNS void
    LANGUAGE sql
BEGIN ATOMIC
    UPDATE redshift_kit.column_attributes SET distkey = false WHERE relid = of_relation AND told ? 'diststyle';
    UPDATE redshift_kit.column_attributes SET sortkey = 0
    WHERE relid = of_relation AND told ? 'sortstyle' AND told ->> 'sortstyle' <> 'AUTO(SORTKEY)';
    INSERT INTO redshift_kit.column_attributes AS known (relid, attnum, encoding, distkey, sortkey)
    SELECT of_relation, a.attnum, nullif(c.value ->> 'encoding', 'auto'),
           coalesce((c.value ->> 'distkey')::boolean, false), coalesce((c.value ->> 'sortkey')::int, 0)
    FROM jsonb_each(told -> 'columns') c
    JOIN pg_catalog.pg_attribute a
        ON a.attrelid = of_relation AND a.attname = redshift_kit.column_name(of_relation, c.key) AND a.attnum > 0 AND NOT a.attisdropped
    ON CONFLICT (relid, attnum) DO UPDATE SET
        encoding = coalesce(excluded.encoding, known.encoding),
        distkey = excluded.distkey OR known.distkey,
        sortkey = CASE excluded.sortkey WHEN 0 THEN known.sortkey ELSE excluded.sortkey END;
END;

CREATE FUNCTION redshift_kit.can_be_key(type_oid oid) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN type_oid IN ('bool'::regtype, 'int2'::regtype, 'int4'::regtype, 'int8'::regtype, 'float4'::regtype, 'float8'::regtype,
        'numeric'::regtype, 'bpchar'::regtype, 'varchar'::regtype, 'text'::regtype, 'date'::regtype, 'time'::regtype,
        'timetz'::regtype, 'timestamp'::regtype, 'timestamptz'::regtype, 'interval'::regtype);

-- Attributes that name a column nobody has are a mistake, not something to forget; and not every type can be a key.
CREATE FUNCTION redshift_kit.check_columns(of_relation oid, told jsonb) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    named record;
BEGIN
    FOR named IN
        SELECT c.key, a.attname, a.atttypid, a.atttypmod, c.value ? 'distkey' OR c.value ? 'sortkey' AS is_key
        FROM jsonb_each(coalesce(told -> 'columns', '{}')) c
        LEFT JOIN pg_catalog.pg_attribute a
            ON a.attrelid = of_relation AND a.attname = redshift_kit.column_name(of_relation, c.key) AND NOT a.attisdropped
    LOOP
        IF named.attname IS NULL THEN
            RAISE EXCEPTION 'column "%" does not exist', named.key USING ERRCODE = 'undefined_column';
        ELSIF named.is_key AND NOT redshift_kit.can_be_key(named.atttypid) THEN
            PERFORM redshift_kit.refuse_definition(format('column "%s" of type %s cannot be a distribution key or sort key',
                named.attname, format_type(named.atttypid, named.atttypmod)));
        END IF;
    END LOOP;
END;
$$;

-- What ALTER TABLE cannot change (Redshift guide, ALTER TABLE).
CREATE FUNCTION redshift_kit.check_alteration(of_relation oid, told jsonb) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    interleaved boolean := EXISTS (
        SELECT FROM redshift_kit.table_attributes t WHERE t.relid = of_relation AND t.sortstyle = 'INTERLEAVED');
    encoded record;
BEGIN
    IF interleaved AND (told ? 'diststyle' OR jsonb_path_exists(told, '$.columns.*.encoding')) THEN
        PERFORM redshift_kit.refuse_definition(
            'distribution and encodings of a table with an interleaved sort key cannot be altered');
    END IF;
    IF told ? 'diststyle' AND redshift_kit.is_temporary(of_relation) AND told ->> 'diststyle' IN ('ALL', 'EVEN') THEN
        PERFORM redshift_kit.refuse_definition('distribution style of a temporary table cannot be altered');
    END IF;
    FOR encoded IN
        SELECT a.attname, c.value ->> 'encoding' AS encoding FROM jsonb_each(told -> 'columns') c
        JOIN pg_catalog.pg_attribute a ON a.attrelid = of_relation AND a.attname = c.key AND NOT a.attisdropped
        JOIN redshift_kit.column_attributes known ON known.relid = of_relation AND known.attnum = a.attnum
        WHERE known.encoding = c.value ->> 'encoding'
    LOOP
        PERFORM redshift_kit.refuse_definition(
            format('encoding of column "%s" is %s already', encoded.attname, encoded.encoding));
    END LOOP;
END;
$$;

CREATE FUNCTION redshift_kit.key_name(of_relation oid, told jsonb) RETURNS text
    LANGUAGE sql STABLE
    RETURN coalesce(told ->> 'name',
        (SELECT relname FROM pg_catalog.pg_class WHERE oid = of_relation)
        || CASE told ->> 'kind'
            WHEN 'p' THEN '_pkey'
            WHEN 'u' THEN '_' || (SELECT string_agg(c, '_') FROM jsonb_array_elements_text(told -> 'columns') c) || '_key'
            ELSE '_' || (SELECT string_agg(c, '_') FROM jsonb_array_elements_text(told -> 'columns') c) || '_fkey'
        END);

-- The columns of a primary key are NOT NULL. A table that is made with one gets them so; one that is altered has to have them.
CREATE FUNCTION redshift_kit.require_not_null(of_relation oid, numbers smallint[]) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    nullable name := (
        SELECT a.attname FROM pg_catalog.pg_attribute a
        WHERE a.attrelid = of_relation AND a.attnum = ANY (numbers) AND NOT a.attnotnull
        LIMIT 1);
BEGIN
    IF nullable IS NOT NULL THEN
        PERFORM redshift_kit.refuse_definition(format('column "%s" of a primary key must be NOT NULL', nullable));
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.remember_key(of_relation oid, told jsonb) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    numbers smallint[] := redshift_kit.column_numbers(of_relation, told -> 'columns');
    target oid := told ->> 'target';
    target_columns smallint[];
BEGIN
    IF told ->> 'kind' = 'f' THEN
        IF target IS NULL THEN
            RAISE EXCEPTION 'relation "%" does not exist', told ->> 'table' USING ERRCODE = 'undefined_table';
        END IF;
        target_columns := CASE told -> 'table_columns'
            WHEN '[]' THEN (SELECT k.attnums FROM redshift_kit.key_constraint k WHERE k.relid = target AND k.kind = 'p')
            ELSE redshift_kit.column_numbers(target, told -> 'table_columns') END;
    END IF;
    IF told ->> 'kind' = 'p'
        AND EXISTS (SELECT FROM redshift_kit.key_constraint k WHERE k.relid = of_relation AND k.kind = 'p') THEN
        RAISE EXCEPTION 'multiple primary keys for table "%" are not allowed', (SELECT relname FROM pg_class WHERE oid = of_relation)
            USING ERRCODE = 'invalid_table_definition';
    END IF;
    INSERT INTO redshift_kit.key_constraint (relid, name, kind, attnums, target_relid, target_attnums)
    VALUES (of_relation, redshift_kit.key_name(of_relation, told), (told ->> 'kind')::"char", numbers, target, target_columns);
EXCEPTION WHEN unique_violation THEN
    RAISE EXCEPTION 'constraint "%" for relation "%" already exists', redshift_kit.key_name(of_relation, told),
        (SELECT relname FROM pg_class WHERE oid = of_relation) USING ERRCODE = 'duplicate_object';
END;
$$;

CREATE FUNCTION redshift_kit.forget_key(of_relation oid, key_name text) RETURNS void
    LANGUAGE plpgsql
AS $$
BEGIN
    DELETE FROM redshift_kit.key_constraint k WHERE k.relid = of_relation AND k.name = key_name;
    IF NOT found THEN
        RAISE EXCEPTION 'constraint "%" of relation "%" does not exist', key_name, (SELECT relname FROM pg_class WHERE oid = of_relation)
            USING ERRCODE = 'undefined_object';
    END IF;
END;
$$;

-- CREATE TABLE … (LIKE parent): distribution, sort keys and encodings are the parent's, keys are not.
CREATE FUNCTION redshift_kit.copy_attributes(of_relation oid, parent oid) RETURNS void
    LANGUAGE sql
BEGIN ATOMIC
    INSERT INTO redshift_kit.table_attributes (relid, diststyle, sortstyle, backup, automatic_encoding)
    SELECT of_relation, t.diststyle, t.sortstyle, t.backup, t.automatic_encoding
    FROM redshift_kit.table_attributes t WHERE t.relid = parent
    ON CONFLICT (relid) DO NOTHING;
    INSERT INTO redshift_kit.column_attributes (relid, attnum, encoding, distkey, sortkey)
    SELECT of_relation, child.attnum, redshift_kit.column_encoding(parent, original.attnum), coalesce(c.distkey, false),
           coalesce(c.sortkey, 0)
    FROM pg_catalog.pg_attribute original
    JOIN pg_catalog.pg_attribute child ON child.attrelid = of_relation AND child.attname = original.attname
    LEFT JOIN redshift_kit.column_attributes c ON c.relid = parent AND c.attnum = original.attnum
    WHERE original.attrelid = parent AND original.attnum > 0 AND NOT original.attisdropped
    ON CONFLICT (relid, attnum) DO NOTHING;
END;

-- CREATE TABLE AS a simple query: the keys are those of the table it reads, as far as the new one has the columns, unless the
-- statement tells some (Redshift guide, "CTAS usage notes" and "CTAS examples").
CREATE FUNCTION redshift_kit.inherited(of_relation oid, source oid, told jsonb) RETURNS jsonb
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    style text := (SELECT t.diststyle FROM redshift_kit.table_attributes t WHERE t.relid = source);
    sorting text := (SELECT t.sortstyle FROM redshift_kit.table_attributes t WHERE t.relid = source);
    columns jsonb := '{}';
    known record;
BEGIN
    IF told ? 'diststyle' OR style IS NULL THEN
        RETURN told;
    END IF;
    FOR known IN
        SELECT a.attname, c.distkey, c.sortkey FROM redshift_kit.column_attributes c
        JOIN pg_catalog.pg_attribute a ON a.attrelid = c.relid AND a.attnum = c.attnum
        WHERE c.relid = source AND (c.distkey OR c.sortkey <> 0)
        ORDER BY abs(c.sortkey)
    LOOP
        IF redshift_kit.column_name(of_relation, known.attname::text) IS NULL THEN
            style := CASE WHEN known.distkey THEN 'EVEN' ELSE style END;
            sorting := CASE WHEN known.sortkey <> 0 THEN NULL ELSE sorting END;
        ELSE
            columns := jsonb_set(columns, ARRAY[known.attname::text], jsonb_build_object('distkey', known.distkey, 'sortkey',
                CASE WHEN told ? 'sortstyle' OR sorting IS NULL THEN 0 ELSE known.sortkey END));
        END IF;
    END LOOP;
    RETURN jsonb_strip_nulls(jsonb_build_object('diststyle', style, 'sortstyle', coalesce(told ->> 'sortstyle', sorting)))
        || told || jsonb_build_object('columns', columns || coalesce(told -> 'columns', '{}'));
END;
$$;

-- The columns of a primary key are NOT NULL, also where the key stands on its own.
CREATE FUNCTION redshift_kit.forbid_nulls(of_relation oid, key jsonb) RETURNS void
    LANGUAGE sql
BEGIN ATOMIC
    UPDATE pg_catalog.pg_attribute SET attnotnull = true
    WHERE attrelid = of_relation AND attnum = ANY (redshift_kit.column_numbers(of_relation, key -> 'columns')) AND NOT attnotnull;
END;

-- The setting holds for one statement; the comment holds for what the statement makes.
CREATE FUNCTION redshift_kit.told() RETURNS jsonb
    LANGUAGE sql STABLE
    RETURN coalesce(
        nullif(current_setting('redshift_kit.told', true), ''),
        substring(current_query() FROM '/\* redshift-kit: (\{.*\}) \*/\s*;?\s*$'))::jsonb;

-- Only to be called while such a trigger runs, which the first thing it asks for makes sure.
CREATE FUNCTION redshift_kit.remember_told(told jsonb, parent oid, source oid, command text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    made oid;
    wanted jsonb;
BEGIN
    FOR made IN SELECT DISTINCT objid FROM pg_event_trigger_ddl_commands()
            WHERE object_type IN ('table', 'table column') LOOP
        CONTINUE WHEN told IS NULL;
        PERFORM redshift_kit.copy_attributes(made, parent) WHERE parent IS NOT NULL;
        wanted := CASE WHEN source IS NULL THEN told ELSE redshift_kit.inherited(made, source, told) END;
        PERFORM redshift_kit.check_columns(made, wanted);
        PERFORM redshift_kit.check_alteration(made, wanted) WHERE command = 'ALTER TABLE';
        PERFORM redshift_kit.remember_table(made, wanted)
        WHERE wanted ?| ARRAY['diststyle', 'sortstyle', 'backup', 'encode', 'columns'];
        PERFORM redshift_kit.remember_columns(made, wanted);
        PERFORM redshift_kit.forget_key(made, told ->> 'dropkey') WHERE told ? 'dropkey';
        PERFORM redshift_kit.require_not_null(made, redshift_kit.column_numbers(made, key -> 'columns'))
        FROM jsonb_array_elements(told -> 'keys') key WHERE command = 'ALTER TABLE' AND key ->> 'kind' = 'p';
        PERFORM redshift_kit.forbid_nulls(made, key)
        FROM jsonb_array_elements(told -> 'keys') key WHERE command = 'CREATE TABLE' AND key ->> 'kind' = 'p';
        PERFORM redshift_kit.remember_key(made, key) FROM jsonb_array_elements(told -> 'keys') key;
    END LOOP;
END;
$$;

-- Names are looked up as the statement looks them up: with the rights and the search path of who runs it.
CREATE FUNCTION redshift_kit.with_targets(keys jsonb) RETURNS jsonb
    LANGUAGE sql STABLE
    RETURN (SELECT jsonb_agg(CASE WHEN key ? 'table'
            THEN key || jsonb_build_object('target', to_regclass(key ->> 'table')::oid) ELSE key END)
        FROM jsonb_array_elements(keys) key);

CREATE FUNCTION redshift_kit.remember_attributes() RETURNS event_trigger
    LANGUAGE plpgsql
AS $$
DECLARE
    told jsonb := redshift_kit.told();
BEGIN
    PERFORM set_config('redshift_kit.told', '', true) WHERE current_setting('redshift_kit.told', true) <> '';
    IF told ? 'keys' THEN
        told := told || jsonb_build_object('keys', redshift_kit.with_targets(told -> 'keys'));
    END IF;
    PERFORM redshift_kit.remember_told(told, to_regclass(told ->> 'like'), to_regclass(told ->> 'from'), tg_tag);
END;
$$;

-- A column that is renamed stays the distribution key, under its new name.
CREATE FUNCTION redshift_kit.follow_renaming() RETURNS event_trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    UPDATE redshift_kit.table_attributes t SET diststyle = 'KEY(' || a.attname || ')'
    FROM pg_event_trigger_ddl_commands() d
    JOIN redshift_kit.column_attributes c ON c.relid = d.objid AND c.attnum = d.objsubid AND c.distkey
    JOIN pg_attribute a ON a.attrelid = c.relid AND a.attnum = c.attnum
    WHERE t.relid = d.objid AND d.object_type = 'table column' AND t.diststyle LIKE 'KEY(%';
END;
$$;

-- Neither a distribution key nor a sort key can be dropped (Redshift guide, ALTER TABLE, DROP COLUMN), nor, unless with
-- CASCADE, what a key is made of.
CREATE FUNCTION redshift_kit.check_dropped_column(of_relation oid, number int, column_name text, told jsonb) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    known redshift_kit.column_attributes;
BEGIN
    SELECT * INTO known FROM redshift_kit.column_attributes c WHERE c.relid = of_relation AND c.attnum = number;
    IF known.distkey OR known.sortkey <> 0 THEN
        PERFORM redshift_kit.refuse_definition(format('cannot drop %s column "%s"',
            CASE WHEN known.distkey THEN 'distkey' ELSE 'sortkey' END, column_name));
    END IF;
    IF told ? 'restrict' AND EXISTS (
            SELECT FROM redshift_kit.key_constraint k
            WHERE (k.relid = of_relation AND number = ANY (k.attnums))
               OR (k.target_relid = of_relation AND number = ANY (k.target_attnums))) THEN
        RAISE EXCEPTION 'cannot drop column % of table % because other objects depend on it', column_name, (SELECT relname FROM pg_class WHERE oid = of_relation)
            USING ERRCODE = 'dependent_objects_still_exist', HINT = 'Use DROP ... CASCADE to drop the dependent objects too.';
    END IF;
    IF NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = of_relation AND a.attnum > 0 AND NOT a.attisdropped) THEN
        PERFORM redshift_kit.refuse_definition(format('cannot drop the only column of table %s', (SELECT relname FROM pg_class WHERE oid = of_relation)));
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.forget_attributes() RETURNS event_trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM redshift_kit.check_dropped_column(d.objid, d.objsubid, d.address_names[3], redshift_kit.told())
    FROM pg_event_trigger_dropped_objects() d
    WHERE d.original AND d.object_type = 'table column';
    DELETE FROM redshift_kit.table_attributes t USING pg_event_trigger_dropped_objects() d
    WHERE t.relid = d.objid AND d.objsubid = 0;
    DELETE FROM redshift_kit.column_attributes c USING pg_event_trigger_dropped_objects() d
    WHERE c.relid = d.objid AND d.objsubid IN (0, c.attnum);
    DELETE FROM redshift_kit.key_constraint k USING pg_event_trigger_dropped_objects() d
    WHERE (k.relid = d.objid AND (d.objsubid = 0 OR d.objsubid = ANY (k.attnums)))
       OR (k.target_relid = d.objid AND (d.objsubid = 0 OR d.objsubid = ANY (k.target_attnums)));
END;
$$;

CREATE EVENT TRIGGER redshift_kit_remember_attributes ON ddl_command_end
    WHEN TAG IN ('CREATE TABLE', 'CREATE TABLE AS', 'SELECT INTO', 'ALTER TABLE')
    EXECUTE FUNCTION redshift_kit.remember_attributes();
CREATE EVENT TRIGGER redshift_kit_follow_renaming ON ddl_command_end WHEN TAG IN ('ALTER TABLE')
    EXECUTE FUNCTION redshift_kit.follow_renaming();
CREATE EVENT TRIGGER redshift_kit_forget_attributes ON sql_drop EXECUTE FUNCTION redshift_kit.forget_attributes();
