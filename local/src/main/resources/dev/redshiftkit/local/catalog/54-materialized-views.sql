-- Materialized views. As in Redshift each is a view over a table by the name mv_tbl__<view>__0 that keeps the rows. One that
-- refreshes itself is a view over the query instead: whoever reads it could not tell that from a refresh that was quick. Whether a
-- base table has changed is told by its rows, each of which the engine gives a place and the number of the transaction that
-- wrote it.
CREATE FUNCTION redshift_kit.fingerprint(relation oid) RETURNS text
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    fingerprint text;
BEGIN
    -- Rows that are kept elsewhere have neither; of those nobody knows, and nothing equals NULL.
    IF (SELECT relkind FROM pg_class WHERE oid = relation) = 'r' THEN
        EXECUTE format('SELECT count(*) || ''/'' || coalesce(bit_xor(hashtextextended(t.ctid::text || ''/'' || t.xmin::text, 0)), 0) FROM %s t',
            relation::regclass) INTO fingerprint;
    END IF;
    RETURN fingerprint;
END;
$$;

-- The table that keeps what the relation has: for a materialized view that is another.
CREATE FUNCTION redshift_kit.kept_in(relation oid) RETURNS oid
    LANGUAGE sql STABLE
    RETURN coalesce((SELECT m.table_id FROM redshift_kit.materialized_view m WHERE m.relid = relation), relation);

-- Asks with the rights of the owner of the view, whoever looks whether it is stale.
CREATE FUNCTION redshift_kit.is_stale(view oid) RETURNS boolean
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    RETURN EXISTS (
        SELECT FROM redshift_kit.materialized_view m JOIN redshift_kit.materialized_view_base b ON b.relid = m.relid
        WHERE m.relid = view AND NOT m.automatic
          AND b.fingerprint IS DISTINCT FROM redshift_kit.fingerprint(redshift_kit.kept_in(b.base_id)));

-- The engine keeps no dependency on what it was born with, but a query names it by its number.
CREATE FUNCTION redshift_kit.system_table_of(query_view oid) RETURNS name
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT c.relname
    FROM pg_rewrite rule
    CROSS JOIN LATERAL regexp_matches(rule.ev_action::text, ':relid ([0-9]+)', 'g') AS relation (parts)
    JOIN pg_class c ON c.oid = relation.parts[1]::oid
    WHERE rule.ev_class = query_view AND c.oid < 16384
    LIMIT 1;
END;

-- What a materialized view cannot be made of (Redshift guide, CREATE MATERIALIZED VIEW, "Limitations"); NULL if there is nothing.
CREATE FUNCTION redshift_kit.not_materializable(query_view oid) RETURNS text
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT CASE
            WHEN c.relpersistence = 't' THEN 'temporary table ' || c.relname
            WHEN c.relnamespace IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace, 'redshift_kit'::regnamespace) THEN 'system table ' || c.relname
            WHEN c.relkind = 'v' THEN 'view ' || c.relname
            ELSE 'user-defined function ' || p.proname
        END
    FROM pg_rewrite rule
    JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = rule.oid AND d.refobjid <> query_view
    LEFT JOIN pg_class c ON d.refclassid = 'pg_class'::regclass AND c.oid = d.refobjid
    LEFT JOIN pg_proc p ON d.refclassid = 'pg_proc'::regclass AND p.oid = d.refobjid
        AND p.pronamespace NOT IN ('pg_catalog'::regnamespace, 'redshift_kit'::regnamespace)
    WHERE rule.ev_class = query_view
      AND (p.oid IS NOT NULL OR c.relpersistence = 't' OR c.relnamespace IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace, 'redshift_kit'::regnamespace)
        OR c.relkind = 'v' AND NOT EXISTS (SELECT FROM redshift_kit.materialized_view m WHERE m.relid = c.oid))
    LIMIT 1;
END;

-- The query with every name in full, whatever search path it is run with later. It is bound here and now, as a temporary view.
CREATE FUNCTION redshift_kit.qualified_query(query_view oid) RETURNS text
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
    RETURN rtrim(postgresql_pg_get_viewdef(query_view), ';');

