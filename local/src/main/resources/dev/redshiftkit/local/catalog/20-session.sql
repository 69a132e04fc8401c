-- Who and what a session is talking to.

-- PostgreSQL finds its own functions by number and would go on answering with its own version: the old one makes room.
ALTER FUNCTION pg_catalog.version() RENAME TO postgresql_version;

CREATE FUNCTION pg_catalog.version() RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN 'PostgreSQL 8.0.2 on x86_64-pc-linux-gnu, compiled by GCC gcc (GCC) 3.4.2 20041017 (Red Hat 3.4.2-6.fc3), Redshift 1.0.100000';

CREATE FUNCTION pg_catalog.pg_last_copy_id() RETURNS int
    LANGUAGE sql VOLATILE
    RETURN coalesce((SELECT last_copy_id FROM redshift_kit.session_state WHERE pid = pg_backend_pid()), -1);

CREATE FUNCTION pg_catalog.pg_last_copy_count() RETURNS bigint
    LANGUAGE sql VOLATILE
    RETURN coalesce((SELECT last_copy_count FROM redshift_kit.session_state WHERE pid = pg_backend_pid()), 0);

CREATE FUNCTION pg_catalog.pg_last_unload_id() RETURNS int
    LANGUAGE sql VOLATILE
    RETURN coalesce((SELECT last_unload_id FROM redshift_kit.session_state WHERE pid = pg_backend_pid()), -1);

CREATE FUNCTION pg_catalog.pg_last_unload_count() RETURNS bigint
    LANGUAGE sql VOLATILE
    RETURN coalesce((SELECT last_unload_count FROM redshift_kit.session_state WHERE pid = pg_backend_pid()), 0);
