-- Who and what a session is talking to.

-- PostgreSQL finds its own functions by number and would go on answering with its own version: the old one makes room.
ALTER FUNCTION pg_catalog.version() RENAME TO postgresql_version;

CREATE FUNCTION pg_catalog.version() RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN 'PostgreSQL 8.0.2 on x86_64-pc-linux-gnu, compiled by GCC gcc (GCC) 3.4.2 20041017 (Red Hat 3.4.2-6.fc3), Redshift 1.0.100000';

-- The translator writes it for the keyword CURRENT_USER_ID.
CREATE FUNCTION pg_catalog.current_user_id() RETURNS int
    LANGUAGE sql STABLE
    RETURN (SELECT oid::int FROM pg_roles WHERE rolname = current_user);

CREATE FUNCTION redshift_kit.state() RETURNS redshift_kit.session_state
    LANGUAGE sql VOLATILE
BEGIN ATOMIC
    SELECT s.* FROM redshift_kit.session_state s
    WHERE s.pid = pg_backend_pid()
      AND s.session_start = (SELECT backend_start FROM pg_stat_get_activity(pg_backend_pid()));
END;

CREATE FUNCTION pg_catalog.pg_last_copy_id() RETURNS int
    LANGUAGE sql VOLATILE
    RETURN coalesce((redshift_kit.state()).last_copy_id, -1);

CREATE FUNCTION pg_catalog.pg_last_copy_count() RETURNS bigint
    LANGUAGE sql VOLATILE
    RETURN coalesce((redshift_kit.state()).last_copy_count, 0);

CREATE FUNCTION pg_catalog.pg_last_unload_id() RETURNS int
    LANGUAGE sql VOLATILE
    RETURN coalesce((redshift_kit.state()).last_unload_id, -1);

CREATE FUNCTION pg_catalog.pg_last_unload_count() RETURNS bigint
    LANGUAGE sql VOLATILE
    RETURN coalesce((redshift_kit.state()).last_unload_count, 0);

-- Only loads and unloads have query ids here, so the last of them counts; ids grow.
CREATE FUNCTION pg_catalog.pg_last_query_id() RETURNS int
    LANGUAGE sql VOLATILE
    RETURN greatest(pg_last_copy_id(), pg_last_unload_id());

-- Settings that Redshift has and PostgreSQL has not are kept under redshift.*; what nobody has set has these values.
CREATE TABLE redshift_kit.setting_default (name text PRIMARY KEY, value text NOT NULL);
INSERT INTO redshift_kit.setting_default VALUES
    ('analyze_threshold_percent', '10'),
    ('cast_super_null_on_error', 'on'),
    ('datashare_break_glass_session_var', ''),
    ('default_array_search_null_handling', 'on'),
    ('default_geometry_encoding', '2'),
    ('describe_field_name_in_uppercase', 'off'),
    ('enable_case_sensitive_identifier', 'off'),
    ('enable_case_sensitive_super_attribute', 'off'),
    ('enable_numeric_rounding', 'on'),
    ('enable_result_cache_for_session', 'on'),
    ('enable_vacuum_boost', 'off'),
    ('error_on_nondeterministic_update', 'off'),
    ('json_parse_dedup_attributes', 'off'),
    ('json_parse_truncate_strings', 'off'),
    ('json_serialization_enable', 'off'),
    ('json_serialization_parse_nested_strings', 'off'),
    ('max_concurrency_scaling_clusters', '1'),
    ('max_cursor_result_set_size', '0'),
    ('mv_enable_aqmv_for_session', 'on'),
    ('navigate_super_null_on_error', 'on'),
    ('parse_super_null_on_error', 'off'),
    ('pg_federation_repeatable_read', 'on'),
    ('query_group', 'unset'),
    ('spectrum_enable_pseudo_columns', 'on'),
    ('spectrum_query_maxerror', '-1'),
    ('wlm_query_slot_count', '1');
GRANT SELECT ON redshift_kit.setting_default TO PUBLIC;

-- A truth is shown as on or off, in whatever words it was set.
CREATE FUNCTION redshift_kit.setting(setting_name text) RETURNS text
    LANGUAGE sql STABLE
    RETURN (
        SELECT CASE
            WHEN chosen.value IS NULL THEN d.value
            WHEN d.value NOT IN ('on', 'off') THEN chosen.value
            WHEN chosen.value::boolean THEN 'on'
            ELSE 'off'
        END
        FROM redshift_kit.setting_default d,
             (SELECT nullif(current_setting('redshift.' || setting_name, true), '')) AS chosen (value)
        WHERE d.name = setting_name);

-- What SHOW ALL lists: Redshift's own settings, and those of PostgreSQL 8 that it has kept.
CREATE VIEW redshift_kit.settings AS
SELECT name, redshift_kit.setting(name) AS setting FROM redshift_kit.setting_default
UNION ALL
SELECT name, setting FROM pg_settings
WHERE name IN ('application_name', 'client_encoding', 'extra_float_digits', 'search_path', 'statement_timeout')
UNION ALL
SELECT 'datestyle', current_setting('datestyle')
UNION ALL
SELECT 'timezone', current_setting('timezone')
ORDER BY 1;
GRANT SELECT ON redshift_kit.settings TO PUBLIC;
