-- DISTSTYLE, DISTKEY, SORTKEY, ENCODE and BACKUP travel with the statement that makes a table, as a comment that the translator
-- appends: /* redshift-kit: {"diststyle": "KEY(a)", "columns": {"a": {"distkey": true, "sortkey": 1, "encoding": "az64"}}} */
-- Whatever becomes of the transaction, the attributes share the fate of the table.
CREATE FUNCTION redshift_kit.remember_attributes() RETURNS event_trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    attributes jsonb := substring(current_query() FROM '/\* redshift-kit: (\{.*\}) \*/\s*;?\s*$')::jsonb;
    made record;
BEGIN
    IF attributes IS NULL THEN
        RETURN;
    END IF;
    FOR made IN SELECT objid FROM pg_event_trigger_ddl_commands() WHERE object_type IN ('table', 'materialized view') LOOP
        INSERT INTO redshift_kit.table_attributes (relid, diststyle, sortstyle, backup)
        VALUES (made.objid,
                coalesce(attributes ->> 'diststyle', 'AUTO(ALL)'),
                coalesce(attributes ->> 'sortstyle', 'AUTO(SORTKEY)'),
                coalesce((attributes ->> 'backup')::boolean, true))
        ON CONFLICT (relid) DO NOTHING;
        INSERT INTO redshift_kit.column_attributes (relid, attnum, encoding, distkey, sortkey)
        SELECT made.objid, a.attnum, c.value ->> 'encoding',
               coalesce((c.value ->> 'distkey')::boolean, false), coalesce((c.value ->> 'sortkey')::int, 0)
        FROM jsonb_each(attributes -> 'columns') c
        JOIN pg_attribute a ON a.attrelid = made.objid AND a.attname = c.key AND a.attnum > 0
        ON CONFLICT (relid, attnum) DO NOTHING;
    END LOOP;
END;
$$;

CREATE FUNCTION redshift_kit.forget_attributes() RETURNS event_trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    DELETE FROM redshift_kit.table_attributes t USING pg_event_trigger_dropped_objects() d WHERE t.relid = d.objid;
    DELETE FROM redshift_kit.column_attributes c USING pg_event_trigger_dropped_objects() d
    WHERE c.relid = d.objid AND d.objsubid IN (0, c.attnum);
END;
$$;

CREATE EVENT TRIGGER redshift_kit_remember_attributes ON ddl_command_end
    WHEN TAG IN ('CREATE TABLE', 'CREATE TABLE AS', 'SELECT INTO', 'CREATE MATERIALIZED VIEW')
    EXECUTE FUNCTION redshift_kit.remember_attributes();
CREATE EVENT TRIGGER redshift_kit_forget_attributes ON sql_drop EXECUTE FUNCTION redshift_kit.forget_attributes();
