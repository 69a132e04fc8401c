-- Functions that run in the JVM (decision 20). A backend calls them over a socket that lies beside the engine's own and that nobody
-- but the engine's account can reach, through the extension dblink: whatever listens there speaks the protocol of a server.

-- Its functions could connect to anything on this machine: nobody may call them but the owner of call_back.
CREATE EXTENSION dblink SCHEMA redshift_kit;
DO $$
DECLARE
    member regprocedure;
BEGIN
    FOR member IN
        SELECT d.objid FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
        WHERE d.refclassid = 'pg_extension'::regclass AND d.classid = 'pg_proc'::regclass AND e.extname = 'dblink'
    LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', member);
    END LOOP;
END;
$$;

-- A value within the string that tells libpq what to connect to.
CREATE FUNCTION redshift_kit.connection_value(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN '''' || replace(replace(value, '\', '\\'), '''', '\''') || '''';

-- The connection of a backend stays until the backend ends.
CREATE FUNCTION redshift_kit.open_callback() RETURNS void
    LANGUAGE sql VOLATILE PARALLEL RESTRICTED
BEGIN ATOMIC
    SELECT redshift_kit.dblink_connect(
        'callback',
        'host=' || redshift_kit.connection_value(current_setting('unix_socket_directories'))
            || ' port=5433 user=engine dbname=functions connect_timeout=10');
END;
REVOKE ALL ON FUNCTION redshift_kit.open_callback() FROM PUBLIC;

-- The first word of a request is the function's name, the others are its arguments. One that is NULL makes the answer NULL.
--
-- Sending and receiving are apart, because a wait for an answer can be cancelled only so. A cancelled statement leaves its request
-- behind: while that is being computed the connection is good for nothing, and once it is done there is an answer to be thrown away.
CREATE FUNCTION redshift_kit.call_back(VARIADIC request text[]) RETURNS text
    LANGUAGE plpgsql IMMUTABLE SECURITY DEFINER PARALLEL RESTRICTED
    SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    answer record;
BEGIN
    IF array_position(request, NULL) IS NOT NULL THEN
        RETURN NULL;
    END IF;
    IF ('callback' = ANY (redshift_kit.dblink_get_connections())) IS NOT TRUE THEN
        PERFORM redshift_kit.open_callback();
    ELSIF redshift_kit.dblink_is_busy('callback') = 1 THEN
        PERFORM redshift_kit.dblink_disconnect('callback');
        PERFORM redshift_kit.open_callback();
    ELSE
        LOOP
            PERFORM FROM redshift_kit.dblink_get_result('callback') AS late (value text, state text);
            EXIT WHEN NOT FOUND;
        END LOOP;
    END IF;
    IF redshift_kit.dblink_send_query('callback', array_to_json(request)::text) = 0 THEN
        PERFORM redshift_kit.dblink_disconnect('callback');
        RAISE EXCEPTION 'the functions outside of the database cannot be reached' USING ERRCODE = 'system_error';
    END IF;
    SELECT * INTO answer FROM redshift_kit.dblink_get_result('callback') AS reply (value text, state text);
    IF answer.state IS NOT NULL THEN
        RAISE EXCEPTION USING ERRCODE = answer.state, MESSAGE = answer.value;
    END IF;
    RETURN answer.value;
END;
$$;
