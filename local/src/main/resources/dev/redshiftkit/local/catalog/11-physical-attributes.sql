-- DISTSTYLE, DISTKEY, SORTKEY, ENCODE, BACKUP and keys travel with the statement that makes or alters a table, as a comment that
-- the translator appends: /* redshift-kit: {"diststyle": "KEY(a)", "columns": {"a": {"distkey": true, "sortkey": 1}}} */
-- Whatever becomes of the transaction, the attributes share the fate of the table.
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

-- A name without a schema is looked for in the schema of the table that refers to it.
CREATE FUNCTION redshift_kit.referred_relation(from_relation oid, written_name text) RETURNS oid
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    parts text[] := parse_ident(written_name);
    found oid;
BEGIN
    SELECT c.oid INTO found
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relname = parts[cardinality(parts)]
      AND n.nspname = coalesce(parts[cardinality(parts) - 1], (
          SELECT s.nspname FROM pg_catalog.pg_class r JOIN pg_catalog.pg_namespace s ON s.oid = r.relnamespace
          WHERE r.oid = from_relation));
    IF found IS NULL THEN
        RAISE EXCEPTION 'relation "%" does not exist', written_name USING ERRCODE = 'undefined_table';
    END IF;
    RETURN found;
END;
$$;

CREATE FUNCTION redshift_kit.remember_table(of_relation oid, told jsonb) RETURNS void
    LANGUAGE sql
BEGIN ATOMIC
    INSERT INTO redshift_kit.table_attributes AS known (relid, diststyle, sortstyle, backup)
    VALUES (of_relation,
            coalesce(redshift_kit.distribution_style(of_relation, told ->> 'diststyle'), 'AUTO(ALL)'),
            coalesce(told ->> 'sortstyle', 'AUTO(SORTKEY)'),
            coalesce((told ->> 'backup')::boolean, true))
    ON CONFLICT (relid) DO UPDATE SET
        diststyle = coalesce(redshift_kit.distribution_style(of_relation, told ->> 'diststyle'), known.diststyle),
        sortstyle = coalesce(told ->> 'sortstyle', known.sortstyle),
        backup = coalesce((told ->> 'backup')::boolean, known.backup);
END;

-- A new distribution or sort key takes the place of the one before.
CREATE FUNCTION redshift_kit.remember_columns(of_relation oid, told jsonb) RETURNS void
    LANGUAGE sql
BEGIN ATOMIC
    UPDATE redshift_kit.column_attributes SET distkey = false WHERE relid = of_relation AND told ? 'diststyle';
    UPDATE redshift_kit.column_attributes SET sortkey = 0 WHERE relid = of_relation AND told ? 'sortstyle';
    UPDATE redshift_kit.column_attributes SET encoding = NULL WHERE relid = of_relation AND told ? 'encode';
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

-- Attributes that name a column nobody has are a mistake, not something to forget.
CREATE FUNCTION redshift_kit.check_columns(of_relation oid, told jsonb) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    missing text := (
        SELECT c.key FROM jsonb_object_keys(coalesce(told -> 'columns', '{}')) c (key)
        WHERE redshift_kit.column_name(of_relation, c.key) IS NULL
        LIMIT 1);
BEGIN
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'column "%" does not exist', missing USING ERRCODE = 'undefined_column';
    END IF;
    PERFORM redshift_kit.refuse_key(of_relation, c.key)
    FROM jsonb_each(coalesce(told -> 'columns', '{}')) c
    WHERE c.value ? 'distkey' OR c.value ? 'sortkey';
END;
$$;

-- Types whose values cannot be compared, or not cheaply, make no distribution or sort key.
CREATE FUNCTION redshift_kit.refuse_key(of_relation oid, told text) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    type_name text := (
        SELECT format_type(atttypid, NULL) FROM pg_attribute
        WHERE attrelid = of_relation AND attname = redshift_kit.column_name(of_relation, told));
BEGIN
    IF type_name IN ('super', 'varbyte', 'hllsketch', 'geometry', 'geography') THEN
        RAISE EXCEPTION 'column "%" of type % cannot be a distribution key or sort key', told, type_name
            USING ERRCODE = 'invalid_table_definition';
    END IF;
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

CREATE FUNCTION redshift_kit.remember_key(of_relation oid, told jsonb) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    target oid;
    target_columns smallint[];
