-- Rights to objects. They are the engine's own, given and checked by its GRANT; what PostgreSQL 17 has and Redshift has not stands for
-- what Redshift has and PostgreSQL has not: TRIGGER for DROP, since there are no triggers, and MAINTAIN for ALTER.
CREATE FUNCTION redshift_kit.privilege_name(engine_privilege text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE engine_privilege WHEN 'TRIGGER' THEN 'DROP' WHEN 'MAINTAIN' THEN 'ALTER' WHEN 'TEMPORARY' THEN 'TEMP'
        ELSE engine_privilege END;

-- One row per right that somebody has been given in this database, the owners' own rights included. CONNECT is the engine's:
-- whoever may log in to a local Redshift may do so to all of its databases.
CREATE VIEW redshift_kit.privileges AS
SELECT o.object_kind, o.schema_name, o.object_name, o.column_name, o.argument_types, o.owner,
       redshift_kit.privilege_name(g.privilege_type) AS privilege_type, g.grantee, g.grantor, g.is_grantable
FROM (
    SELECT CASE WHEN c.relkind IN ('v', 'm') THEN 'VIEW' ELSE 'TABLE' END AS object_kind, n.nspname::text AS schema_name,
           c.relname::text AS object_name, NULL::text AS column_name, NULL::text AS argument_types, c.relowner AS owner,
           coalesce(c.relacl, acldefault('r', c.relowner)) AS acl
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'v', 'm', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
      AND NOT redshift_kit.is_hidden_schema(n.nspname)
    UNION ALL
    SELECT 'COLUMN', n.nspname, c.relname, a.attname, NULL, c.relowner, a.attacl
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE a.attacl IS NOT NULL AND n.nspname NOT IN ('pg_catalog', 'information_schema')
      AND NOT redshift_kit.is_hidden_schema(n.nspname)
    UNION ALL
    SELECT 'SCHEMA', n.nspname, n.nspname, NULL, NULL, n.nspowner, coalesce(n.nspacl, acldefault('n', n.nspowner))
    FROM pg_namespace n
    WHERE NOT redshift_kit.is_hidden_schema(n.nspname)
    UNION ALL
    SELECT CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END, n.nspname, p.proname, NULL,
           pg_get_function_identity_arguments(p.oid), p.proowner, coalesce(p.proacl, acldefault('f', p.proowner))
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND NOT redshift_kit.is_hidden_schema(n.nspname)
    UNION ALL
    SELECT 'LANGUAGE', NULL, l.lanname, NULL, NULL, l.lanowner, coalesce(l.lanacl, acldefault('l', l.lanowner))
    FROM pg_language l
    WHERE l.lanname NOT IN ('c', 'internal')
    UNION ALL
    SELECT 'DATABASE', NULL, d.datname, NULL, NULL, d.datdba, coalesce(d.datacl, acldefault('d', d.datdba))
    FROM pg_database d
    WHERE d.datallowconn AND NOT d.datistemplate
) o
CROSS JOIN LATERAL aclexplode(o.acl) g
WHERE g.privilege_type <> 'CONNECT'
  AND redshift_kit.identity_kind(g.grantee) IS NOT NULL
  AND redshift_kit.sees_identity(g.grantee);
GRANT SELECT ON redshift_kit.privileges TO PUBLIC;

-- Redshift guide, SVV_RELATION_PRIVILEGES and its like: what is granted explicitly, so without what owners have anyway.
CREATE VIEW pg_catalog.svv_relation_privileges AS
SELECT schema_name AS namespace_name, object_name AS relation_name, privilege_type, grantee::int AS identity_id,
       redshift_kit.identity_name(grantee) AS identity_name, redshift_kit.identity_kind(grantee) AS identity_type,
       is_grantable AS admin_option
FROM redshift_kit.privileges
WHERE object_kind IN ('TABLE', 'VIEW') AND grantee <> owner;

CREATE VIEW pg_catalog.svv_column_privileges AS
SELECT schema_name AS namespace_name, object_name AS relation_name, column_name, privilege_type, grantee::int AS identity_id,
       redshift_kit.identity_name(grantee) AS identity_name, redshift_kit.identity_kind(grantee) AS identity_type
FROM redshift_kit.privileges
WHERE object_kind = 'COLUMN' AND grantee <> owner;

CREATE VIEW pg_catalog.svv_schema_privileges AS
SELECT schema_name AS namespace_name, privilege_type, grantee::int AS identity_id,
       redshift_kit.identity_name(grantee) AS identity_name, redshift_kit.identity_kind(grantee) AS identity_type,
       is_grantable AS admin_option
FROM redshift_kit.privileges
WHERE object_kind = 'SCHEMA' AND grantee <> owner;

CREATE VIEW pg_catalog.svv_database_privileges AS
SELECT object_name AS database_name, privilege_type, grantee::int AS identity_id,
       redshift_kit.identity_name(grantee) AS identity_name, redshift_kit.identity_kind(grantee) AS identity_type,
       is_grantable AS admin_option
FROM redshift_kit.privileges
WHERE object_kind = 'DATABASE' AND grantee <> owner;

CREATE VIEW pg_catalog.svv_function_privileges AS
SELECT schema_name AS namespace_name, object_name AS function_name, argument_types, privilege_type,
       grantee::int AS identity_id, redshift_kit.identity_name(grantee) AS identity_name,
       redshift_kit.identity_kind(grantee) AS identity_type, is_grantable AS admin_option
FROM redshift_kit.privileges
WHERE object_kind IN ('FUNCTION', 'PROCEDURE') AND grantee <> owner;

CREATE VIEW pg_catalog.svv_language_privileges AS
SELECT object_name AS language_name, privilege_type, grantee::int AS identity_id,
       redshift_kit.identity_name(grantee) AS identity_name, redshift_kit.identity_kind(grantee) AS identity_type,
       is_grantable AS admin_option
FROM redshift_kit.privileges
WHERE object_kind = 'LANGUAGE' AND grantee <> owner;

CREATE VIEW pg_catalog.svv_default_privileges AS
SELECT n.nspname::text AS schema_name,
       (CASE d.defaclobjtype WHEN 'r' THEN 'RELATION' WHEN 'f' THEN 'FUNCTION' WHEN 'n' THEN 'SCHEMA' END)::text AS object_type,
       d.defaclrole::int AS owner_id,
       redshift_kit.identity_name(d.defaclrole) AS owner_name,
       redshift_kit.identity_kind(d.defaclrole) AS owner_type,
       redshift_kit.privilege_name(g.privilege_type) AS privilege_type,
       g.grantee::int AS grantee_id,
       redshift_kit.identity_name(g.grantee) AS grantee_name,
       redshift_kit.identity_kind(g.grantee) AS grantee_type,
       g.is_grantable AS admin_option
FROM pg_default_acl d
LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
CROSS JOIN LATERAL aclexplode(d.defaclacl) g
WHERE d.defaclobjtype IN ('r', 'f', 'n') AND g.grantee <> d.defaclrole
  AND redshift_kit.identity_kind(g.grantee) IS NOT NULL AND redshift_kit.sees_identity(g.grantee);

GRANT SELECT ON pg_catalog.svv_relation_privileges, pg_catalog.svv_column_privileges, pg_catalog.svv_schema_privileges,
    pg_catalog.svv_database_privileges, pg_catalog.svv_function_privileges, pg_catalog.svv_language_privileges,
    pg_catalog.svv_default_privileges TO PUBLIC;

-- PostgreSQL has renamed the column since version 8.
UPDATE pg_attribute SET attname = 'defacluser' WHERE attrelid = 'pg_default_acl'::regclass AND attname = 'defaclrole';

-- In PostgreSQL everybody may call a new procedure, in Redshift its owner and superusers (Redshift guide, REVOKE).
CREATE FUNCTION redshift_kit.close_procedure() RETURNS event_trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    made oid;
BEGIN
    FOR made IN SELECT c.objid FROM pg_event_trigger_ddl_commands() c JOIN pg_proc p ON p.oid = c.objid
            WHERE c.object_type = 'procedure' AND c.schema_name <> 'redshift_kit' AND p.proacl IS NULL LOOP
        EXECUTE format('REVOKE ALL ON PROCEDURE %s FROM PUBLIC', made::regprocedure);
    END LOOP;
END;
$$;
CREATE EVENT TRIGGER redshift_kit_close_procedure ON ddl_command_end WHEN TAG IN ('CREATE PROCEDURE')
    EXECUTE FUNCTION redshift_kit.close_procedure();

-- The roles every Redshift has (Redshift guide, "Amazon Redshift system-defined roles").
INSERT INTO pg_authid (oid, rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication,
                       rolbypassrls, rolconnlimit)
SELECT number, 'role ' || name, false, true, false, false, false, false, false, -1
FROM (VALUES (2, 'sys:monitor'), (3, 'sys:operator'), (4, 'sys:dba'), (5, 'sys:superuser'), (6, 'sys:secadmin')) AS r (number, name);
SELECT redshift_kit.set_details(number, jsonb_build_object('owner', 1, 'privileges', to_jsonb(string_to_array(privileges, '|'))))
FROM (VALUES
    (2, 'ACCESS CATALOG|ACCESS SYSTEM TABLE'),
    (3, 'ACCESS CATALOG|ACCESS SYSTEM TABLE|ANALYZE|VACUUM|CANCEL'),
    (4, 'CREATE SCHEMA|CREATE TABLE|DROP SCHEMA|DROP TABLE|TRUNCATE TABLE|CREATE OR REPLACE PROCEDURE|DROP PROCEDURE|'
        || 'CREATE OR REPLACE FUNCTION|CREATE OR REPLACE EXTERNAL FUNCTION|CREATE OR REPLACE VIEW|DROP VIEW'),
    (5, 'ACCESS CATALOG|ACCESS SYSTEM TABLE|ALTER DATASHARE|ALTER DEFAULT PRIVILEGES|ALTER TABLE|ALTER USER|ANALYZE|CANCEL|'
        || 'CREATE DATASHARE|CREATE LIBRARY|CREATE MODEL|CREATE OR REPLACE EXTERNAL FUNCTION|CREATE OR REPLACE FUNCTION|'
        || 'CREATE OR REPLACE PROCEDURE|CREATE OR REPLACE VIEW|CREATE ROLE|CREATE SCHEMA|CREATE TABLE|CREATE USER|DROP DATASHARE|'
        || 'DROP FUNCTION|DROP LIBRARY|DROP MODEL|DROP PROCEDURE|DROP ROLE|DROP SCHEMA|DROP TABLE|DROP USER|DROP VIEW|'
        || 'EXPLAIN MASKING|EXPLAIN RLS|IGNORE RLS|TRUNCATE TABLE|VACUUM'),
    (6, 'ALTER USER|CREATE ROLE|CREATE USER|DROP ROLE|DROP USER|EXPLAIN MASKING|EXPLAIN RLS|IGNORE RLS')
) AS r (number, privileges);
SELECT redshift_kit.add_membership(3, 4, false, false);

-- Roles of the engine that have on everything in a database what CREATE SCHEMA and CREATE TABLE give; they get it when the first
-- role is granted the privilege, so that access lists show nothing of them before.
INSERT INTO pg_authid (oid, rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication,
                       rolbypassrls, rolconnlimit)
VALUES (7, 'redshift_schema_creator', false, true, false, false, false, false, false, -1),
       (8, 'redshift_table_creator', false, true, false, false, false, false, false, -1);

CREATE FUNCTION redshift_kit.open_databases() RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    database_name name;
BEGIN
    FOR database_name IN SELECT datname FROM pg_database WHERE datallowconn AND NOT datistemplate LOOP
        EXECUTE format('GRANT CREATE ON DATABASE %I TO redshift_schema_creator', database_name);
    END LOOP;
END;
$$;

CREATE FUNCTION redshift_kit.open_schemas() RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    schema_name name;
BEGIN
    FOR schema_name IN SELECT nspname FROM pg_namespace
            WHERE nspname NOT IN ('pg_catalog', 'information_schema') AND NOT redshift_kit.is_hidden_schema(nspname) LOOP
        EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO redshift_table_creator', schema_name);
    END LOOP;
END;
$$;

CREATE FUNCTION redshift_kit.open_for(identity oid) RETURNS void
    LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM redshift_kit.open_databases() WHERE 7 IN (SELECT redshift_kit.memberships(identity)::int);
    PERFORM redshift_kit.open_schemas() WHERE 8 IN (SELECT redshift_kit.memberships(identity)::int);
END;
$$;

CREATE FUNCTION redshift_kit.open_new_schema() RETURNS event_trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM redshift_kit.open_schemas() WHERE EXISTS (
        SELECT FROM pg_namespace n CROSS JOIN LATERAL aclexplode(n.nspacl) g WHERE g.grantee = 8);
END;
$$;
CREATE EVENT TRIGGER redshift_kit_open_new_schema ON ddl_command_end WHEN TAG IN ('CREATE SCHEMA')
    EXECUTE FUNCTION redshift_kit.open_new_schema();

-- What of a role's privileges the engine itself can check becomes a membership: VACUUM and ANALYZE are one right there.
CREATE FUNCTION redshift_kit.fit_memberships(identity oid) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    held jsonb := redshift_kit.details(identity) -> 'privileges';
    wanted record;
BEGIN
    FOR wanted IN SELECT * FROM (VALUES (6337, '{VACUUM,ANALYZE}'::text[]), (4200, '{CANCEL}'), (7, '{CREATE SCHEMA}'),
            (8, '{CREATE TABLE}')) AS w (engine_role, privileges) LOOP
        IF held ?| wanted.privileges THEN
            PERFORM redshift_kit.add_membership(wanted.engine_role, identity, false, false);
        ELSE
            PERFORM redshift_kit.remove_membership(wanted.engine_role, identity);
        END IF;
    END LOOP;
    PERFORM redshift_kit.open_for(identity);
END;
$$;
SELECT redshift_kit.fit_memberships(r) FROM unnest(ARRAY[3, 4, 5]) r;
REVOKE ALL ON SCHEMA public FROM redshift_table_creator;
REVOKE ALL ON DATABASE template1 FROM redshift_schema_creator;

CREATE FUNCTION redshift_kit.require_right_to_grant(request redshift_kit.request, privilege text) RETURNS void
    LANGUAGE plpgsql STABLE
AS $$
BEGIN
    -- The security administrator gives away what concerns policies (Redshift guide, "Row-level security", the end-to-end example).
    IF NOT redshift_kit.is_superuser(request.requester)
        AND NOT (privilege IN ('IGNORE RLS', 'EXPLAIN RLS', 'EXPLAIN MASKING') AND redshift_kit.has_role(request.requester, 'sys:secadmin')) THEN
        RAISE EXCEPTION 'permission denied to grant or revoke %', privilege USING ERRCODE = 'insufficient_privilege';
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.change_system_privileges(request redshift_kit.request, given boolean) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    told jsonb := request.arguments;
    grantee jsonb;
    identity oid;
    held jsonb;
BEGIN
    PERFORM redshift_kit.require_right_to_grant(request, p) FROM redshift_kit.texts(told -> 'privileges') p;
    FOR grantee IN SELECT jsonb_array_elements(told -> 'grantees') LOOP
        identity := redshift_kit.grantee_id(grantee);
        held := coalesce(redshift_kit.details(identity) -> 'privileges', '[]');
        SELECT coalesce(jsonb_agg(DISTINCT p ORDER BY p), '[]') INTO held FROM redshift_kit.texts(
            CASE WHEN given THEN held || (told -> 'privileges')
                ELSE held - ARRAY(SELECT redshift_kit.texts(told -> 'privileges')) END) p;
        PERFORM redshift_kit.set_details(identity, jsonb_build_object('privileges', held));
        PERFORM redshift_kit.fit_memberships(identity);
    END LOOP;
END;
$$;

CREATE FUNCTION redshift_kit.serve_grant_system_privileges(request redshift_kit.request) RETURNS void
    LANGUAGE sql
    RETURN redshift_kit.change_system_privileges(request, true);

CREATE FUNCTION redshift_kit.serve_revoke_system_privileges(request redshift_kit.request) RETURNS void
    LANGUAGE sql
    RETURN redshift_kit.change_system_privileges(request, false);

-- Several statements of the engine where Redshift has one, with the rights of the one who asks.
CREATE PROCEDURE redshift_kit.run_all(VARIADIC statements text[])
    LANGUAGE plpgsql
AS $$
DECLARE
    statement text;
BEGIN
    FOREACH statement IN ARRAY statements LOOP
        EXECUTE statement;
    END LOOP;
END;
$$;

-- SELECT on system tables and views, which belong to nobody whom a client could be. What is named like one and is a user's own is
-- left to the engine's statement.
CREATE PROCEDURE redshift_kit.grant_on_system_relations(told jsonb, ordinary_statement text)
    LANGUAGE plpgsql
AS $$
BEGIN
    IF EXISTS (SELECT FROM jsonb_array_elements(told -> 'relations') r
            JOIN pg_catalog.pg_class c ON c.relname = r ->> -1 AND c.relnamespace = 'pg_catalog'::regnamespace
            WHERE coalesce(r ->> -2, 'pg_catalog') = 'pg_catalog') THEN
        CALL redshift_kit.request('grant on system relations', told);
    ELSE
        EXECUTE ordinary_statement;
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.serve_grant_on_system_relations(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    told jsonb := request.arguments;
    relation jsonb;
    grantee jsonb;
BEGIN
    PERFORM redshift_kit.require_superuser(request, 'grant or revoke rights to system tables');
    IF NOT (told ->> 'only_select')::boolean THEN
        RAISE EXCEPTION 'only SELECT can be granted on system tables' USING ERRCODE = 'invalid_grant_operation';
    END IF;
    FOR relation IN SELECT jsonb_array_elements(told -> 'relations') LOOP
        IF NOT EXISTS (SELECT FROM pg_class WHERE relname = relation ->> -1 AND relnamespace = 'pg_catalog'::regnamespace) THEN
            RAISE EXCEPTION 'relation "%" does not exist', relation ->> -1 USING ERRCODE = 'undefined_table';
        END IF;
        FOR grantee IN SELECT jsonb_array_elements(told -> 'grantees') LOOP
            EXECUTE format(CASE WHEN (told ->> 'gives')::boolean THEN 'GRANT SELECT ON pg_catalog.%I TO %s'
                    ELSE 'REVOKE SELECT ON pg_catalog.%I FROM %s' END,
                relation ->> -1, redshift_kit.engine_name(grantee));
        END LOOP;
    END LOOP;
END;
$$;

-- What stands behind SHOW GRANTS, with the rights that owners have anyway.
CREATE VIEW redshift_kit.grants AS
SELECT (CASE object_kind WHEN 'DATABASE' THEN object_name ELSE current_database() END)::varchar(128) AS database_name,
       schema_name::varchar(128),
       object_name::varchar(128),
       column_name::varchar(128),
       argument_types,
       object_kind::varchar(128) AS object_type,
       privilege_type::varchar(128),
       grantee AS grantee_id,
       grantee::int AS identity_id,
       redshift_kit.identity_name(grantee)::varchar(128) AS identity_name,
       redshift_kit.identity_kind(grantee)::varchar(128) AS identity_type,
       is_grantable AS admin_option,
       object_kind::varchar(128) AS privilege_scope,
       redshift_kit.identity_name(grantor)::varchar(128) AS grantor_name
FROM redshift_kit.privileges;
GRANT SELECT ON redshift_kit.grants TO PUBLIC;

-- The columns of an answer to SHOW GRANTS.
CREATE VIEW redshift_kit.shown_grant AS
SELECT database_name, schema_name, object_name, object_type, privilege_type, identity_id, identity_name, identity_type,
       admin_option, privilege_scope, grantor_name
FROM redshift_kit.grants
WHERE object_type <> 'COLUMN'
UNION ALL
SELECT current_database()::varchar(128), NULL::varchar(128), g.object_name::varchar(128), g.object_type::varchar(128),
       g.privilege_type::varchar(128), g.identity_id, g.identity_name::varchar(128), g.identity_type::varchar(128), g.admin_option,
       g.object_type::varchar(128), NULL::varchar(128)
FROM (
    SELECT NULL AS object_name, 'SYSTEM' AS object_type, system_privilege AS privilege_type, identity_id, identity_name, identity_type,
           false AS admin_option
    FROM pg_catalog.svv_system_privileges
    UNION ALL
    SELECT role_name, 'ROLE', 'USAGE', user_id, user_name, 'user', admin_option FROM pg_catalog.svv_user_grants
    UNION ALL
    SELECT granted_role_name, 'ROLE', 'USAGE', role_id, role_name, 'role', false FROM pg_catalog.svv_role_grants
) g;
GRANT SELECT ON redshift_kit.shown_grant TO PUBLIC;

CREATE FUNCTION redshift_kit.show_grants(in_database text, in_schema text, in_table text, pattern text DEFAULT NULL)
    RETURNS SETOF redshift_kit.shown_grant
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT g.* FROM redshift_kit.shown_grant g
    WHERE g.object_type IN ('TABLE', 'VIEW') AND g.database_name = in_database AND g.schema_name = in_schema
      AND g.object_name = in_table AND (pattern IS NULL OR g.object_name LIKE pattern)
    ORDER BY g.identity_name, g.privilege_type;
END;

CREATE FUNCTION redshift_kit.show_schema_grants(in_database text, in_schema text, pattern text DEFAULT NULL)
    RETURNS SETOF redshift_kit.shown_grant
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT g.* FROM redshift_kit.shown_grant g
    WHERE g.object_type = 'SCHEMA' AND g.database_name = in_database AND g.schema_name = in_schema
      AND (pattern IS NULL OR g.object_name LIKE pattern)
    ORDER BY g.identity_name, g.privilege_type;
END;

CREATE FUNCTION redshift_kit.show_database_grants(in_database text, pattern text DEFAULT NULL)
    RETURNS SETOF redshift_kit.shown_grant
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT g.* FROM redshift_kit.shown_grant g
    WHERE g.object_type = 'DATABASE' AND g.database_name = in_database AND (pattern IS NULL OR g.object_name LIKE pattern)
    ORDER BY g.identity_name, g.privilege_type;
END;

CREATE FUNCTION redshift_kit.show_routine_grants(
        in_database text, in_schema text, in_routine text, types text DEFAULT NULL, pattern text DEFAULT NULL)
    RETURNS SETOF redshift_kit.shown_grant
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT g.database_name, g.schema_name, g.object_name, g.object_type, g.privilege_type, g.identity_id, g.identity_name,
           g.identity_type, g.admin_option, g.privilege_scope, g.grantor_name
    FROM redshift_kit.grants g
    WHERE g.object_type IN ('FUNCTION', 'PROCEDURE') AND g.database_name = in_database AND g.schema_name = in_schema
      AND g.object_name = in_routine AND (types IS NULL OR g.argument_types = pg_get_function_identity_arguments(
          to_regprocedure(format('%I.%I(%s)', in_schema, in_routine, types))))
      AND (pattern IS NULL OR g.object_name LIKE pattern)
    ORDER BY g.identity_name, g.privilege_type;
END;

-- Whoever asks for others must be a superuser, own the role or hold it (Redshift guide, SHOW GRANTS).
CREATE FUNCTION redshift_kit.show_grants_for(of_kind text, of_name text, in_database text DEFAULT NULL, pattern text DEFAULT NULL)
    RETURNS SETOF redshift_kit.shown_grant
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    identity oid := CASE of_kind WHEN 'public' THEN 0 ELSE redshift_kit.known(of_kind, of_name) END;
BEGIN
    IF NOT redshift_kit.sees_identity(identity) THEN
        RAISE EXCEPTION 'permission denied to show grants for % "%"', of_kind, of_name USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN QUERY SELECT g.* FROM redshift_kit.shown_grant g
        WHERE g.identity_id = identity::int AND (in_database IS NULL OR g.database_name = in_database)
          AND (pattern IS NULL OR g.object_name LIKE pattern)
        ORDER BY g.object_type, g.schema_name, g.object_name, g.privilege_type;
END;
$$;

CREATE FUNCTION redshift_kit.show_column_grants(in_database text, in_schema text, in_table text, pattern text DEFAULT NULL)
    RETURNS TABLE (database_name varchar(128), schema_name varchar(128), table_name varchar(128), column_name varchar(128),
                   object_type varchar(128), privilege_type varchar(128), identity_id int, identity_name varchar(128),
                   identity_type varchar(128), admin_option boolean, privilege_scope varchar(128), grantor_name varchar(128))
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT g.database_name, g.schema_name, g.object_name, g.column_name, g.object_type, g.privilege_type, g.identity_id,
           g.identity_name, g.identity_type, g.admin_option, g.privilege_scope, g.grantor_name
    FROM redshift_kit.grants g
    WHERE g.object_type = 'COLUMN' AND g.database_name = in_database AND g.schema_name = in_schema AND g.object_name = in_table
      AND (pattern IS NULL OR g.column_name LIKE pattern)
    ORDER BY g.column_name, g.identity_name, g.privilege_type;
END;
