-- What a load met with on its way, and loads that run. Written as 50-load-history.sql says.
CREATE UNLOGGED TABLE redshift_kit.load_error_field (
    user_id int, query_id bigint, transaction_id bigint, session_id int, slice int, file_name text, line_number bigint,
    field int, column_name text, value text, is_null int, column_type text, column_length text
);
CREATE UNLOGGED TABLE redshift_kit.replacement (
    user_id int, query_id bigint, transaction_id bigint, session_id int, slice int, table_id oid, replacement_time timestamp,
    file_name text, line_number bigint, column_name text, raw_line text
);
CREATE UNLOGGED TABLE redshift_kit.s3_transfer (
    user_id int, query_id bigint, transaction_id bigint, session_id int, slice int, http_method text, bucket text, key text,
    transfer_size bigint, data_size bigint, start_time timestamp, end_time timestamp, retries bigint
);
CREATE UNLOGGED TABLE redshift_kit.s3_failure (
    user_id int, query_id bigint, transaction_id bigint, session_id int, slice int, failure_time timestamp, http_method text,
    bucket text, key text, error text
);
CREATE UNLOGGED TABLE redshift_kit.load_state (
    user_id int, query_id bigint, transaction_id bigint, session_id int, slice int, record_time timestamp, is_packed boolean,
    bytes_to_load bigint, bytes_loaded bigint, lines bigint, files int, files_complete int, current_file text, percent int
);

CREATE VIEW pg_catalog.stl_loaderror_detail AS
SELECT user_id AS userid,
       slice,
       session_id AS session,
       query_id::int AS query,
       file_name::char(256) AS filename,
       line_number,
       field,
       column_name::char(1024) AS colname,
       value::char(1024) AS value,
       is_null,
       column_type::char(10) AS type,
       column_length::char(10) AS col_length
FROM redshift_kit.load_error_field
WHERE redshift_kit.sees_rows_of(user_id);

CREATE VIEW pg_catalog.stl_replacements AS
SELECT user_id AS userid,
       query_id::int AS query,
       slice,
       table_id::int AS tbl,
       replacement_time AS starttime,
       session_id AS session,
       file_name::char(256) AS filename,
       line_number,
       column_name::char(127) AS colname,
       raw_line::char(1024) AS raw_line
FROM redshift_kit.replacement
WHERE redshift_kit.sees_rows_of(user_id);

-- Times within a request are not measured one by one; start and end are in microseconds since 2000, as the guide's samples.
CREATE VIEW pg_catalog.stl_s3client AS
SELECT user_id AS userid,
       query_id::int AS query,
       slice,
       end_time AS recordtime,
       session_id AS pid,
       http_method::char(64) AS http_method,
       bucket::char(64) AS bucket,
       key::char(256) AS key,
       transfer_size,
       data_size,
       redshift_kit.microseconds('2000-01-01', start_time) AS start_time,
       redshift_kit.microseconds('2000-01-01', end_time) AS end_time,
       redshift_kit.microseconds(start_time, end_time) AS transfer_time,
       0::bigint AS compression_time,
       0::bigint AS connect_time,
       0::bigint AS app_connect_time,
       retries,
       ''::char(32) AS request_id,
       ''::char(128) AS extended_request_id,
       '127.0.0.1'::char(64) AS ip_address,
       0 AS is_partial,
       0::bigint AS start_offset
FROM redshift_kit.s3_transfer
WHERE redshift_kit.sees_rows_of(user_id);

CREATE VIEW pg_catalog.stl_s3client_error AS
SELECT user_id AS userid,
       query_id::int AS query,
       slice AS sliceid,
       failure_time AS recordtime,
       session_id AS pid,
       http_method::char(64) AS http_method,
       bucket::char(64) AS bucket,
       key::char(256) AS key,
       error::char(1024) AS error,
       0 AS is_partial,
       0::bigint AS start_offset
FROM redshift_kit.s3_failure
WHERE redshift_kit.sees_rows_of(user_id);

CREATE VIEW pg_catalog.stv_load_state AS
SELECT user_id AS userid,
       session_id AS session,
       query_id::int AS query,
       slice,
       session_id AS pid,
       record_time AS recordtime,
       CASE WHEN is_packed THEN 0 ELSE bytes_to_load END AS bytes_to_load,
       CASE WHEN is_packed THEN 0 ELSE bytes_loaded END AS bytes_loaded,
       CASE WHEN is_packed THEN bytes_to_load ELSE 0 END AS bytes_to_load_compressed,
       CASE WHEN is_packed THEN bytes_loaded ELSE 0 END AS bytes_loaded_compressed,
       lines::int AS lines,
       files AS num_files,
       files_complete AS num_files_complete,
       current_file::char(256) AS current_file,
       percent AS pct_complete
FROM redshift_kit.load_state
WHERE redshift_kit.sees_rows_of(user_id);

GRANT SELECT ON pg_catalog.stl_loaderror_detail, pg_catalog.stl_replacements, pg_catalog.stl_s3client,
    pg_catalog.stl_s3client_error, pg_catalog.stv_load_state TO PUBLIC;
