-- Isolation of transactions by tables, as Redshift has it (Redshift guide, "Serializable isolation", "Write and read-write
-- operations"). The gateway runs these around statements while other transactions are open; it knows what those have touched. The
-- engine's own isolation is by rows, and lets pass what Redshift does not.

-- Tells the gateway what the transaction has touched so far, and fails if it must.
CREATE FUNCTION redshift_kit.report_access(access text) RETURNS void
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    violation text := redshift_kit.ask_gateway('isolation', access);
BEGIN
    IF violation <> '' THEN
        -- Who has just been rolled back has left his locks before the gateway knows.
        PERFORM pg_sleep(0.05);
        violation := redshift_kit.ask_gateway('isolation after all', access);
    END IF;
    IF violation <> '' THEN
        RAISE EXCEPTION USING ERRCODE = 'internal_error', MESSAGE = split_part(violation, E'\n', 1),
            DETAIL = split_part(violation, E'\n', 2);
    END IF;
END;
$$;

-- The catalogue itself is seen as it was when the transaction's snapshot was taken, so it does not tell of which kind a new relation is;
-- but all of ours are there before those of users.
DO $$
BEGIN
    EXECUTE format('CREATE FUNCTION redshift_kit.last_own_relation() RETURNS oid LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN %s::oid',
        (SELECT max(oid) FROM pg_class));
END;
$$;

-- What has been touched shows in the locks: reading takes the weakest, and keeps it. Reads count where the database is serializable;
-- what is updated has been read in any case.
CREATE PROCEDURE redshift_kit.check_isolation(changed text, creates boolean)
    LANGUAGE plpgsql
AS $$
DECLARE
    serializable boolean := redshift_kit.isolation_level((SELECT oid FROM pg_database WHERE datname = current_database())) = 'Serializable';
    target oid := to_regclass(nullif(changed, ''));
    access text;
BEGIN
    SELECT concat_ws(';',
            coalesce(string_agg(DISTINCT l.relation::text, ',')
                FILTER (WHERE serializable AND l.mode = 'AccessShareLock' OR l.relation = target), ''),
            coalesce(string_agg(DISTINCT l.relation::text, ',') FILTER (WHERE l.mode IN ('RowExclusiveLock', 'ShareRowExclusiveLock')), ''),
            coalesce(string_agg(DISTINCT l.relation::text, ',') FILTER (WHERE creates AND l.mode = 'AccessExclusiveLock'), ''))
    INTO access
    FROM pg_locks l
    WHERE l.locktype = 'relation' AND l.pid = pg_backend_pid() AND l.granted AND l.relation > redshift_kit.last_own_relation()
      AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database());
    PERFORM redshift_kit.report_access(access);
END;
$$;

CREATE FUNCTION redshift_kit.conflicts() RETURNS TABLE (
        xact_id bigint, process_id bigint, xact_start_ts timestamp, abort_time timestamp, table_id bigint)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN QUERY
    SELECT r.cells[1]::bigint, r.cells[2]::bigint, r.cells[3]::timestamp, r.cells[4]::timestamp, r.cells[5]::bigint
    FROM redshift_kit.report('conflicts') r
    WHERE has_table_privilege(session_user, 'pg_catalog.stl_tr_conflict', 'SELECT');
END;
$$;

CREATE VIEW pg_catalog.stl_tr_conflict AS
SELECT xact_id, process_id, xact_start_ts, abort_time, table_id FROM redshift_kit.conflicts();
