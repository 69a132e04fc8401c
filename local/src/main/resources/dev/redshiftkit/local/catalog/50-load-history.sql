-- What COPY and UNLOAD did. The gateway writes these tables over a connection of its own before it answers the statement, so
-- the rows stay whatever the session's transaction does. The views give them Redshift's columns; char(n) is padded with blanks
-- on the wire, as Redshift pads it.
CREATE UNLOGGED TABLE redshift_kit.load (
    user_id int, query_id bigint, transaction_id bigint, session_id int, database_name text, status text, table_name text,
    table_id oid, start_time timestamp, end_time timestamp, data_source text, file_format text, loaded_rows bigint,
    loaded_bytes bigint, source_file_count int, source_file_bytes bigint, file_count_scanned int, file_bytes_scanned bigint,
    error_count bigint
);
CREATE UNLOGGED TABLE redshift_kit.loaded_file (
    user_id int, query_id bigint, transaction_id bigint, session_id int, slice int, file_name text, file_etag text,
    file_last_modified timestamp, file_format text, bytes_scanned bigint, lines_scanned bigint, error_count bigint,
    start_time timestamp, end_time timestamp
);
CREATE UNLOGGED TABLE redshift_kit.load_error (
    user_id int, query_id bigint, transaction_id bigint, session_id int, database_name text, table_id oid, slice int,
    error_time timestamp, file_name text, line_number bigint, column_name text, column_type text, column_length text,
    position int, raw_line text, raw_field_value text, error_code int, error_reason text
);
CREATE UNLOGGED TABLE redshift_kit.unload (
    user_id int, query_id bigint, transaction_id bigint, session_id int, database_name text, status text, start_time timestamp,
    end_time timestamp, file_format text, compression_type text, unloaded_location text, unloaded_rows bigint,
    unloaded_files_count bigint, unloaded_files_size bigint, error_message text
);
CREATE UNLOGGED TABLE redshift_kit.unloaded_file (
    user_id int, query_id bigint, transaction_id bigint, session_id int, slice int, file_name text, start_time timestamp,
    end_time timestamp, line_count bigint, transfer_size bigint, file_format text
);

CREATE FUNCTION redshift_kit.microseconds(start_time timestamp, end_time timestamp) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (extract(epoch FROM end_time - start_time) * 1000000)::bigint;

-- A regular user sees what he did himself, a superuser everything.
CREATE FUNCTION redshift_kit.sees_rows_of(owner int) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN owner = current_user_id() OR redshift_kit.is_superuser();

CREATE VIEW pg_catalog.stl_load_errors AS
SELECT user_id AS userid,
       slice,
       table_id::int AS tbl,
       error_time AS starttime,
       session_id AS session,
       query_id::int AS query,
       file_name::char(256) AS filename,
       line_number,
       column_name::char(127) AS colname,
       column_type::char(10) AS type,
       column_length::char(10) AS col_length,
       position,
       raw_line::char(1024) AS raw_line,
       raw_field_value::char(1024) AS raw_field_value,
       error_code AS err_code,
       error_reason::char(100) AS err_reason,
       0 AS is_partial,
       0::bigint AS start_offset,
       0::bigint AS copy_job_id
FROM redshift_kit.load_error
WHERE redshift_kit.sees_rows_of(user_id);

CREATE VIEW pg_catalog.sys_load_error_detail AS
SELECT user_id,
       query_id,
       transaction_id,
       session_id,
       database_name::char(64) AS database_name,
       table_id::int AS table_id,
       error_time AS start_time,
       file_name::char(256) AS file_name,
       line_number,
       column_name::char(127) AS column_name,
       column_type::char(10) AS column_type,
       column_length::char(10) AS column_length,
       position,
       error_code,
       error_reason::char(512) AS error_message
FROM redshift_kit.load_error
WHERE redshift_kit.sees_rows_of(user_id);

CREATE VIEW pg_catalog.stl_load_commits AS
SELECT user_id AS userid,
       query_id::int AS query,
       slice,
       ''::char(256) AS name,
       file_name::char(256) AS filename,
       0 AS byte_offset,
       lines_scanned::int AS lines_scanned,
       error_count::int AS errors,
       end_time AS curtime,
       1 AS status,
       file_format::char(16) AS file_format,
       0 AS is_partial,
       0::bigint AS start_offset,
       0::bigint AS copy_job_id
FROM redshift_kit.loaded_file
WHERE redshift_kit.sees_rows_of(user_id);

CREATE VIEW pg_catalog.sys_load_history AS
SELECT user_id,
       query_id,
       transaction_id,
       session_id,
       database_name,
       status,
       table_name,
       start_time,
       end_time,
       redshift_kit.microseconds(start_time, end_time) AS duration,
       data_source,
       file_format,
       loaded_rows,
       loaded_bytes,
       source_file_count,
       source_file_bytes,
       file_count_scanned,
       file_bytes_scanned,
       error_count,
       0::bigint AS copy_job_id
FROM redshift_kit.load
WHERE redshift_kit.sees_rows_of(user_id);

CREATE VIEW pg_catalog.sys_load_detail AS
SELECT user_id,
       query_id::int AS query_id,
       file_name::char(256) AS file_name,
       bytes_scanned::int AS bytes_scanned,
       lines_scanned::int AS lines_scanned,
       end_time AS record_time,
       1 AS splits_scanned,
       start_time,
       end_time,
       file_etag::char(256) AS file_etag,
       file_last_modified
FROM redshift_kit.loaded_file
WHERE redshift_kit.sees_rows_of(user_id);

CREATE VIEW pg_catalog.stl_unload_log AS
SELECT user_id AS userid,
       query_id::int AS query,
       slice,
       session_id AS pid,
       file_name::char(1280) AS path,
       start_time,
       end_time,
       line_count,
       transfer_size,
       file_format::char(10) AS file_format,
       query_id AS user_query_id,
       transaction_id
FROM redshift_kit.unloaded_file
WHERE redshift_kit.sees_rows_of(user_id);

CREATE VIEW pg_catalog.sys_unload_history AS
SELECT user_id,
       query_id,
       transaction_id,
       session_id,
       database_name,
       status,
       start_time,
       end_time,
       redshift_kit.microseconds(start_time, end_time) AS duration,
       file_format,
       compression_type,
       unloaded_location,
       unloaded_rows,
       unloaded_files_count,
       unloaded_files_size,
       error_message
FROM redshift_kit.unload
WHERE redshift_kit.sees_rows_of(user_id);

CREATE VIEW pg_catalog.sys_unload_detail AS
SELECT user_id,
       query_id::int AS query_id,
       session_id,
       transaction_id,
       file_name::char(1280) AS file_name,
       start_time,
       end_time,
       line_count,
       transfer_size,
       file_format::char(10) AS file_format
FROM redshift_kit.unloaded_file
WHERE redshift_kit.sees_rows_of(user_id);

GRANT SELECT ON pg_catalog.stl_load_errors, pg_catalog.sys_load_error_detail, pg_catalog.stl_load_commits,
    pg_catalog.sys_load_history, pg_catalog.sys_load_detail, pg_catalog.stl_unload_log, pg_catalog.sys_unload_history,
    pg_catalog.sys_unload_detail TO PUBLIC;
