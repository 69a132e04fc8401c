-- Users, groups and roles. Redshift has a name space for each, the engine one for all: a user is an engine role of his own name
-- that may log in, a group is the role "group name", a role is the role "role name". Their numbers are given out here, from 100 on
-- as in Redshift, so that an owner in the engine's catalogue is the usesysid of pg_user. What the engine has no place for is kept
-- as the comment on the role, which all databases share and a rollback undoes.

CREATE FUNCTION redshift_kit.details(identity oid) RETURNS jsonb
    LANGUAGE sql STABLE
    RETURN coalesce((SELECT description::jsonb FROM pg_shdescription WHERE objoid = identity AND classoid = 'pg_authid'::regclass), '{}');

CREATE VIEW redshift_kit.identity AS
SELECT a.oid AS id,
       a.rolname AS engine_name,
       CASE WHEN a.rolcanlogin THEN 'user' WHEN a.rolname LIKE 'group %' THEN 'group' ELSE 'role' END AS kind,
       CASE WHEN a.rolcanlogin THEN a.rolname::text ELSE substring(a.rolname::text FROM '^(?:group|role) (.*)$') END AS name,
       EXISTS (SELECT FROM pg_auth_members m WHERE m.roleid = 1 AND m.member = a.oid) AS is_superuser,
       a.rolcreatedb AS creates_databases,
       a.rolconnlimit AS connection_limit,
       a.rolvaliduntil AS valid_until,
       -- By their names in Redshift; the engine's for SESSION TIMEOUT is no setting there.
       (SELECT array_agg(regexp_replace(c, '^redshift\.', '')) FROM pg_db_role_setting s, unnest(s.setconfig) c
           WHERE s.setrole = a.oid AND s.setdatabase = 0 AND c NOT LIKE 'idle\_session\_timeout=%') AS settings,
       redshift_kit.details(a.oid) AS details
FROM pg_authid a
WHERE (a.rolcanlogin AND a.oid <> 10) OR a.rolname LIKE 'group %' OR a.rolname LIKE 'role %';
GRANT SELECT ON redshift_kit.identity TO PUBLIC;

-- All a user or role is a member of, itself included. Superusers are members of every user (see add_membership), which is how
-- they own what others own; that way is not followed here.
CREATE FUNCTION redshift_kit.memberships(identity oid) RETURNS SETOF oid
    LANGUAGE sql STABLE
BEGIN ATOMIC
    WITH RECURSIVE held (id) AS (
        SELECT identity
        UNION
        SELECT m.roleid FROM pg_auth_members m JOIN held h ON h.id = m.member WHERE m.roleid <> 1
    )
    SELECT h.id FROM held h;
END;

CREATE FUNCTION redshift_kit.identity_id(of_kind text, of_name text) RETURNS oid
    LANGUAGE sql STABLE
    RETURN (SELECT i.id FROM redshift_kit.identity i
        WHERE i.engine_name = (CASE of_kind WHEN 'user' THEN '' ELSE of_kind || ' ' END || of_name)::name AND i.kind = of_kind);

CREATE FUNCTION redshift_kit.is_superuser(user_name name) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN EXISTS (SELECT FROM pg_roles r WHERE r.rolname = user_name
        AND (r.rolsuper OR EXISTS (SELECT FROM pg_auth_members m WHERE m.roleid = 1 AND m.member = r.oid)));

-- Redshift guide, "System permissions for RBAC": they are granted to roles, and users have them through their roles.
CREATE FUNCTION redshift_kit.has_system_privilege(user_name name, privilege text) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN redshift_kit.is_superuser(user_name) OR EXISTS (
        SELECT FROM redshift_kit.identity i
        WHERE i.details -> 'privileges' ? privilege
          AND i.id IN (SELECT redshift_kit.memberships((SELECT r.oid FROM pg_roles r WHERE r.rolname = user_name))));

