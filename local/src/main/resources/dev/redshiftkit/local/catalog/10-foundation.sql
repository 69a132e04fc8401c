-- The private schema behind the system views. Users see its content through pg_catalog only.
CREATE SCHEMA redshift_kit;
GRANT USAGE ON SCHEMA redshift_kit TO PUBLIC;

-- What a session last loaded and unloaded. It is written from outside the session's transaction, because Redshift keeps these
-- ids after a rollback: they are how a failed COPY finds its errors.
CREATE UNLOGGED TABLE redshift_kit.session_state (
    pid int PRIMARY KEY,
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
    backup boolean NOT NULL DEFAULT true
);
CREATE TABLE redshift_kit.column_attributes (
    relid oid NOT NULL,
    attnum smallint NOT NULL,
    encoding text,
    distkey boolean NOT NULL DEFAULT false,
    sortkey int NOT NULL DEFAULT 0,
    PRIMARY KEY (relid, attnum)
);
GRANT SELECT ON redshift_kit.table_attributes, redshift_kit.column_attributes TO PUBLIC;