-- The query with the types that the table has given its columns.
CREATE FUNCTION redshift_kit.live_view(view_name text, table_id oid, query text) RETURNS text
    LANGUAGE sql STABLE
    RETURN (SELECT format('CREATE OR REPLACE VIEW %s AS SELECT %s FROM (%s) AS live(%s)', view_name,
            string_agg(format('%1$I::%2$s AS %1$I', a.attname, format_type(a.atttypid, a.atttypmod)), ', ' ORDER BY a.attnum),
            query, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum))
        FROM pg_attribute a WHERE a.attrelid = table_id AND a.attnum > 0);

CREATE FUNCTION redshift_kit.kept_view(view_name text, table_id oid) RETURNS text
    LANGUAGE sql STABLE
    RETURN (SELECT format('CREATE OR REPLACE VIEW %s AS SELECT %s FROM %s', view_name,
            string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum), table_id::regclass)
        FROM pg_attribute a WHERE a.attrelid = table_id AND a.attnum > 0);

-- What the query needs cannot be dropped under the view, nor can the table that keeps its rows.
CREATE FUNCTION redshift_kit.hold_bases(view oid, query_view oid, table_id oid) RETURNS void
    LANGUAGE sql
BEGIN ATOMIC
    INSERT INTO pg_catalog.pg_depend (classid, objid, objsubid, refclassid, refobjid, refobjsubid, deptype)
    SELECT 'pg_rewrite'::regclass, own.oid, 0, d.refclassid, d.refobjid, d.refobjsubid, 'n'
    FROM pg_rewrite own, pg_rewrite rule
    JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = rule.oid
    WHERE own.ev_class = view AND rule.ev_class = query_view AND d.refobjid <> query_view AND d.refclassid = 'pg_class'::regclass
    UNION
    SELECT 'pg_rewrite'::regclass, own.oid, 0, 'pg_class'::regclass, table_id, 0, 'n'::"char"
    FROM pg_rewrite own WHERE own.ev_class = view
    EXCEPT
    SELECT classid, objid, objsubid, refclassid, refobjid, refobjsubid, deptype FROM pg_depend;
END;

CREATE FUNCTION redshift_kit.remember_bases(view oid) RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    UPDATE redshift_kit.materialized_view_base b
    SET fingerprint = redshift_kit.fingerprint(redshift_kit.kept_in(b.base_id)) WHERE b.relid = view;
    UPDATE redshift_kit.materialized_view m
    SET updated_upto_xid = pg_current_xact_id()::text::bigint WHERE m.relid = view;
END;

CREATE FUNCTION redshift_kit.require_owner_of(relation oid) RETURNS void
    LANGUAGE plpgsql
AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_class c WHERE c.oid = relation AND pg_has_role(c.relowner, 'USAGE')) THEN
        RAISE EXCEPTION 'must be owner of materialized view %', (SELECT relname FROM pg_class WHERE oid = relation)
            USING ERRCODE = 'insufficient_privilege';
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.remember_materialized_view(
        view oid, table_id oid, query_view oid, query text, definition text, automatic boolean, incremental boolean) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_variable
BEGIN
    IF NOT EXISTS (SELECT FROM pg_class c WHERE c.oid = view AND pg_has_role(session_user, c.relowner, 'USAGE')) THEN
        RAISE EXCEPTION 'must be owner of view %', view::regclass USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO redshift_kit.materialized_view VALUES (view, table_id, query, definition, automatic, incremental, 0);
    INSERT INTO redshift_kit.materialized_view_base (relid, base_id)
    SELECT DISTINCT view, d.refobjid
    FROM pg_rewrite rule JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = rule.oid
    WHERE rule.ev_class = query_view AND d.refclassid = 'pg_class'::regclass AND d.refobjid <> query_view;
    PERFORM redshift_kit.hold_bases(view, query_view, table_id);
    PERFORM redshift_kit.remember_bases(view);
END;
$$;

-- The comment behind the call tells how the table is distributed and sorted.
CREATE PROCEDURE redshift_kit.create_materialized_view(
        written_name text, query text, definition text, automatic boolean, obstacle text)
    LANGUAGE plpgsql
AS $$
DECLARE
    parts text[] := parse_ident(written_name);
    view_name text := parts[cardinality(parts)];
    schema_name text := coalesce(parts[cardinality(parts) - 1], current_schema());
    qualified text := format('%I.%I', schema_name, view_name);
    kept text := format('%I.%I', schema_name, format('mv_tbl__%s__0', view_name));
    refused text;
    full_query text;