CREATE FUNCTION redshift_kit.has_role(user_name name, role_name text) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN redshift_kit.identity_id('role', role_name) IN (
        SELECT redshift_kit.memberships((SELECT r.oid FROM pg_roles r WHERE r.rolname = user_name)));

CREATE FUNCTION redshift_kit.current_user_oid() RETURNS oid
    LANGUAGE sql STABLE
    RETURN (SELECT r.oid FROM pg_roles r WHERE r.rolname = current_user);

-- Who sees the rows of all users in the system views: superusers, users with SYSLOG ACCESS UNRESTRICTED, and those who hold the
-- privilege ACCESS SYSTEM TABLE, as sys:monitor does.
CREATE FUNCTION redshift_kit.sees_all_rows() RETURNS boolean
    LANGUAGE sql STABLE
    RETURN redshift_kit.has_system_privilege(current_user, 'ACCESS SYSTEM TABLE')
        OR coalesce(redshift_kit.details(redshift_kit.current_user_oid()) ->> 'syslog', '') = 'UNRESTRICTED';

CREATE OR REPLACE FUNCTION redshift_kit.sees_rows_of(owner int) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN owner = current_user_id() OR redshift_kit.sees_all_rows();

-- Others see themselves, what they are members of, the roles they own, and PUBLIC.
CREATE FUNCTION redshift_kit.sees_identity(identity oid) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN identity = 0
        OR identity IN (SELECT redshift_kit.memberships(redshift_kit.current_user_oid()))
        OR coalesce(redshift_kit.details(identity) ->> 'owner', '') = current_user_id()::text
        OR redshift_kit.sees_all_rows();

CREATE FUNCTION redshift_kit.identity_name(identity oid) RETURNS text
    LANGUAGE sql STABLE
    RETURN CASE WHEN identity = 0 THEN 'public'
        WHEN identity IN (1, 10) THEN 'rdsdb'
        ELSE (SELECT i.name FROM redshift_kit.identity i WHERE i.id = identity) END;

CREATE FUNCTION redshift_kit.identity_kind(identity oid) RETURNS text
    LANGUAGE sql STABLE
    RETURN CASE WHEN identity = 0 THEN 'public'
        WHEN identity IN (1, 10) THEN 'user'
        ELSE (SELECT i.kind FROM redshift_kit.identity i WHERE i.id = identity) END;

-- The catalogue's views of users and groups, in the shape of PostgreSQL 8. PostgreSQL's own make room.
ALTER VIEW pg_catalog.pg_user RENAME TO postgresql_user;
ALTER VIEW pg_catalog.pg_group RENAME TO postgresql_group;
ALTER VIEW pg_catalog.pg_shadow RENAME TO postgresql_shadow;

CREATE VIEW pg_catalog.pg_user_info AS
SELECT 'rdsdb'::name AS usename, 1 AS usesysid, true AS usecreatedb, true AS usesuper, true AS usecatupd,
       '********'::text AS passwd, 'infinity'::timestamptz AS valuntil, NULL::text[] AS useconfig, NULL::text AS useconnlimit
UNION ALL
SELECT name::name, id::int, creates_databases, is_superuser, false, '********', valid_until, settings,
       CASE connection_limit WHEN -1 THEN 'UNLIMITED' ELSE connection_limit::text END
FROM redshift_kit.identity
WHERE kind = 'user';

CREATE VIEW pg_catalog.pg_user AS
SELECT usename, usesysid, usecreatedb, usesuper, usecatupd, passwd, valuntil, useconfig FROM pg_catalog.pg_user_info;

CREATE VIEW pg_catalog.pg_shadow AS SELECT * FROM pg_catalog.pg_user;

CREATE VIEW pg_catalog.pg_group AS
SELECT g.name::name AS groname,
       g.id::int AS grosysid,
       ARRAY(SELECT m.member::int FROM pg_auth_members m WHERE m.roleid = g.id ORDER BY 1) AS grolist
FROM redshift_kit.identity g
WHERE g.kind = 'group';

