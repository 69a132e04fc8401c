-- What Redshift keeps of schemas and databases beside their names and owners: quotas, which are shown and not enforced, and
-- isolation levels. The level SNAPSHOT, which is the default, has no setting; SERIALIZABLE is one the engine has itself.
CREATE TABLE redshift_kit.schema_quota (
    schema_id oid PRIMARY KEY,
    megabytes bigint NOT NULL
);
GRANT SELECT ON redshift_kit.schema_quota TO PUBLIC;

CREATE FUNCTION redshift_kit.remember_quota() RETURNS event_trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    megabytes bigint := redshift_kit.told() ->> 'quota';
BEGIN
    INSERT INTO redshift_kit.schema_quota SELECT objid, megabytes FROM pg_event_trigger_ddl_commands()
    WHERE object_type = 'schema' AND megabytes > 0;
END;
$$;
CREATE EVENT TRIGGER redshift_kit_remember_quota ON ddl_command_end WHEN TAG IN ('CREATE SCHEMA')
    EXECUTE FUNCTION redshift_kit.remember_quota();

CREATE FUNCTION redshift_kit.forget_quota() RETURNS event_trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    DELETE FROM redshift_kit.schema_quota q USING pg_event_trigger_dropped_objects() d
    WHERE d.object_type = 'schema' AND q.schema_id = d.objid;
END;
$$;
CREATE EVENT TRIGGER redshift_kit_forget_quota ON sql_drop WHEN TAG IN ('DROP SCHEMA', 'DROP OWNED')
    EXECUTE FUNCTION redshift_kit.forget_quota();

CREATE FUNCTION redshift_kit.set_schema_quota(schema_id oid, new_megabytes bigint) RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    DELETE FROM redshift_kit.schema_quota q WHERE q.schema_id = set_schema_quota.schema_id;
    INSERT INTO redshift_kit.schema_quota SELECT schema_id, new_megabytes WHERE new_megabytes > 0;
END;

-- Only a superuser changes a quota (Redshift guide, CREATE SCHEMA).
CREATE PROCEDURE redshift_kit.alter_schema_quota(schema_name text, megabytes bigint)
    LANGUAGE plpgsql
AS $$
DECLARE
    schema_id oid := quote_ident(schema_name)::regnamespace;
BEGIN
    IF NOT redshift_kit.is_superuser() THEN
        RAISE EXCEPTION 'must be superuser to alter the quota of schema %', schema_name USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM redshift_kit.set_schema_quota(schema_id, megabytes);
END;
$$;

CREATE FUNCTION redshift_kit.schema_bytes(of_schema oid) RETURNS numeric
    LANGUAGE sql STABLE
    RETURN (SELECT coalesce(sum(pg_table_size(c.oid)), 0) FROM pg_class c WHERE c.relnamespace = of_schema AND c.relkind IN ('r', 'm'));

-- A schema without a quota has no row, as it has nothing to show.
CREATE VIEW pg_catalog.svv_schema_quota_state AS
SELECT q.schema_id::int AS schema_id,
       n.nspname::varchar(128) AS schema_name,
       n.nspowner::int AS schema_owner,
       q.megabytes::int AS quota,
       ceil(redshift_kit.schema_bytes(n.oid) / 1048576)::int AS disk_usage,
       round(ceil(redshift_kit.schema_bytes(n.oid) / 1048576) * 100 / q.megabytes, 2)::double precision AS disk_usage_pct
FROM redshift_kit.schema_quota q
JOIN pg_namespace n ON n.oid = q.schema_id
WHERE redshift_kit.is_superuser() OR pg_has_role(n.nspowner, 'USAGE');
GRANT SELECT ON pg_catalog.svv_schema_quota_state TO PUBLIC;

CREATE FUNCTION redshift_kit.isolation_level(database oid) RETURNS text
    LANGUAGE sql STABLE
    RETURN CASE WHEN EXISTS (SELECT FROM pg_db_role_setting s
            WHERE s.setdatabase = database AND s.setrole = 0 AND 'default_transaction_isolation=serializable' = ANY (s.setconfig))
        THEN 'Serializable' ELSE 'Snapshot Isolation' END;

-- What ALTER DATABASE … ISOLATION LEVEL cannot change (Redshift guide, ALTER DATABASE).
CREATE PROCEDURE redshift_kit.alter_database_isolation(database_name text, level text)
    LANGUAGE plpgsql
AS $$
BEGIN
    COMMIT;
    IF database_name = 'dev' THEN
        RAISE EXCEPTION 'isolation level of database dev may not be altered' USING ERRCODE = 'feature_not_supported';
    END IF;
    IF EXISTS (SELECT FROM pg_stat_activity WHERE datname = database_name AND backend_type = 'client backend'
            AND pid <> pg_backend_pid()) THEN
        RAISE EXCEPTION 'database "%" is being accessed by other users', database_name USING ERRCODE = 'object_in_use';
    END IF;
    IF level = 'SERIALIZABLE' THEN
        EXECUTE format('ALTER DATABASE %I SET default_transaction_isolation TO %L', database_name, 'serializable');
    ELSE
        EXECUTE format('ALTER DATABASE %I RESET default_transaction_isolation', database_name);
    END IF;
END;
$$;

CREATE VIEW pg_catalog.stv_db_isolation_level AS
SELECT datname::char(128) AS db_name,
       redshift_kit.isolation_level(oid)::char(20) AS isolation_level
FROM pg_database
WHERE datallowconn AND NOT datistemplate;
GRANT SELECT ON pg_catalog.stv_db_isolation_level TO PUBLIC;

-- As pg_database, with the settings of Redshift's own: 1 is SNAPSHOT and 2 SERIALIZABLE (Redshift guide, CREATE DATABASE).
CREATE VIEW pg_catalog.pg_database_info AS
SELECT oid AS datid,
       datname,
       datdba::int AS datdba,
       encoding,
       datistemplate,
       datallowconn,
       CASE datconnlimit WHEN -1 THEN 'UNLIMITED' ELSE datconnlimit::text END AS datconnlimit,
       datacl,
       ARRAY['concurrency_model=' || CASE redshift_kit.isolation_level(oid) WHEN 'Serializable' THEN 2 ELSE 1 END] AS datconfig
FROM pg_database;
GRANT SELECT ON pg_catalog.pg_database_info TO PUBLIC;

CREATE OR REPLACE VIEW pg_catalog.svv_redshift_databases AS
SELECT datname::varchar(128) AS database_name,
       datdba::int AS database_owner,
       'local'::varchar(32) AS database_type,
       redshift_kit.privilege_text(datacl)::varchar(128) AS database_acl,
       NULL::varchar(128) AS database_options,
       redshift_kit.isolation_level(oid)::varchar(128) AS database_isolation_level
FROM pg_database
WHERE datallowconn AND NOT datistemplate AND datname <> 'postgres';

-- The collation of the database, which is always the same.
CREATE FUNCTION pg_catalog.db_collation() RETURNS varchar
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN 'case_sensitive';
