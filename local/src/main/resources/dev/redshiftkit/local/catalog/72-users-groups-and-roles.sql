-- CREATE, ALTER and DROP of users, groups and roles, and who belongs to whom. The engine's own commands would number roles as they
-- like and ask for CREATEROLE, which no user has; so its catalogue is written directly.
CREATE FUNCTION redshift_kit.set_details(identity oid, changes jsonb) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    new_details text := jsonb_strip_nulls(redshift_kit.details(identity) || changes)::text;
BEGIN
    -- The engine has no ON CONFLICT for its catalogue.
    UPDATE pg_shdescription SET description = new_details WHERE objoid = identity AND classoid = 'pg_authid'::regclass;
    IF NOT found THEN
        INSERT INTO pg_shdescription (objoid, classoid, description) VALUES (identity, 'pg_authid'::regclass, new_details);
    END IF;
END;
$$;

-- Numbers are never given out twice: in another database rights may be left that name the old owner of one. Who asks for the
-- next one waits until the transaction that had the last one has ended.
CREATE FUNCTION redshift_kit.next_identity_id() RETURNS oid
    LANGUAGE plpgsql
AS $$
DECLARE
    next_id int;
BEGIN
    LOCK TABLE pg_catalog.pg_authid IN SHARE ROW EXCLUSIVE MODE;
    next_id := coalesce((redshift_kit.details(1) ->> 'last_identity')::int, 99) + 1;
    WHILE EXISTS (SELECT FROM pg_authid WHERE oid = next_id) LOOP
        next_id := next_id + 1;
    END LOOP;
    PERFORM redshift_kit.set_details(1, jsonb_build_object('last_identity', next_id));
    RETURN next_id;
END;
$$;

CREATE FUNCTION redshift_kit.require_free_name(of_kind text, of_name text) RETURNS void
    LANGUAGE plpgsql STABLE
AS $$
BEGIN
    IF of_name = 'public' OR of_name = 'none' OR of_name LIKE 'pg\_%' OR of_name LIKE 'redshift\_%'
        OR (of_kind = 'user' AND (of_name LIKE 'group %' OR of_name LIKE 'role %'))
        OR (of_kind = 'role' AND of_name LIKE 'sys:%') OR (of_kind = 'group' AND of_name LIKE '\_\_%') THEN
        RAISE EXCEPTION '% name "%" is reserved', of_kind, of_name USING ERRCODE = 'reserved_name';
    END IF;
    -- The engine cuts names at 63 bytes, its word for the kind included.
    IF octet_length(of_name) > (CASE of_kind WHEN 'user' THEN 63 WHEN 'group' THEN 57 ELSE 58 END) THEN
        RAISE EXCEPTION 'a % name of % bytes is not supported by the local Redshift', of_kind, octet_length(of_name)
            USING ERRCODE = 'feature_not_supported';
    END IF;
    IF redshift_kit.identity_id(of_kind, of_name) IS NOT NULL OR (of_kind = 'user' AND of_name = 'rdsdb') THEN
        RAISE EXCEPTION '% "%" already exists', of_kind, of_name USING ERRCODE = 'duplicate_object';
    END IF;
    -- Redshift guide, CREATE ROLE: "The role name must be unique and can't be the same as any user names."
    IF (of_kind = 'role' AND redshift_kit.identity_id('user', of_name) IS NOT NULL) THEN
        RAISE EXCEPTION 'user "%" already exists', of_name USING ERRCODE = 'duplicate_object';
    END IF;
    IF (of_kind = 'user' AND redshift_kit.identity_id('role', of_name) IS NOT NULL) THEN
        RAISE EXCEPTION 'role "%" already exists', of_name USING ERRCODE = 'duplicate_object';
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.add_identity(of_kind text, of_name text) RETURNS oid
    LANGUAGE plpgsql
AS $$
DECLARE
    new_id oid;