CREATE VIEW pg_catalog.svv_user_info AS
SELECT name AS user_name,
       id::int AS user_id,
       creates_databases AS createdb,
       is_superuser AS superuser,
       false AS catalog_update,
       CASE connection_limit WHEN -1 THEN 'UNLIMITED' ELSE connection_limit::text END AS connection_limit,
       coalesce(details ->> 'syslog', CASE WHEN is_superuser THEN 'UNRESTRICTED' ELSE 'RESTRICTED' END) AS syslog_access,
       NULL::timestamp AS last_ddl_timestamp,
       coalesce((details ->> 'session_timeout')::int, 0) AS session_timeout,
       details ->> 'external_id' AS external_user_id
FROM redshift_kit.identity
WHERE kind = 'user' AND redshift_kit.sees_rows_of(id::int);

CREATE VIEW pg_catalog.svl_user_info AS
SELECT user_name AS usename, user_id AS usesysid, createdb AS usecreatedb, superuser AS usesuper, catalog_update AS usecatupd,
       connection_limit AS useconnlimit, syslog_access AS syslogaccess, last_ddl_timestamp AS last_ddl_ts,
       session_timeout AS sessiontimeout, external_user_id AS external_id
FROM pg_catalog.svv_user_info;

CREATE VIEW pg_catalog.svv_roles AS
SELECT id::int AS role_id,
       name AS role_name,
       coalesce(redshift_kit.identity_name((details ->> 'owner')::oid), 'rdsdb') AS role_owner,
       details ->> 'external_id' AS external_id
FROM redshift_kit.identity
WHERE kind = 'role' AND redshift_kit.sees_identity(id);

CREATE VIEW pg_catalog.svv_user_grants AS
SELECT u.id::int AS user_id, u.name AS user_name, r.id::int AS role_id, r.name AS role_name, m.admin_option
FROM pg_auth_members m
JOIN redshift_kit.identity u ON u.id = m.member AND u.kind = 'user'
JOIN redshift_kit.identity r ON r.id = m.roleid AND r.kind = 'role'
WHERE redshift_kit.sees_rows_of(u.id::int);

CREATE VIEW pg_catalog.svv_role_grants AS
SELECT r.id::int AS role_id, r.name AS role_name, g.id::int AS granted_role_id, g.name AS granted_role_name
FROM pg_auth_members m
JOIN redshift_kit.identity r ON r.id = m.member AND r.kind = 'role'
JOIN redshift_kit.identity g ON g.id = m.roleid AND g.kind = 'role'
WHERE redshift_kit.sees_identity(r.id);

CREATE VIEW pg_catalog.svv_system_privileges AS
SELECT p.privilege AS system_privilege, i.id::int AS identity_id, i.name AS identity_name, i.kind AS identity_type
FROM redshift_kit.identity i
CROSS JOIN LATERAL jsonb_array_elements_text(i.details -> 'privileges') AS p (privilege)
WHERE redshift_kit.sees_identity(i.id);

GRANT SELECT ON pg_catalog.pg_user_info, pg_catalog.pg_user, pg_catalog.pg_group, pg_catalog.svv_user_info,
    pg_catalog.svv_roles, pg_catalog.svv_user_grants, pg_catalog.svv_role_grants, pg_catalog.svv_system_privileges TO PUBLIC;
GRANT SELECT ON pg_catalog.pg_shadow, pg_catalog.svl_user_info TO redshift_superuser;

-- The session's user is the one whose rights it has taken on by SET SESSION AUTHORIZATION, also in a procedure that runs with
-- the rights of its owner. The translator writes it for the keyword SESSION_USER.
ALTER FUNCTION pg_catalog."session_user"() RENAME TO postgresql_session_user;

CREATE FUNCTION pg_catalog."session_user"() RETURNS name
    LANGUAGE sql STABLE
    RETURN CASE current_setting('role') WHEN 'none' THEN session_user ELSE current_setting('role')::name END;