BEGIN
    IF to_regclass(qualified) IS NOT NULL THEN
        RAISE EXCEPTION 'relation "%" already exists', view_name USING ERRCODE = 'duplicate_table';
    END IF;
    EXECUTE 'CREATE TEMPORARY VIEW redshift_kit_query AS ' || query;
    refused := coalesce(redshift_kit.not_materializable('redshift_kit_query'::regclass),
        'system table ' || redshift_kit.system_table_of('redshift_kit_query'::regclass));
    IF refused IS NOT NULL THEN
        RAISE EXCEPTION 'materialized view on % is not supported', refused USING ERRCODE = 'feature_not_supported';
    END IF;
    full_query := redshift_kit.qualified_query('redshift_kit_query'::regclass);
    EXECUTE format('CREATE TABLE %s AS %s', kept, query);
    EXECUTE CASE WHEN automatic THEN redshift_kit.live_view(qualified, kept::regclass, full_query)
        ELSE redshift_kit.kept_view(qualified, kept::regclass) END;
    PERFORM redshift_kit.remember_materialized_view(qualified::regclass, kept::regclass, 'redshift_kit_query'::regclass,
        full_query, definition, automatic, obstacle = '');
    DROP VIEW redshift_kit_query;
    IF obstacle <> '' THEN
        RAISE INFO 'An incrementally maintained materialized view could not be created, reason: %. The materialized view created, %, will be recomputed from scratch for every REFRESH.',
            obstacle, view_name;
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.named_materialized_view(written_name text) RETURNS redshift_kit.materialized_view
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    found redshift_kit.materialized_view;
BEGIN
    SELECT * INTO found FROM redshift_kit.materialized_view m WHERE m.relid = written_name::regclass;
    IF found.relid IS NULL THEN
        RAISE EXCEPTION '"%" is not a materialized view', written_name USING ERRCODE = 'wrong_object_type';
    END IF;
    RETURN found;
END;
$$;

CREATE FUNCTION redshift_kit.log_refresh(view oid, started timestamp, outcome text) RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    INSERT INTO redshift_kit.materialized_view_refresh
    SELECT (SELECT r.oid::int FROM pg_roles r WHERE r.rolname = session_user), pg_backend_pid(), pg_current_xact_id()::text::bigint,
           n.nspname, c.oid, c.relname, outcome, started, clock_timestamp() AT TIME ZONE 'UTC'
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = view;
END;

-- Returns what to tell the client.
CREATE FUNCTION redshift_kit.refreshed(view redshift_kit.materialized_view) RETURNS text
    LANGUAGE plpgsql
AS $$
DECLARE
    name text := (SELECT relname FROM pg_class WHERE oid = view.relid);
    started timestamp := clock_timestamp() AT TIME ZONE 'UTC';
BEGIN
    IF NOT redshift_kit.is_stale(view.relid) THEN
        PERFORM redshift_kit.log_refresh(view.relid, started, 'MV was already updated');
        RETURN format('Materialized view %s is already up to date.', name)
            || CASE WHEN EXISTS (SELECT FROM redshift_kit.materialized_view_base b
                    WHERE b.relid = view.relid AND redshift_kit.is_stale(b.base_id))
                THEN '  However, it depends on another materialized view that is not up to date.' ELSE '' END;
    END IF;
    EXECUTE format('DELETE FROM %s', view.table_id::regclass);
    EXECUTE format('INSERT INTO %s %s', view.table_id::regclass, view.query);
    PERFORM redshift_kit.remember_bases(view.relid);
    PERFORM redshift_kit.log_refresh(view.relid, started, CASE WHEN view.incremental
        THEN 'Refresh successfully updated MV incrementally' ELSE 'Refresh successfully recomputed MV from scratch' END);
    RETURN format('Materialized view %s was %s successfully.', name,
        CASE WHEN view.incremental THEN 'incrementally updated' ELSE 'recomputed' END);
END;
$$;

CREATE PROCEDURE redshift_kit.refresh_one(view_id oid, with_those_it_depends_on boolean)
    LANGUAGE plpgsql
