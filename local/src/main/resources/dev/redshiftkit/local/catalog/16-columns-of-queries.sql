-- The columns of tables and views that are made by a query. Expressions have no length and no precision in the engine, and sums have a
-- type of its own; in a table of Redshift all columns have a plain type with both.
CREATE FUNCTION redshift_kit.announced_type(type oid) RETURNS oid
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN type IN ('redshift_kit.decimal38'::regtype, 'redshift_kit.decimal_literal'::regtype)
        THEN 'numeric'::regtype::oid ELSE type END;

-- A decimal gets the scale of its values, which is that of the expression, and 38 digits. Where values of several scales meet, as
-- in a UNION, all get the largest. Without a value nothing is known of the scale, and it stays open.
CREATE FUNCTION redshift_kit.settle_decimal(of_relation oid, number smallint, column_name name, is_table boolean) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    smallest int;
    largest int;
BEGIN
    EXECUTE format('SELECT min(scale(%I)), max(scale(%I)) FROM %s', column_name, column_name, of_relation::regclass)
        INTO smallest, largest;
    UPDATE pg_attribute
    SET atttypid = 'numeric'::regtype, atttypmod = coalesce((38 << 16 | least(largest, 37)) + 4, -1)
    WHERE attrelid = of_relation AND attnum = number;
    IF smallest < largest AND is_table THEN
        EXECUTE format('UPDATE %s SET %I = round(%I, %s)', of_relation::regclass, column_name, column_name, largest);
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.settle_types() RETURNS event_trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    made record;
BEGIN
    FOR made IN
        SELECT c.object_type = 'table' AS is_table, a.attrelid, a.attnum, a.attname, redshift_kit.announced_type(a.atttypid) AS type
        FROM (SELECT DISTINCT objid, object_type FROM pg_event_trigger_ddl_commands()) c
        JOIN pg_attribute a ON a.attrelid = c.objid AND a.attnum > 0 AND a.atttypmod = -1
        WHERE c.object_type IN ('table', 'materialized view')
    LOOP
        IF made.type = 'numeric'::regtype THEN
            PERFORM redshift_kit.settle_decimal(made.attrelid, made.attnum, made.attname, made.is_table);
        ELSIF made.type = 'text'::regtype THEN
            UPDATE pg_attribute SET atttypid = 'varchar'::regtype, atttypmod = 65535 + 4
            WHERE attrelid = made.attrelid AND attnum = made.attnum;
        END IF;
    END LOOP;
END;
$$;
CREATE EVENT TRIGGER redshift_kit_settle_types ON ddl_command_end
    WHEN TAG IN ('CREATE TABLE AS', 'SELECT INTO', 'CREATE MATERIALIZED VIEW')
    EXECUTE FUNCTION redshift_kit.settle_types();
