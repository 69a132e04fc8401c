-- The private schema behind the system views. Users see its content through pg_catalog only.
CREATE SCHEMA redshift_kit;
GRANT USAGE ON SCHEMA redshift_kit TO PUBLIC;

-- In Redshift everybody may make tables in the schema public.
GRANT CREATE ON SCHEMA public TO PUBLIC;

-- What the superusers of a local Redshift are members of. It reads, writes and stops whatever the database holds, and yet is
-- no superuser of the engine, who could run programs and read files of this machine. Its number is the one that Redshift's own
-- user rdsdb has there: what belongs to it belongs to rdsdb in Redshift's picture.
INSERT INTO pg_authid (oid, rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication, rolbypassrls, rolconnlimit)
VALUES (1, 'redshift_superuser', false, true, false, false, false, false, false, -1);
GRANT pg_read_all_data, pg_write_all_data, pg_maintain, pg_read_all_stats, pg_read_all_settings, pg_signal_backend
    TO redshift_superuser;

-- Superusers give and take rights to the schema public and to the languages.
ALTER SCHEMA public OWNER TO redshift_superuser;
ALTER LANGUAGE sql OWNER TO redshift_superuser;
ALTER LANGUAGE plpgsql OWNER TO redshift_superuser;

CREATE FUNCTION redshift_kit.is_superuser() RETURNS boolean
    LANGUAGE sql STABLE
    RETURN (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
        OR pg_has_role(current_user, 'redshift_superuser', 'MEMBER');

-- PostgreSQL finds its own functions by number and would go on telling its own picture: the old one makes room.
ALTER FUNCTION pg_catalog.pg_get_userbyid(oid) RENAME TO postgresql_get_userbyid;

CREATE FUNCTION pg_catalog.pg_get_userbyid(user_id oid) RETURNS name
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN user_id IN (1, 10) THEN 'rdsdb' ELSE postgresql_get_userbyid(user_id) END;

-- COLLATE CASE_INSENSITIVE: letters that differ in case only are equal, and everything else is as different as it is.
CREATE COLLATION pg_catalog.case_insensitive (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);

-- What a session last loaded and unloaded. It is written from outside the session's transaction, because Redshift keeps these
-- ids after a rollback: they are how a failed COPY finds its errors. Process ids come again, so the start of the process tells
-- one session from another.
CREATE UNLOGGED TABLE redshift_kit.session_state (
    pid int PRIMARY KEY,
    session_start timestamptz NOT NULL,
    last_copy_id int NOT NULL DEFAULT -1,
    last_copy_count bigint NOT NULL DEFAULT 0,
    last_unload_id int NOT NULL DEFAULT -1,
    last_unload_count bigint NOT NULL DEFAULT 0
);
GRANT SELECT ON redshift_kit.session_state TO PUBLIC;

-- Physical attributes of tables: PostgreSQL has no place for them.
CREATE TABLE redshift_kit.table_attributes (
    relid oid PRIMARY KEY,
    diststyle text NOT NULL DEFAULT 'AUTO(ALL)',
    sortstyle text NOT NULL DEFAULT 'AUTO(SORTKEY)',
    backup boolean NOT NULL DEFAULT true,
    automatic_encoding boolean NOT NULL DEFAULT true
);
CREATE TABLE redshift_kit.column_attributes (
    relid oid NOT NULL,
    attnum smallint NOT NULL,
    encoding text,
    distkey boolean NOT NULL DEFAULT false,
    sortkey int NOT NULL DEFAULT 0,
    PRIMARY KEY (relid, attnum)
);

-- Primary, unique and foreign keys, which Redshift keeps and never checks.
CREATE TABLE redshift_kit.key_constraint (
    relid oid NOT NULL,
    name text NOT NULL,
    kind "char" NOT NULL,
    attnums smallint[] NOT NULL,
    target_relid oid,
    target_attnums smallint[],
    PRIMARY KEY (relid, name)
);
GRANT SELECT ON redshift_kit.table_attributes, redshift_kit.column_attributes, redshift_kit.key_constraint TO PUBLIC;

-- Views that are bound to their tables when they are asked. A reference is an object that such a view was bound to when that was
-- last tried; unlike pg_depend it keeps nothing from being dropped.
CREATE TABLE redshift_kit.late_binding_view (
    relid oid PRIMARY KEY,
    column_names text[],
    query text NOT NULL,
    definition text NOT NULL,
    bound boolean NOT NULL
);
CREATE TABLE redshift_kit.late_binding_reference (
    relid oid NOT NULL,
    classid oid NOT NULL,
    objid oid NOT NULL,
    PRIMARY KEY (classid, objid, relid)
);

-- Materialized views: a view, the table that keeps its rows, and the tables it was made of with what they were like then.
CREATE TABLE redshift_kit.materialized_view (
    relid oid PRIMARY KEY,
    table_id oid NOT NULL,
    query text NOT NULL,
    definition text NOT NULL,
    automatic boolean NOT NULL,
    incremental boolean NOT NULL,
    updated_upto_xid bigint NOT NULL
);
CREATE TABLE redshift_kit.materialized_view_base (
    relid oid NOT NULL,
    base_id oid NOT NULL,
    fingerprint text,
    PRIMARY KEY (relid, base_id)
);
CREATE TABLE redshift_kit.materialized_view_refresh (
    user_id int NOT NULL,
    session_id int NOT NULL,
    transaction_id bigint NOT NULL,
    schema_name text NOT NULL,
    view_id oid NOT NULL,
    view_name text NOT NULL,
    status text NOT NULL,
    start_time timestamp NOT NULL,
    end_time timestamp NOT NULL
);
GRANT SELECT ON redshift_kit.late_binding_view, redshift_kit.late_binding_reference, redshift_kit.materialized_view,
    redshift_kit.materialized_view_base, redshift_kit.materialized_view_refresh TO PUBLIC;

-- Procedures as they were written: the engine has their bodies in its own words, and counts what only comes out among what goes in.
CREATE TABLE redshift_kit.procedure (
    procedure_id oid PRIMARY KEY,
    arguments jsonb NOT NULL,
    clauses text NOT NULL,
    commits boolean NOT NULL,
    source text NOT NULL
);
GRANT SELECT ON redshift_kit.procedure TO PUBLIC;
