-- What sessions do and have done. The gateway knows it; these functions ask while a view is read, and the views give the answers
-- Redshift's columns (Redshift guide, "System tables and views reference"). What is read is no table of the engine, so that no
-- snapshot of a transaction hides what has happened since it began.

-- Asks by a notice that the gateway keeps to itself, which goes out at once, and waits for the file it answers with. Who is not
-- connected through a gateway has no history.
CREATE FUNCTION redshift_kit.ask_gateway(topic text, argument text DEFAULT NULL) RETURNS text
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    question text := md5(topic || clock_timestamp() || random());
    deadline timestamptz := clock_timestamp() + interval '30 seconds';
    note text;
BEGIN
    IF current_setting('redshift_kit.gateway', true) IS NULL THEN
        RETURN '';
    END IF;
    IF argument IS NULL THEN
        RAISE INFO USING MESSAGE = topic, DETAIL = question, ERRCODE = 'RKGAT';
    ELSE
        RAISE INFO USING MESSAGE = topic, DETAIL = question, HINT = argument, ERRCODE = 'RKGAT';
    END IF;
    LOOP
        note := pg_read_file(current_setting('unix_socket_directories') || '/note-' || pg_backend_pid(), true);
        IF starts_with(note, question) THEN
            RETURN substr(note, 34);
        ELSIF clock_timestamp() > deadline THEN
            RAISE EXCEPTION 'the gateway does not answer' USING ERRCODE = 'internal_error';
        END IF;
        PERFORM pg_sleep(0.0002);
    END LOOP;
END;
$$;
REVOKE EXECUTE ON FUNCTION redshift_kit.ask_gateway(text, text) FROM PUBLIC;

-- The rows of a report: values parted by one control character, rows by another, a third one for NULL.
CREATE FUNCTION redshift_kit.report(topic text) RETURNS TABLE (cells text[])
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN QUERY SELECT string_to_array(line, E'\x1f', E'\x1d')
        FROM string_to_table(redshift_kit.ask_gateway(topic), E'\x1e') AS line
        WHERE line <> '';
END;
$$;
REVOKE EXECUTE ON FUNCTION redshift_kit.report(text) FROM PUBLIC;

-- Within a function with the rights of its owner the session's user is the one who asks.
CREATE FUNCTION redshift_kit.asker_sees_all_rows() RETURNS boolean
    LANGUAGE sql STABLE
    RETURN redshift_kit.has_system_privilege(session_user, 'ACCESS SYSTEM TABLE')
        OR coalesce(redshift_kit.details((SELECT oid FROM pg_roles WHERE rolname = session_user)) ->> 'syslog', '') = 'UNRESTRICTED';

CREATE FUNCTION redshift_kit.user_id(user_name text) RETURNS int
    LANGUAGE sql STABLE
    RETURN (SELECT oid::int FROM pg_roles WHERE rolname = user_name);

-- Every statement that runs or has run, as far as the one who asks may know of it.
CREATE FUNCTION redshift_kit.statements() RETURNS TABLE (
        user_id int, user_name text, database_name text, session_id int, transaction_id bigint, query_id bigint, query_type text,
        log_name text, kind text, leader_only boolean, label text, start_time timestamp, end_time timestamp, status text, row_count bigint,
        byte_count bigint, sql_state text, error_message text, service_class int, service_class_name text, priority text,
        queue_time bigint, query_text text)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    all_rows boolean := redshift_kit.asker_sees_all_rows();
BEGIN
    RETURN QUERY
    SELECT u.oid::int, r.cells[1], r.cells[2], r.cells[3]::int, r.cells[4]::bigint, r.cells[5]::bigint, r.cells[6], r.cells[7],
           r.cells[8], r.cells[9]::boolean, r.cells[10], r.cells[11]::timestamp, r.cells[12]::timestamp, r.cells[13],
           r.cells[14]::bigint, r.cells[15]::bigint, r.cells[16], r.cells[17],
           nullif(r.cells[18], '')::int, nullif(r.cells[19], ''), nullif(r.cells[20], ''), r.cells[21]::bigint, r.cells[22]
    FROM redshift_kit.report('statements') r
    LEFT JOIN pg_roles u ON u.rolname = r.cells[1]
    WHERE all_rows OR r.cells[1] = session_user
    ORDER BY r.cells[5]::bigint;