BEGIN
    PERFORM redshift_kit.require_free_name(of_kind, of_name);
    new_id := redshift_kit.next_identity_id();
    INSERT INTO pg_authid (oid, rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication,
                           rolbypassrls, rolconnlimit)
    VALUES (new_id, CASE of_kind WHEN 'user' THEN '' ELSE of_kind || ' ' END || of_name, false, true, false, false,
            of_kind = 'user', false, false, -1);
    RETURN new_id;
END;
$$;

CREATE FUNCTION redshift_kit.remove_identity(identity oid) RETURNS void
    LANGUAGE sql
BEGIN ATOMIC
    DELETE FROM pg_auth_members WHERE identity IN (roleid, member);
    DELETE FROM pg_db_role_setting WHERE setrole = identity;
    DELETE FROM pg_shdescription WHERE objoid = identity AND classoid = 'pg_authid'::regclass;
    DELETE FROM pg_authid WHERE oid = identity;
END;

-- A membership that gives rights but lets nobody switch to the group or role, unless told. GRANT would refuse the circle by which
-- superusers own what other superusers own: each is a member of redshift_superuser, and that is a member of each.
CREATE FUNCTION redshift_kit.add_membership(in_identity oid, of_identity oid, admin boolean, switch boolean) RETURNS void
    LANGUAGE plpgsql
AS $$
BEGIN
    UPDATE pg_auth_members SET admin_option = admin_option OR admin WHERE roleid = in_identity AND member = of_identity;
    IF NOT found THEN
        INSERT INTO pg_auth_members (oid, roleid, member, grantor, admin_option, inherit_option, set_option)
        VALUES (pg_nextoid('pg_auth_members', 'oid', 'pg_auth_members_oid_index'), in_identity, of_identity, 10, admin, true, switch);
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.remove_membership(in_identity oid, of_identity oid) RETURNS void
    LANGUAGE sql
BEGIN ATOMIC
    DELETE FROM pg_auth_members WHERE roleid = in_identity AND member = of_identity;
END;

CREATE FUNCTION redshift_kit.set_superuser(identity oid, wanted boolean) RETURNS void
    LANGUAGE plpgsql
AS $$
BEGIN
    IF wanted THEN
        PERFORM redshift_kit.add_membership(1, identity, false, true);
        UPDATE pg_authid SET rolcreatedb = true, rolconnlimit = -1 WHERE oid = identity;
    ELSE
        PERFORM redshift_kit.remove_membership(1, identity);
    END IF;
END;
$$;

-- A setting of the engine for all sessions that a user begins from now on.
CREATE FUNCTION redshift_kit.set_default(of_user oid, setting text, new_values jsonb) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    -- 'redshift.query_group' has two parts for the engine.
    setting_name text := (SELECT string_agg(quote_ident(part), '.') FROM unnest(string_to_array(setting, '.')) part);
    value_list text := (SELECT string_agg(quote_literal(v), ', ') FROM redshift_kit.texts(new_values) v);
    user_name name := (SELECT rolname FROM pg_authid WHERE oid = of_user);
BEGIN
    EXECUTE CASE WHEN value_list IS NULL THEN format('ALTER ROLE %I RESET %s', user_name, setting_name)
        ELSE format('ALTER ROLE %I SET %s TO %s', user_name, setting_name, value_list) END;
END;
$$;

-- What of a user's attributes a statement names; all others stay.
CREATE FUNCTION redshift_kit.set_user_attributes(identity oid, told jsonb) RETURNS void
    LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM redshift_kit.set_superuser(identity, (told ->> 'createuser')::boolean) WHERE told ? 'createuser';
    UPDATE pg_authid SET
        rolcreatedb = coalesce((told ->> 'createdb')::boolean, rolcreatedb),
        rolpassword = CASE WHEN told ? 'password' THEN told ->> 'password' ELSE rolpassword END,
        rolvaliduntil = coalesce((told ->> 'valid_until')::timestamptz, rolvaliduntil),
        rolconnlimit = CASE WHEN redshift_kit.is_superuser(rolname) THEN -1
            ELSE coalesce((told ->> 'connection_limit')::int, rolconnlimit) END
    WHERE oid = identity;
    IF told ? 'session_timeout' THEN
        PERFORM redshift_kit.set_default(identity, 'idle_session_timeout',
            jsonb_build_array(((told ->> 'session_timeout')::bigint * 1000)::text));
    END IF;
    PERFORM redshift_kit.set_details(identity, (
        SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(told)
        WHERE key IN ('syslog', 'session_timeout', 'external_id')));