AS $$
DECLARE
    view redshift_kit.materialized_view;
    base oid;
BEGIN
    FOR base IN
        SELECT m.relid FROM redshift_kit.materialized_view_base b JOIN redshift_kit.materialized_view m ON m.relid = b.base_id
        WHERE b.relid = view_id AND with_those_it_depends_on
    LOOP
        CALL redshift_kit.refresh_one(base, true);
    END LOOP;
    SELECT * INTO view FROM redshift_kit.materialized_view m WHERE m.relid = view_id;
    PERFORM redshift_kit.require_owner_of(view_id);
    RAISE INFO '%', redshift_kit.refreshed(view);
END;
$$;

CREATE PROCEDURE redshift_kit.refresh_materialized_view(written_name text, with_those_it_depends_on boolean)
    LANGUAGE plpgsql
AS $$
BEGIN
    CALL redshift_kit.refresh_one((redshift_kit.named_materialized_view(written_name)).relid, with_those_it_depends_on);
END;
$$;

CREATE FUNCTION redshift_kit.remember_automatic_refresh(view oid, wanted boolean) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    held pg_depend[] := ARRAY(
        SELECT d FROM pg_depend d JOIN pg_rewrite rule ON d.classid = 'pg_rewrite'::regclass AND d.objid = rule.oid
        WHERE rule.ev_class = view AND d.deptype = 'n');
    known redshift_kit.materialized_view;
BEGIN
    SELECT * INTO known FROM redshift_kit.materialized_view m WHERE m.relid = view;
    EXECUTE CASE WHEN wanted THEN redshift_kit.live_view(view::regclass::text, known.table_id, known.query)
        ELSE redshift_kit.kept_view(view::regclass::text, known.table_id) END;
    UPDATE redshift_kit.materialized_view m SET automatic = wanted WHERE m.relid = view;
    INSERT INTO pg_depend (classid, objid, objsubid, refclassid, refobjid, refobjsubid, deptype)
    SELECT 'pg_rewrite'::regclass, rule.oid, 0, h.refclassid, h.refobjid, h.refobjsubid, 'n'
    FROM unnest(held) h JOIN pg_rewrite rule ON rule.ev_class = view
    EXCEPT
    SELECT classid, objid, objsubid, refclassid, refobjid, refobjsubid, deptype FROM pg_depend;
END;
$$;

-- One that has refreshed itself is up to date when it stops doing so.
CREATE PROCEDURE redshift_kit.set_automatic_refresh(written_name text, wanted boolean)
    LANGUAGE plpgsql
AS $$
DECLARE
    view redshift_kit.materialized_view := redshift_kit.named_materialized_view(written_name);
BEGIN
    PERFORM redshift_kit.require_owner_of(view.relid);
    IF view.automatic AND NOT wanted THEN
        EXECUTE format('DELETE FROM %s', view.table_id::regclass);
        EXECUTE format('INSERT INTO %s %s', view.table_id::regclass, view.query);
        PERFORM redshift_kit.remember_bases(view.relid);
    END IF;
    PERFORM redshift_kit.remember_automatic_refresh(view.relid, wanted) WHERE view.automatic <> wanted;
END;
$$;

CREATE PROCEDURE redshift_kit.drop_materialized_view(written_name text, if_exists boolean, with_dependents boolean)
    LANGUAGE plpgsql
AS $$
DECLARE
    view redshift_kit.materialized_view;
BEGIN
    IF if_exists AND to_regclass(written_name) IS NULL THEN
        RAISE NOTICE 'view "%" does not exist, skipping', written_name USING ERRCODE = '00000';
        RETURN;
    END IF;
    view := redshift_kit.named_materialized_view(written_name);
    EXECUTE format('DROP VIEW %s %s', view.relid::regclass, CASE WHEN with_dependents THEN 'CASCADE' ELSE '' END);
END;
$$;