END;
$$;

CREATE FUNCTION pg_catalog.pg_last_query_id() RETURNS int
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN coalesce(nullif(redshift_kit.ask_gateway('last query'), '')::int, -1);
END;
$$;

-- Microseconds since a statement began, up to its end if it has come.
CREATE FUNCTION redshift_kit.elapsed(start_time timestamp, end_time timestamp) RETURNS bigint
    LANGUAGE sql STABLE
    RETURN redshift_kit.microseconds(start_time, coalesce(end_time, (clock_timestamp() AT TIME ZONE 'UTC')::timestamp));

-- Line ends are stored as two characters.
CREATE FUNCTION redshift_kit.logged_text(query_text text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN replace(query_text, E'\n', '\n');

CREATE FUNCTION redshift_kit.pieces(query_text text, size int) RETURNS TABLE (sequence int, piece text)
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
    SELECT n, substr(t.text, n * size + 1, size)
    FROM (SELECT redshift_kit.logged_text(query_text)) AS t (text), generate_series(0, greatest(length(t.text) - 1, 0) / size) AS n;
END;

-- The logs keep texts in CHAR columns whatever characters are in them, which CHAR refuses otherwise: until the end of this script it
-- is the engine's own.
UPDATE pg_cast SET castfunc = 'pg_catalog.bpchar(bpchar, int, boolean)'::regprocedure
WHERE castsource = 'bpchar'::regtype AND casttarget = 'bpchar'::regtype;

CREATE VIEW pg_catalog.stl_query AS
SELECT user_id AS userid,
       query_id::int AS query,
       left(label, 30)::char(320) AS label,
       transaction_id AS xid,
       session_id AS pid,
       database_name::char(32) AS database,
       redshift_kit.logged_text(query_text)::char(4000) AS querytxt,
       start_time AS starttime,
       end_time AS endtime,
       (status <> 'success')::int AS aborted,
       0 AS insert_pristine,
       0 AS concurrency_scaling_status
FROM redshift_kit.statements()
WHERE NOT leader_only AND end_time IS NOT NULL;

CREATE VIEW pg_catalog.stl_querytext AS
SELECT s.user_id AS userid,
       s.transaction_id AS xid,
       s.session_id AS pid,
       s.query_id::int AS query,
       p.sequence,
       p.piece::char(200) AS text,
       s.query_id AS user_query_id,
       1 AS child_query_sequence,
       NULL::char(36) AS query_uuid
FROM redshift_kit.statements() s
CROSS JOIN LATERAL redshift_kit.pieces(s.query_text, 200) p
WHERE NOT s.leader_only AND s.end_time IS NOT NULL;

-- Queries, definitions and utilities in one.
CREATE VIEW pg_catalog.svl_statementtext AS
SELECT s.user_id AS userid,
       s.transaction_id AS xid,
       s.session_id AS pid,
       left(s.label, 30)::char(320) AS label,
       s.start_time AS starttime,
       s.end_time AS endtime,
       p.sequence,
       s.log_name::varchar(10) AS type,
       p.piece::char(200) AS text
FROM redshift_kit.statements() s
CROSS JOIN LATERAL redshift_kit.pieces(s.query_text, 200) p
WHERE s.end_time IS NOT NULL AND (s.log_name <> 'QUERY' OR NOT s.leader_only);

CREATE VIEW pg_catalog.stl_ddltext AS
SELECT userid, xid, pid, label, starttime, endtime, sequence, text
FROM pg_catalog.svl_statementtext
WHERE type = 'DDL';

CREATE VIEW pg_catalog.stl_utilitytext AS
SELECT userid, xid, pid, label, starttime, endtime, sequence, text
FROM pg_catalog.svl_statementtext
WHERE type = 'UTILITY';

CREATE VIEW pg_catalog.svl_qlog AS
SELECT user_id AS userid,
       query_id::int AS query,
       transaction_id AS xid,
       session_id AS pid,
       start_time AS starttime,
       end_time AS endtime,
       redshift_kit.microseconds(start_time, end_time) AS elapsed,
       (status <> 'success')::int AS aborted,
       left(label, 30)::char(320) AS label,
       redshift_kit.logged_text(query_text)::char(60) AS substring,
       NULL::int AS source_query,
       'Main cluster'::text AS concurrency_scaling_status_txt,
       NULL::int AS from_sp_call
FROM redshift_kit.statements()
WHERE NOT leader_only AND end_time IS NOT NULL;

-- Errors of the engine, as opposed to those of its parser: they come with SQLSTATE XX000. Redshift numbers some of them.
CREATE VIEW pg_catalog.stl_error AS
SELECT user_id AS userid,
       'padbmaster'::char(12) AS process,
       end_time AS recordtime,
       session_id AS pid,
       CASE
           WHEN error_message IN ('1018', '1023') THEN error_message::int
           WHEN error_message LIKE 'Cannot insert a NULL%' THEN 8007
           ELSE 8001
       END AS errcode,
       'query_execution'::char(90) AS file,
       0 AS linenum,
       'query execution'::char(100) AS context,
       error_message::char(512) AS error
FROM redshift_kit.statements()
WHERE sql_state = 'XX000';

-- What runs, and the last hundred that have run.
CREATE VIEW pg_catalog.stv_recents AS
SELECT user_id AS userid,
       CASE WHEN end_time IS NULL THEN 'Running' ELSE 'Done' END::char(20) AS status,
       start_time AS starttime,
       least(redshift_kit.elapsed(start_time, end_time), 2147483647)::int AS duration,
       user_name::char(50) AS user_name,
       database_name::char(50) AS db_name,
       redshift_kit.logged_text(query_text)::char(600) AS query,
       CASE WHEN end_time IS NULL THEN session_id ELSE -1 END AS pid
FROM (SELECT s.*, row_number() OVER (ORDER BY s.end_time DESC NULLS FIRST) AS age FROM redshift_kit.statements() s) AS recent
WHERE age <= 100 OR end_time IS NULL;

CREATE VIEW pg_catalog.stv_inflight AS
SELECT user_id AS userid,
       0 AS slice,
       query_id::int AS query,
       left(label, 15)::char(320) AS label,
       transaction_id AS xid,
       session_id AS pid,
       start_time AS starttime,
       redshift_kit.logged_text(query_text)::char(100) AS text,
       0 AS suspended,
       0 AS insert_pristine,
       0 AS concurrency_scaling_status
FROM redshift_kit.statements()
WHERE NOT leader_only AND end_time IS NULL;

CREATE VIEW pg_catalog.svv_query_inflight AS
SELECT s.user_id AS userid,
       0 AS slice,
       s.query_id::int AS query,
       s.session_id AS pid,
       s.start_time AS starttime,
       0 AS suspended,
       p.piece::char(200) AS text,
       p.sequence
FROM redshift_kit.statements() s
CROSS JOIN LATERAL redshift_kit.pieces(s.query_text, 200) p
WHERE NOT s.leader_only AND s.end_time IS NULL;

CREATE VIEW pg_catalog.svl_stored_proc_call AS
SELECT user_id AS userid,
       user_id AS session_userid,
       query_id::int AS query,
       left(label, 30)::char(320) AS label,
       transaction_id AS xid,
       session_id AS pid,
       database_name::char(32) AS database,
       redshift_kit.logged_text(query_text)::char(4000) AS querytxt,
       start_time AS starttime,
       end_time AS endtime,
       (status <> 'success')::int AS aborted,
       NULL::int AS from_sp_call
FROM redshift_kit.statements()
WHERE kind = 'CALL' AND end_time IS NOT NULL;

CREATE VIEW pg_catalog.sys_procedure_call AS
SELECT user_id AS session_user_id,
       user_id AS security_user_id,
       query_id::int AS query_id,
       redshift_kit.logged_text(query_text)::char(4000) AS query_text,
       start_time,
       end_time,
       CASE status WHEN 'success' THEN 'success' ELSE 'canceled' END::char(10) AS status,
       NULL::int AS caller_procedure_query_id,
       NULL::char(36) AS query_uuid
FROM redshift_kit.statements()
WHERE kind = 'CALL' AND end_time IS NOT NULL;

-- Nothing here is compiled or planned apart from running; every plan is made by the engine.
CREATE VIEW pg_catalog.sys_query_history AS
SELECT user_id,
       query_id,
       label::char(320) AS query_label,
       transaction_id,
       session_id,
       database_name::char(128) AS database_name,
       query_type::char(32) AS query_type,
       status::char(10) AS status,
       false AS result_cache_hit,
       start_time,
       end_time,
       redshift_kit.elapsed(start_time, end_time) AS elapsed_time,
       queue_time,
       redshift_kit.elapsed(start_time, end_time) - queue_time AS execution_time,
       error_message::char(512) AS error_message,
       CASE WHEN query_type IN ('SELECT', 'OTHER') THEN row_count ELSE 0 END AS returned_rows,
       byte_count AS returned_bytes,
       redshift_kit.logged_text(query_text)::char(4000) AS query_text,
       '1.0.100000'::char(256) AS redshift_version,
       NULL::char(150) AS usage_limit,
       'primary'::varchar(32) AS compute_type,
       0::bigint AS compile_time,
       0::bigint AS planning_time,
       0::bigint AS lock_wait_time,
       service_class AS service_class_id,
       service_class_name::char(64) AS service_class_name,
       priority::char(20) AS query_priority,
       'false'::char(10) AS short_query_accelerated,
       md5(query_text)::char(40) AS user_query_hash,
       md5(regexp_replace(lower(query_text), '''[^'']*''|[0-9]+', '?', 'g'))::char(40) AS generic_query_hash,
       1 AS query_hash_version,
       NULL::int AS result_cache_query_id,
       user_name::varchar(128) AS username
FROM redshift_kit.statements();

CREATE VIEW pg_catalog.sys_query_text AS
SELECT s.user_id,
       s.query_id,
       s.transaction_id,
       s.session_id,
       s.start_time,
       p.sequence,
       p.piece::char(4000) AS text,
       NULL::char(36) AS query_uuid
FROM redshift_kit.statements() s
CROSS JOIN LATERAL redshift_kit.pieces(s.query_text, 4000) p;

-- The level of the whole query is the only one there is here: the engine does not tell of streams, segments and steps as it runs.
CREATE VIEW pg_catalog.sys_query_detail AS
SELECT user_id,
       query_id,
       1 AS child_query_sequence,
       -1 AS stream_id,
       -1 AS segment_id,
       -1 AS step_id,
       ''::text AS step_name,
       NULL::int AS table_id,
       NULL::char(136) AS table_name,
       'f'::char(1) AS is_rrscan,
       start_time,
       end_time,
       redshift_kit.elapsed(start_time, end_time) AS duration,
       ''::text AS alert,
       0::bigint AS input_bytes,
       0::bigint AS input_rows,
       byte_count AS output_bytes,
       row_count AS output_rows,
       0::bigint AS blocks_read,
       0::bigint AS blocks_write,
       0::bigint AS local_read_io,
       0::bigint AS remote_read_io,
       ''::text AS source,
       0 AS data_skewness,
       0 AS time_skewness,
       CASE WHEN end_time IS NULL THEN 't' ELSE 'f' END::char(1) AS is_active,
       0::bigint AS spilled_block_local_disk,
       0::bigint AS spilled_block_remote_disk,
       NULL::char(64) AS step_attribute,
       'child query'::char(64) AS metrics_level,
       -1 AS plan_parent_id,
       -1 AS plan_node_id
FROM redshift_kit.statements()
WHERE NOT leader_only;

-- Sessions.
CREATE FUNCTION redshift_kit.sessions() RETURNS TABLE (
        user_name text, database_name text, session_id int, start_time timestamp, status text, end_time timestamp)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    all_rows boolean := redshift_kit.asker_sees_all_rows();
BEGIN
    RETURN QUERY
    SELECT r.cells[1], r.cells[2], r.cells[3]::int, r.cells[4]::timestamp, r.cells[5], r.cells[6]::timestamp
    FROM redshift_kit.report('sessions') r
    WHERE all_rows OR r.cells[1] = session_user;
END;
$$;

-- Seconds after which sessions of a user end that do nothing; 0 for never.
CREATE FUNCTION redshift_kit.session_timeout(user_name text) RETURNS int
    LANGUAGE sql STABLE
    RETURN coalesce((redshift_kit.details((SELECT oid FROM pg_roles WHERE rolname = user_name)) ->> 'session_timeout')::int, 0);

CREATE VIEW pg_catalog.stv_sessions AS
SELECT start_time AS starttime,
       session_id AS process,
       user_name::char(50) AS user_name,
       database_name::char(50) AS db_name,
       redshift_kit.session_timeout(user_name) AS timeout_sec
FROM redshift_kit.sessions()
WHERE status = 'active';

CREATE VIEW pg_catalog.stl_sessions AS
SELECT redshift_kit.user_id(user_name) AS userid,
       start_time AS starttime,
       end_time AS endtime,
       session_id AS process,
       user_name::char(50) AS user_name,
       database_name::char(50) AS db_name
FROM redshift_kit.sessions()
WHERE status <> 'active';

CREATE VIEW pg_catalog.sys_session_history AS
SELECT redshift_kit.user_id(user_name)::char(50) AS user_id,
       session_id,
       database_name::char(50) AS database_name,
       status::char(32) AS status,
       redshift_kit.session_timeout(user_name) AS session_timeout,
       start_time,
       end_time
FROM redshift_kit.sessions();

-- No session of a local Redshift is ever moved to another process.
CREATE VIEW pg_catalog.stl_restarted_sessions AS
SELECT NULL::timestamp AS currenttime, NULL::char(50) AS dbname, NULL::int AS newpid, NULL::int AS oldpid, NULL::char(50) AS username,
       NULL::char(50) AS remotehost, NULL::char(32) AS remoteport, NULL::timestamp AS parkedtime, NULL::char(2000) AS session_vars
WHERE false;

-- Connections are for superusers, and for whom they let.
CREATE FUNCTION redshift_kit.connections() RETURNS TABLE (
        event text, record_time timestamp, remote_host text, remote_port int, session_id int, database_name text, user_name text,
        auth_method text, duration int, ssl_version text, ssl_cipher text, application_name text, driver_version text,
        os_version text)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN QUERY
    SELECT r.cells[1], r.cells[2]::timestamp, r.cells[3], r.cells[4]::int, r.cells[5]::int, r.cells[6], r.cells[7], r.cells[8],
           least(r.cells[9]::bigint, 2147483647)::int, r.cells[10], r.cells[11], r.cells[12], r.cells[13], r.cells[14]
    FROM redshift_kit.report('connections') r
    WHERE has_table_privilege(session_user, 'pg_catalog.stl_connection_log', 'SELECT')
       OR has_table_privilege(session_user, 'pg_catalog.sys_connection_log', 'SELECT');
END;
$$;

CREATE VIEW pg_catalog.stl_connection_log AS
SELECT event::char(50) AS event,
       record_time AS recordtime,
       remote_host::char(45) AS remotehost,
       remote_port::char(32) AS remoteport,
       session_id AS pid,
       database_name::char(50) AS dbname,
       user_name::char(50) AS username,
       auth_method::char(32) AS authmethod,
       duration,
       ssl_version::char(50) AS sslversion,
       ssl_cipher::char(128) AS sslcipher,
       0 AS mtu,
       ''::char(64) AS sslcompression,
       ''::char(64) AS sslexpansion,
       ''::char(36) AS iamauthguid,
       application_name::char(250) AS application_name,
       os_version::char(64) AS os_version,
       driver_version::char(64) AS driver_version,
       ''::char(32) AS plugin_name,
       0 AS protocol_version,
       ''::char(36) AS sessionid,
       ''::char(16) AS compression
FROM redshift_kit.connections();

CREATE VIEW pg_catalog.sys_connection_log AS
SELECT event::char(50) AS event,
       record_time,
       remote_host::char(45) AS remote_host,
       remote_port::char(32) AS remote_port,
       session_id,
       database_name::char(50) AS database_name,
       user_name::char(50) AS user_name,
       auth_method::char(32) AS auth_method,
       duration,
       ssl_version::char(50) AS ssl_version,
       ssl_cipher::char(128) AS ssl_cipher,
       0 AS mtu,
       ''::char(64) AS ssl_compression,
       ''::char(64) AS ssl_expansion,
       ''::char(36) AS iam_auth_guid,
       application_name::char(250) AS application_name,
       driver_version::char(64) AS driver_version,
       os_version::char(64) AS os_version,
       ''::char(32) AS plugin_name,
       0 AS protocol_version,
       ''::char(36) AS global_session_id
FROM redshift_kit.connections();

-- Transactions.
CREATE FUNCTION redshift_kit.ended_transactions() RETURNS TABLE (
        user_name text, database_name text, transaction_id bigint, start_time timestamp, status text, end_time timestamp)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN QUERY
    SELECT r.cells[1], r.cells[2], r.cells[3]::bigint, r.cells[4]::timestamp, r.cells[5], r.cells[6]::timestamp
    FROM redshift_kit.report('transactions') r
    WHERE has_table_privilege(session_user, 'pg_catalog.sys_transaction_history', 'SELECT');
END;
$$;

CREATE VIEW pg_catalog.sys_transaction_history AS
SELECT redshift_kit.user_id(user_name) AS user_id,
       transaction_id,
       (SELECT redshift_kit.isolation_level(d.oid) FROM pg_database d WHERE d.datname = database_name) AS isolation_level,
       status,
       start_time AS transaction_start_time,
       CASE status WHEN 'committed' THEN end_time END AS commit_start_time,
       CASE status WHEN 'committed' THEN end_time END AS commit_end_time,
       0::bigint AS blocks_committed,
       -1::bigint AS undo_transaction_id
FROM redshift_kit.ended_transactions();

CREATE FUNCTION redshift_kit.open_transactions() RETURNS TABLE (
        user_name text, database_name text, session_id int, transaction_id bigint, start_time timestamp)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    all_rows boolean := redshift_kit.asker_sees_all_rows();
BEGIN
    RETURN QUERY
    SELECT r.cells[1], r.cells[2], r.cells[3]::int, r.cells[4]::bigint, r.cells[5]::timestamp
    FROM redshift_kit.report('open transactions') r
    WHERE all_rows OR r.cells[1] = session_user;
END;
$$;

-- The engine's locks on the tables and views of users. Those on its own catalogue tell nothing of Redshift.
CREATE VIEW redshift_kit.relation_locks AS
SELECT l.pid, l.relation, l.mode, l.granted
FROM pg_locks l
JOIN pg_class c ON c.oid = l.relation
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE l.locktype = 'relation'
  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
  AND c.relkind IN ('r', 'v', 'm', 'p')
  AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'redshift_kit') AND n.nspname NOT LIKE 'pg\_toast%';

CREATE VIEW pg_catalog.svv_transactions AS
SELECT t.user_name AS txn_owner,
       t.database_name AS txn_db,
       t.transaction_id AS xid,
       t.session_id AS pid,
       t.start_time AS txn_start,
       l.mode AS lock_mode,
       l.object_type AS lockable_object_type,
       l.relation,
       l.granted
FROM redshift_kit.open_transactions() t
JOIN (
    SELECT pid, mode, 'relation' AS object_type, relation::int AS relation, granted FROM redshift_kit.relation_locks
    UNION ALL
    SELECT pid, mode, 'transactionid', NULL, granted FROM pg_locks WHERE locktype = 'virtualxid' AND mode = 'ExclusiveLock'
) AS l ON l.pid = t.session_id;

CREATE VIEW pg_catalog.stv_locks AS
SELECT l.relation::bigint AS table_id,
       NULL::timestamp AS last_commit,
       NULL::timestamp AS last_update,
       t.transaction_id AS lock_owner,
       t.session_id::bigint AS lock_owner_pid,
       t.start_time AS lock_owner_start_ts,
       NULL::timestamp AS lock_owner_end_ts,
       CASE WHEN l.granted THEN 'Holding write lock' ELSE 'Waiting for write lock' END::char(22) AS lock_status
FROM redshift_kit.open_transactions() t
JOIN redshift_kit.relation_locks l ON l.pid = t.session_id
WHERE l.mode NOT IN ('AccessShareLock', 'RowShareLock');

-- The disk: of one node as large as the smallest there is, in blocks of 1 MB.
CREATE FUNCTION redshift_kit.used_blocks() RETURNS int
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    RETURN (SELECT ceil(sum(pg_database_size(oid)) / 1048576)::int FROM pg_database);

CREATE VIEW pg_catalog.stv_node_storage_capacity AS
SELECT 0 AS node, redshift_kit.used_blocks() AS used, 190633 AS capacity;

CREATE VIEW pg_catalog.stv_partitions AS
SELECT 0 AS owner, 0 AS host, 0 AS diskno, 0::bigint AS part_begin, 190633::bigint AS part_end, redshift_kit.used_blocks() AS used,
       0 AS tossed, 190633 AS capacity, 0::bigint AS reads, 0::bigint AS writes, 0 AS seek_forward, 0 AS seek_back, 0 AS is_san,
       0 AS failed, 0 AS mbps, ''::char(256) AS mount;

GRANT SELECT ON pg_catalog.stl_query, pg_catalog.stl_querytext, pg_catalog.svl_statementtext, pg_catalog.stl_ddltext,
    pg_catalog.stl_utilitytext, pg_catalog.svl_qlog, pg_catalog.stl_error, pg_catalog.stv_recents, pg_catalog.stv_inflight,
    pg_catalog.svv_query_inflight, pg_catalog.svl_stored_proc_call, pg_catalog.sys_procedure_call, pg_catalog.sys_query_history,
    pg_catalog.sys_query_text, pg_catalog.sys_query_detail, pg_catalog.stv_sessions, pg_catalog.stl_sessions,
    pg_catalog.sys_session_history, pg_catalog.stl_restarted_sessions, pg_catalog.svv_transactions, redshift_kit.relation_locks
    TO PUBLIC;

-- To cancel and to terminate: what runs may wait in the gateway, where the engine's signals do not reach, and only the gateway can tell
-- a client why. Users cancel what is their own, superusers and who has the privilege CANCEL cancel all.
CREATE FUNCTION redshift_kit.may_cancel(process_id int) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN redshift_kit.has_system_privilege(session_user, 'CANCEL')
        OR EXISTS (SELECT FROM pg_stat_get_activity(process_id) a
            WHERE a.usesysid = (SELECT oid FROM pg_roles WHERE rolname = session_user));

CREATE FUNCTION redshift_kit.interrupt(topic text, process_id int, message text) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_stat_get_activity(process_id)) THEN
        RAISE WARNING 'PID % is not a PostgreSQL server process', process_id;
        RETURN false;
    END IF;
    IF NOT redshift_kit.may_cancel(process_id) THEN
        RAISE EXCEPTION 'must be a member of the role whose query is being canceled or member of sys:operator'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN redshift_kit.ask_gateway(topic, rtrim(process_id || ' ' || message)) = 'true';
END;
$$;
REVOKE EXECUTE ON FUNCTION redshift_kit.interrupt(text, int, text) FROM PUBLIC;

ALTER FUNCTION pg_catalog.pg_cancel_backend(int) RENAME TO postgresql_cancel_backend;
ALTER FUNCTION pg_catalog.pg_terminate_backend(int, bigint) RENAME TO postgresql_terminate_backend;

CREATE FUNCTION pg_catalog.pg_cancel_backend(pid int) RETURNS boolean
    LANGUAGE plpgsql VOLATILE STRICT SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN redshift_kit.interrupt('cancel', pid, '');
END;
$$;

CREATE FUNCTION pg_catalog.pg_terminate_backend(pid int) RETURNS boolean
    LANGUAGE plpgsql VOLATILE STRICT SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN redshift_kit.interrupt('terminate', pid, '');
END;
$$;

CREATE PROCEDURE redshift_kit.cancel(pid int, message text)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM redshift_kit.interrupt('cancel', pid, message);
END;
$$;

UPDATE pg_cast SET castfunc = 'redshift_kit.fit_length(bpchar, int, boolean)'::regprocedure
WHERE castsource = 'bpchar'::regtype AND casttarget = 'bpchar'::regtype;