BEGIN
    IF told ->> 'kind' = 'f' THEN
        target := redshift_kit.referred_relation(of_relation, told ->> 'table');
        target_columns := CASE told -> 'table_columns'
            WHEN '[]' THEN (SELECT k.attnums FROM redshift_kit.key_constraint k WHERE k.relid = target AND k.kind = 'p')
            ELSE redshift_kit.column_numbers(target, told -> 'table_columns') END;
    END IF;
    IF told ->> 'kind' = 'p'
        AND EXISTS (SELECT FROM redshift_kit.key_constraint k WHERE k.relid = of_relation AND k.kind = 'p') THEN
        RAISE EXCEPTION 'multiple primary keys for table "%" are not allowed', of_relation::regclass
            USING ERRCODE = 'invalid_table_definition';
    END IF;
    INSERT INTO redshift_kit.key_constraint (relid, name, kind, attnums, target_relid, target_attnums)
    VALUES (of_relation, redshift_kit.key_name(of_relation, told), (told ->> 'kind')::"char",
            redshift_kit.column_numbers(of_relation, told -> 'columns'), target, target_columns);
EXCEPTION WHEN unique_violation THEN
    RAISE EXCEPTION 'constraint "%" for relation "%" already exists', redshift_kit.key_name(of_relation, told),
        of_relation::regclass USING ERRCODE = 'duplicate_object';
END;
$$;

CREATE FUNCTION redshift_kit.forget_key(of_relation oid, key_name text) RETURNS void
    LANGUAGE plpgsql
AS $$
BEGIN
    DELETE FROM redshift_kit.key_constraint k WHERE k.relid = of_relation AND k.name = key_name;
    IF NOT found THEN
        RAISE EXCEPTION 'constraint "%" of relation "%" does not exist', key_name, of_relation::regclass
            USING ERRCODE = 'undefined_object';
    END IF;
END;
$$;

-- CREATE TABLE … (LIKE parent): distribution and sort keys are the parent's, keys are not.
CREATE FUNCTION redshift_kit.copy_attributes(of_relation oid, parent oid) RETURNS void
    LANGUAGE sql
BEGIN ATOMIC
    INSERT INTO redshift_kit.table_attributes (relid, diststyle, sortstyle, backup)
    SELECT of_relation, t.diststyle, t.sortstyle, t.backup FROM redshift_kit.table_attributes t WHERE t.relid = parent
    ON CONFLICT (relid) DO NOTHING;
    INSERT INTO redshift_kit.column_attributes (relid, attnum, encoding, distkey, sortkey)
    SELECT of_relation, child.attnum, c.encoding, c.distkey, c.sortkey
    FROM redshift_kit.column_attributes c
    JOIN pg_catalog.pg_attribute original ON original.attrelid = c.relid AND original.attnum = c.attnum
    JOIN pg_catalog.pg_attribute child ON child.attrelid = of_relation AND child.attname = original.attname
    WHERE c.relid = parent
    ON CONFLICT (relid, attnum) DO NOTHING;
END;

CREATE FUNCTION redshift_kit.remember_attributes() RETURNS event_trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    told jsonb := substring(current_query() FROM '/\* redshift-kit: (\{.*\}) \*/\s*;?\s*$')::jsonb;
    made oid;
BEGIN
    IF told IS NULL THEN
        RETURN;
    END IF;
    FOR made IN SELECT DISTINCT objid FROM pg_event_trigger_ddl_commands()
            WHERE object_type IN ('table', 'table column', 'materialized view') LOOP
        PERFORM redshift_kit.copy_attributes(made, redshift_kit.referred_relation(made, told ->> 'like')) WHERE told ? 'like';
        PERFORM redshift_kit.check_columns(made, told);
        PERFORM redshift_kit.remember_table(made, told) WHERE told ?| ARRAY['diststyle', 'sortstyle', 'backup'];
        PERFORM redshift_kit.remember_columns(made, told);
        PERFORM redshift_kit.forget_key(made, told ->> 'dropkey') WHERE told ? 'dropkey';
        PERFORM redshift_kit.remember_key(made, key) FROM jsonb_array_elements(told -> 'keys') key;
    END LOOP;
END;
$$;

CREATE FUNCTION redshift_kit.forget_attributes() RETURNS event_trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
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
    WHEN TAG IN ('CREATE TABLE', 'CREATE TABLE AS', 'SELECT INTO', 'CREATE MATERIALIZED VIEW', 'ALTER TABLE')
    EXECUTE FUNCTION redshift_kit.remember_attributes();
CREATE EVENT TRIGGER redshift_kit_forget_attributes ON sql_drop EXECUTE FUNCTION redshift_kit.forget_attributes();