-- The table goes with its view, however that goes.
CREATE FUNCTION redshift_kit.drop_kept_rows() RETURNS event_trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    gone redshift_kit.materialized_view;
BEGIN
    FOR gone IN
        SELECT m.* FROM redshift_kit.materialized_view m
        JOIN pg_event_trigger_dropped_objects() d ON d.objid = m.relid AND d.objsubid = 0
    LOOP
        DELETE FROM redshift_kit.materialized_view m WHERE m.relid = gone.relid;
        DELETE FROM redshift_kit.materialized_view_base b WHERE b.relid = gone.relid;
        IF EXISTS (SELECT FROM pg_class WHERE oid = gone.table_id) THEN
            EXECUTE format('DROP TABLE %s', gone.table_id::regclass);
        END IF;
    END LOOP;
END;
$$;
CREATE EVENT TRIGGER redshift_kit_drop_kept_rows ON sql_drop EXECUTE FUNCTION redshift_kit.drop_kept_rows();

CREATE FUNCTION redshift_kit.sees_materialized_view(view oid) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN redshift_kit.is_superuser() OR EXISTS (SELECT FROM pg_class c WHERE c.oid = view AND pg_has_role(c.relowner, 'USAGE'));

CREATE VIEW pg_catalog.stv_mv_info AS
SELECT current_database()::char(128) AS db_name,
       n.nspname::char(128) AS schema,
       c.relname::char(128) AS name,
       m.updated_upto_xid,
       CASE WHEN redshift_kit.is_stale(m.relid) THEN 't' ELSE 'f' END::char(1) AS is_stale,
       pg_get_userbyid(c.relowner)::char(128) AS owner_user_name,
       m.incremental::int AS state,
       'f'::char(1) AS autorewrite,
       CASE WHEN m.automatic THEN 't' ELSE 'f' END::char(1) AS autorefresh
FROM redshift_kit.materialized_view m
JOIN pg_class c ON c.oid = m.relid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE redshift_kit.sees_materialized_view(m.relid);

CREATE VIEW pg_catalog.svv_mv_info AS
SELECT db_name AS database_name,
       schema AS schema_name,
       owner_user_name AS user_name,
       name,
       is_stale,
       state,
       autorewrite,
       autorefresh
FROM pg_catalog.stv_mv_info;

CREATE VIEW pg_catalog.stv_mv_deps AS
SELECT current_database()::char(128) AS db_name,
       n.nspname::char(128) AS schema,
       c.relname::char(128) AS name,
       rn.nspname::char(128) AS ref_schema,
       r.relname::char(128) AS ref_name,
       current_database()::char(128) AS ref_database_name
FROM redshift_kit.materialized_view_base b
JOIN redshift_kit.materialized_view other ON other.relid = b.base_id
JOIN pg_class c ON c.oid = b.relid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_class r ON r.oid = b.base_id
JOIN pg_namespace rn ON rn.oid = r.relnamespace
WHERE redshift_kit.sees_materialized_view(b.relid);

CREATE VIEW pg_catalog.svl_mv_refresh_status AS
SELECT current_database()::char(128) AS db_name,
       user_id::bigint AS userid,
       schema_name::char(128) AS schema_name,
       view_name::char(128) AS mv_name,
       transaction_id AS xid,
       start_time AS starttime,
       end_time AS endtime,
       status,
       'Manual'::char(32) AS refresh_type,
       NULL::char(12) AS consumer_account,
       NULL::char(32) AS consumer_region,
       NULL::char(36) AS consumer_namespace
FROM redshift_kit.materialized_view_refresh
WHERE redshift_kit.sees_rows_of(user_id);

CREATE VIEW pg_catalog.sys_mv_refresh_history AS
SELECT user_id,
       session_id,
       transaction_id,
       current_database()::char(128) AS database_name,
       schema_name::char(128) AS schema_name,
       view_id::bigint AS mv_id,
       view_name::char(128) AS mv_name,
       'Manual'::char(32) AS refresh_type,
       status,
       start_time,
       end_time,
       redshift_kit.microseconds(start_time, end_time) AS duration,
       NULL::char(12) AS consumer_account,
       NULL::char(32) AS consumer_region,
       NULL::char(36) AS consumer_namespace
FROM redshift_kit.materialized_view_refresh
WHERE redshift_kit.sees_rows_of(user_id);

GRANT SELECT ON pg_catalog.stv_mv_info, pg_catalog.svv_mv_info, pg_catalog.stv_mv_deps, pg_catalog.svl_mv_refresh_status,
    pg_catalog.sys_mv_refresh_history TO PUBLIC;