END;
$$;

CREATE FUNCTION redshift_kit.require_right_to_change_user(request redshift_kit.request, identity oid) RETURNS void
    LANGUAGE plpgsql STABLE
AS $$
BEGIN
    IF (request.arguments ? 'createuser' OR (identity IS NOT NULL AND redshift_kit.is_superuser((SELECT rolname FROM pg_authid WHERE oid = identity))))
        AND NOT redshift_kit.is_superuser(request.requester) THEN
        RAISE EXCEPTION 'must be superuser to create or alter superusers' USING ERRCODE = 'insufficient_privilege';
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.serve_create_user(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    told jsonb := request.arguments;
    new_id oid;
BEGIN
    PERFORM redshift_kit.require_privilege(request, 'CREATE USER', 'create user');
    PERFORM redshift_kit.require_right_to_change_user(request, NULL);
    new_id := redshift_kit.add_identity('user', told ->> 'name');
    PERFORM redshift_kit.add_membership(new_id, 1, false, true);
    PERFORM redshift_kit.set_user_attributes(new_id, told);
    PERFORM redshift_kit.add_membership(redshift_kit.known('group', g), new_id, false, false)
    FROM redshift_kit.texts(told -> 'groups') g;
    PERFORM redshift_kit.require_possible_password(new_id);
END;
$$;

-- Redshift guide, CREATE USER: "You can't disable a superuser's password."
CREATE FUNCTION redshift_kit.require_possible_password(identity oid) RETURNS void
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    found_user pg_authid := (SELECT a FROM pg_authid a WHERE a.oid = identity);
BEGIN
    IF found_user.rolpassword IS NULL AND redshift_kit.is_superuser(found_user.rolname) THEN
        RAISE EXCEPTION 'cannot disable password of superuser "%"', found_user.rolname USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
END;
$$;

-- Users change their own passwords, unless these are disabled; all else takes a superuser or the privilege.
CREATE FUNCTION redshift_kit.changes_own_password(request redshift_kit.request) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN request.arguments ->> 'name' = request.requester
        AND request.arguments - '{name,password,valid_until}'::text[] = '{}'
        AND request.arguments ->> 'password' IS NOT NULL
        AND EXISTS (SELECT FROM pg_authid a WHERE a.rolname = request.requester AND a.rolpassword IS NOT NULL);

CREATE FUNCTION redshift_kit.serve_alter_user(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    told jsonb := request.arguments;
    identity oid := redshift_kit.known('user', told ->> 'name');
BEGIN
    IF NOT redshift_kit.changes_own_password(request) THEN
        PERFORM redshift_kit.require_privilege(request, 'ALTER USER', 'alter user');
        PERFORM redshift_kit.require_right_to_change_user(request, identity);
    END IF;
    PERFORM redshift_kit.set_user_attributes(identity, told);
    IF told ? 'setting' THEN
        PERFORM redshift_kit.set_default(identity, told ->> 'setting', told -> 'values');
    END IF;
    IF told ? 'new_name' THEN
        PERFORM redshift_kit.require_free_name('user', told ->> 'new_name');
        -- The name is part of the digest: the old password would open nothing.
        UPDATE pg_authid SET rolname = told ->> 'new_name', rolpassword = NULL WHERE oid = identity;
    ELSIF told ? 'password' OR told ? 'createuser' THEN
        PERFORM redshift_kit.require_possible_password(identity);
    END IF;
END;
$$;

-- Rights that the access lists of this database name, one row for each list that somebody stands in.
CREATE VIEW redshift_kit.access_lists AS
SELECT c.relowner AS owner, c.relacl AS acl FROM pg_class c WHERE c.relacl IS NOT NULL
UNION ALL
SELECT c.relowner, a.attacl FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE a.attacl IS NOT NULL
UNION ALL
SELECT nspowner, nspacl FROM pg_namespace WHERE nspacl IS NOT NULL
UNION ALL
SELECT proowner, proacl FROM pg_proc WHERE proacl IS NOT NULL
UNION ALL
SELECT lanowner, lanacl FROM pg_language WHERE lanacl IS NOT NULL
UNION ALL
SELECT datdba, datacl FROM pg_database WHERE datacl IS NOT NULL
UNION ALL
SELECT defaclrole, defaclacl FROM pg_default_acl;

CREATE FUNCTION redshift_kit.owns_something(identity oid) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN EXISTS (SELECT FROM pg_class WHERE relowner = identity)
        OR EXISTS (SELECT FROM pg_namespace WHERE nspowner = identity)
        OR EXISTS (SELECT FROM pg_proc WHERE proowner = identity)
        OR EXISTS (SELECT FROM pg_database WHERE datdba = identity);

CREATE FUNCTION redshift_kit.has_privilege_on_something(identity oid) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN EXISTS (SELECT FROM redshift_kit.access_lists l CROSS JOIN LATERAL aclexplode(l.acl) g WHERE g.grantee = identity)
        OR EXISTS (SELECT FROM pg_default_acl WHERE defaclrole = identity);

-- Redshift guide, DROP USER and DROP GROUP; only the current database is looked at, as there.
CREATE FUNCTION redshift_kit.require_nothing_left(of_kind text, of_name text, identity oid) RETURNS void
    LANGUAGE plpgsql STABLE
AS $$
BEGIN
    IF redshift_kit.owns_something(identity) THEN
        RAISE EXCEPTION '% "%" can''t be dropped because the % owns some object', of_kind, of_name, of_kind
            USING ERRCODE = 'object_in_use';
    END IF;
    IF redshift_kit.has_privilege_on_something(identity) THEN
        RAISE EXCEPTION '% "%" can''t be dropped because the % has a privilege on some object', of_kind, of_name, of_kind
            USING ERRCODE = 'object_in_use';
    END IF;
    PERFORM redshift_kit.require_no_datashare(of_kind, of_name, identity);
END;
$$;

CREATE FUNCTION redshift_kit.drop_user(request redshift_kit.request, user_name text) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    identity oid := redshift_kit.identity_id('user', user_name);
BEGIN
    IF identity IS NULL AND (request.arguments ->> 'if_exists')::boolean THEN
        RAISE INFO 'user "%" does not exist, skipping', user_name;
        RETURN;
    END IF;
    identity := redshift_kit.known('user', user_name);
    IF user_name IN (request.requester, session_user) THEN
        RAISE EXCEPTION '% user cannot be dropped', CASE user_name WHEN request.requester THEN 'current' ELSE 'session' END
            USING ERRCODE = 'object_in_use';
    END IF;
    PERFORM redshift_kit.require_right_to_change_user(request, identity);
    PERFORM redshift_kit.require_nothing_left('user', user_name, identity);
    PERFORM redshift_kit.remove_scope(identity);
    PERFORM redshift_kit.detach_policies(identity);
    PERFORM redshift_kit.remove_identity(identity);
END;
$$;

CREATE FUNCTION redshift_kit.serve_drop_user(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM redshift_kit.require_privilege(request, 'DROP USER', 'drop user');
    PERFORM redshift_kit.drop_user(request, u) FROM redshift_kit.texts(request.arguments -> 'names') u;
END;
$$;

CREATE FUNCTION redshift_kit.serve_create_group(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    new_id oid;
BEGIN
    PERFORM redshift_kit.require_superuser(request, 'create groups');
    new_id := redshift_kit.add_identity('group', request.arguments ->> 'name');
    PERFORM redshift_kit.add_membership(new_id, redshift_kit.known('user', u), false, false)
    FROM redshift_kit.texts(request.arguments -> 'users') u;
END;
$$;

CREATE FUNCTION redshift_kit.serve_alter_group(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    told jsonb := request.arguments;
    identity oid;
BEGIN
    PERFORM redshift_kit.require_superuser(request, 'alter groups');
    identity := redshift_kit.known('group', told ->> 'name');
    PERFORM redshift_kit.add_membership(identity, redshift_kit.known('user', u), false, false)
    FROM redshift_kit.texts(told -> 'add') u;
    PERFORM redshift_kit.remove_membership(identity, redshift_kit.known('user', u)) FROM redshift_kit.texts(told -> 'drop') u;
    IF told ? 'new_name' THEN
        PERFORM redshift_kit.require_free_name('group', told ->> 'new_name');
        UPDATE pg_authid SET rolname = 'group ' || (told ->> 'new_name') WHERE oid = identity;
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.serve_drop_group(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    group_name text := request.arguments ->> 'name';
    identity oid;
BEGIN
    PERFORM redshift_kit.require_superuser(request, 'drop groups');
    identity := redshift_kit.known('group', group_name);
    PERFORM redshift_kit.require_nothing_left('group', group_name, identity);
    PERFORM redshift_kit.remove_identity(identity);
END;
$$;

CREATE FUNCTION redshift_kit.owns_role(user_name name, role_id oid) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN redshift_kit.is_superuser(user_name)
        OR redshift_kit.details(role_id) ->> 'owner' = (SELECT r.oid::text FROM pg_roles r WHERE r.rolname = user_name);

-- Owners, and users who hold the role WITH ADMIN OPTION.
CREATE FUNCTION redshift_kit.administers_role(user_name name, role_id oid) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN redshift_kit.owns_role(user_name, role_id) OR EXISTS (
        SELECT FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member
        WHERE m.roleid = role_id AND m.admin_option AND r.rolname = user_name);

CREATE FUNCTION redshift_kit.serve_create_role(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM redshift_kit.require_privilege(request, 'CREATE ROLE', 'create role');
    PERFORM redshift_kit.set_details(redshift_kit.add_identity('role', request.arguments ->> 'name'), jsonb_build_object(
        'owner', (SELECT oid::int FROM pg_authid WHERE rolname = request.requester),
        'external_id', request.arguments -> 'external_id'));
END;
$$;

CREATE FUNCTION redshift_kit.require_own_role(request redshift_kit.request, identity oid) RETURNS void
    LANGUAGE plpgsql STABLE
AS $$
BEGIN
    IF request.arguments ->> 'name' LIKE 'sys:%' THEN
        RAISE EXCEPTION 'system-defined role "%" cannot be altered or dropped', request.arguments ->> 'name'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NOT redshift_kit.administers_role(request.requester, identity) THEN
        RAISE EXCEPTION 'must be owner of role %', request.arguments ->> 'name' USING ERRCODE = 'insufficient_privilege';
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.serve_alter_role(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    told jsonb := request.arguments;
    identity oid := redshift_kit.known('role', told ->> 'name');
BEGIN
    PERFORM redshift_kit.require_own_role(request, identity);
    IF told ? 'owner' THEN
        PERFORM redshift_kit.set_details(identity,
            jsonb_build_object('owner', redshift_kit.known('user', told ->> 'owner')::int));
    END IF;
    IF told ? 'external_id' THEN
        PERFORM redshift_kit.set_details(identity, jsonb_build_object('external_id', told -> 'external_id'));
    END IF;
    IF told ? 'new_name' THEN
        PERFORM redshift_kit.require_free_name('role', told ->> 'new_name');
        UPDATE pg_authid SET rolname = 'role ' || (told ->> 'new_name') WHERE oid = identity;
    END IF;
END;
$$;

-- Redshift guide, DROP ROLE: what the role is granted to, or is granted itself, keeps it from being dropped; FORCE takes all
-- assignments away first.
CREATE FUNCTION redshift_kit.require_no_assignment(identity oid) RETURNS void
    LANGUAGE plpgsql STABLE
AS $$
BEGIN
    IF EXISTS (SELECT FROM pg_auth_members m JOIN redshift_kit.identity u ON u.id = m.member
            WHERE m.roleid = identity AND u.kind = 'user') THEN
        RAISE EXCEPTION 'cannot drop this role since it has been granted on a user' USING ERRCODE = 'dependent_objects_still_exist';
    END IF;
    IF EXISTS (SELECT FROM pg_auth_members m
            JOIN redshift_kit.identity r ON r.id = m.roleid JOIN redshift_kit.identity h ON h.id = m.member
            WHERE identity IN (m.roleid, m.member)) THEN
        RAISE EXCEPTION 'cannot drop this role since it depends on another role' USING ERRCODE = 'dependent_objects_still_exist';
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.serve_drop_role(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    role_name text := request.arguments ->> 'name';
    identity oid := redshift_kit.known('role', role_name);
BEGIN
    IF NOT redshift_kit.has_system_privilege(request.requester, 'DROP ROLE') OR role_name LIKE 'sys:%' THEN
        PERFORM redshift_kit.require_own_role(request, identity);
    END IF;
    PERFORM redshift_kit.require_no_assignment(identity) WHERE NOT (request.arguments ->> 'force')::boolean;
    PERFORM redshift_kit.require_nothing_left('role', role_name, identity);
    PERFORM redshift_kit.remove_scope(identity);
    PERFORM redshift_kit.detach_policies(identity);
    PERFORM redshift_kit.remove_identity(identity);
END;
$$;

CREATE FUNCTION redshift_kit.require_administration(request redshift_kit.request, role_id oid) RETURNS void
    LANGUAGE plpgsql STABLE
AS $$
BEGIN
    IF NOT redshift_kit.administers_role(request.requester, role_id) THEN
        RAISE EXCEPTION 'must have admin option on role "%"', redshift_kit.identity_name(role_id) USING ERRCODE = 'insufficient_privilege';
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.grant_role(request redshift_kit.request, role_id oid, grantee jsonb) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    grantee_id oid := redshift_kit.grantee_id(grantee);
BEGIN
    PERFORM redshift_kit.require_administration(request, role_id);
    IF grantee_id IN (SELECT redshift_kit.memberships(role_id)) THEN
        RAISE EXCEPTION 'cannot grant this role, a circular dependency was detected between these roles'
            USING ERRCODE = 'invalid_grant_operation';
    END IF;
    PERFORM redshift_kit.add_membership(role_id, grantee_id, coalesce((grantee ->> 'option')::boolean, false), false);
    PERFORM redshift_kit.open_for(grantee_id);
END;
$$;

CREATE FUNCTION redshift_kit.serve_grant_role(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM redshift_kit.grant_role(request, redshift_kit.known('role', r), g)
    FROM redshift_kit.texts(request.arguments -> 'roles') r
    CROSS JOIN jsonb_array_elements(request.arguments -> 'grantees') g;
END;
$$;

CREATE FUNCTION redshift_kit.revoke_role(request redshift_kit.request, role_id oid, grantee jsonb) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    grantee_id oid := redshift_kit.grantee_id(grantee);
BEGIN
    PERFORM redshift_kit.require_administration(request, role_id);
    IF (request.arguments ->> 'option_only')::boolean THEN
        UPDATE pg_auth_members SET admin_option = false WHERE roleid = role_id AND member = grantee_id;
    ELSE
        PERFORM redshift_kit.remove_membership(role_id, grantee_id);
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.serve_revoke_role(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM redshift_kit.revoke_role(request, redshift_kit.known('role', r), g)
    FROM redshift_kit.texts(request.arguments -> 'roles') r
    CROSS JOIN jsonb_array_elements(request.arguments -> 'grantees') g;
END;
$$;
