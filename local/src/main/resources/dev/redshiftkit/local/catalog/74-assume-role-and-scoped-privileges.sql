-- ASSUMEROLE: who may use which IAM role in COPY, UNLOAD, CREATE EXTERNAL FUNCTION and CREATE MODEL. It stands in the details of user
-- or group as {"assume_role": {"arn": ["COPY"]}}, where "default" is every role, as in the functions of the guide; what PUBLIC has
-- stands at number 1. PUBLIC has everything until a superuser has revoked it (Redshift guide, GRANT, "Usage notes for granting the
-- ASSUMEROLE privilege").
SELECT redshift_kit.set_details(1, '{"assume_role": {"default": ["COPY", "UNLOAD", "EXTERNAL FUNCTION", "CREATE MODEL"]}}');

CREATE FUNCTION redshift_kit.assume_role_holder(grantee jsonb) RETURNS oid
    LANGUAGE sql STABLE
    RETURN CASE grantee ->> 'kind' WHEN 'public' THEN 1 ELSE redshift_kit.grantee_id(grantee) END;

CREATE FUNCTION redshift_kit.change_assume_role(holder oid, iam_role text, commands jsonb, given boolean) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    held jsonb := coalesce(redshift_kit.details(holder) -> 'assume_role', '{}');
    left_over jsonb;
BEGIN
    SELECT jsonb_agg(DISTINCT c ORDER BY c) INTO left_over FROM redshift_kit.texts(
        CASE WHEN given THEN coalesce(held -> iam_role, '[]') || commands
            ELSE coalesce(held -> iam_role, '[]') - ARRAY(SELECT redshift_kit.texts(commands)) END) c;
    held := CASE WHEN left_over IS NULL THEN held - iam_role ELSE held || jsonb_build_object(iam_role, left_over) END;
    PERFORM redshift_kit.set_details(holder, jsonb_build_object('assume_role', held));
END;
$$;

CREATE FUNCTION redshift_kit.serve_grant_assume_role(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM redshift_kit.require_superuser(request, 'grant ASSUMEROLE');
    PERFORM redshift_kit.change_assume_role(redshift_kit.assume_role_holder(g), r, request.arguments -> 'commands', true)
    FROM redshift_kit.texts(request.arguments -> 'iam_roles') r
    CROSS JOIN jsonb_array_elements(request.arguments -> 'grantees') g;
END;
$$;

-- From ALL roles means each one that the user or group has been given.
CREATE FUNCTION redshift_kit.serve_revoke_assume_role(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    holder oid;
BEGIN
    PERFORM redshift_kit.require_superuser(request, 'revoke ASSUMEROLE');
    FOR holder IN SELECT redshift_kit.assume_role_holder(g) FROM jsonb_array_elements(request.arguments -> 'grantees') g LOOP
        PERFORM redshift_kit.change_assume_role(holder, r, request.arguments -> 'commands', false)
        FROM jsonb_object_keys(coalesce(redshift_kit.details(holder) -> 'assume_role', '{}')) r
        WHERE request.arguments -> 'iam_roles' ?| ARRAY[r, 'default'];
    END LOOP;
END;
$$;

CREATE VIEW redshift_kit.assume_role AS
SELECT CASE h.id WHEN 1 THEN 0 ELSE h.id END AS grantee, r.key AS iam_role, r.value AS commands
FROM (SELECT 1::oid AS id UNION ALL SELECT i.id FROM redshift_kit.identity i) h
CROSS JOIN LATERAL jsonb_each(redshift_kit.details(h.id) -> 'assume_role') r;
GRANT SELECT ON redshift_kit.assume_role TO PUBLIC;

CREATE FUNCTION pg_catalog.has_assumerole_privilege(user_name name, iam_role_arn text, cmd_type text) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN redshift_kit.is_superuser(user_name) OR EXISTS (
        SELECT FROM redshift_kit.assume_role a
        WHERE a.iam_role IN (iam_role_arn, 'default') AND a.commands ? upper(cmd_type)
          AND (a.grantee = 0 OR a.grantee IN (
              SELECT redshift_kit.memberships((SELECT r.oid FROM pg_roles r WHERE r.rolname = user_name)))));

CREATE FUNCTION pg_catalog.has_assumerole_privilege(iam_role_arn text, cmd_type text) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN has_assumerole_privilege(current_user, iam_role_arn, cmd_type);

CREATE FUNCTION redshift_kit.only_superusers(function_name text) RETURNS boolean
    LANGUAGE plpgsql STABLE
AS $$
BEGIN
    IF NOT redshift_kit.is_superuser() THEN
        RAISE EXCEPTION 'must be superuser to use %', function_name USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN true;
END;
$$;

-- Rows of a type without a name, so that the caller names the columns, as in the guide's examples.
CREATE FUNCTION pg_catalog.pg_get_iam_role_by_user(user_name text) RETURNS SETOF record
    LANGUAGE sql STABLE
AS $$
    SELECT user_name, a.iam_role, array_to_string(ARRAY(SELECT redshift_kit.texts(a.commands)), '|')
    FROM redshift_kit.assume_role a
    WHERE redshift_kit.only_superusers('pg_get_iam_role_by_user') AND a.grantee IN (
        SELECT redshift_kit.memberships(redshift_kit.identity_id('user', user_name)))
    ORDER BY a.iam_role = 'default' DESC, a.iam_role
$$;

CREATE FUNCTION pg_catalog.pg_get_grantee_by_iam_role(iam_role_arn text) RETURNS SETOF record
    LANGUAGE sql STABLE
AS $$
    SELECT redshift_kit.identity_name(a.grantee), left(redshift_kit.identity_kind(a.grantee), 1),
           array_to_string(ARRAY(SELECT redshift_kit.texts(a.commands)), '|')
    FROM redshift_kit.assume_role a
    WHERE redshift_kit.only_superusers('pg_get_grantee_by_iam_role') AND a.iam_role = iam_role_arn
    ORDER BY 1
$$;

-- Scoped privileges: rights on all objects of a kind in a schema or database, now and later, beside those on single objects. For each
-- grantee that has any there is a role of the engine that he is a member of and that holds them, so that a REVOKE of one kind
-- leaves the other alone (Redshift guide, "Scoped permissions").
CREATE TABLE redshift_kit.scoped_privilege (
    grantee oid NOT NULL,
    object_kind text NOT NULL,
    schema_id oid NOT NULL,
    privilege text NOT NULL,
    grantable boolean NOT NULL,
    PRIMARY KEY (grantee, object_kind, schema_id, privilege)
);

CREATE FUNCTION redshift_kit.scope_role(identity oid) RETURNS name
    LANGUAGE sql IMMUTABLE
    RETURN 'redshift_scope_' || identity;

CREATE FUNCTION redshift_kit.require_scope_role(identity oid) RETURNS void
    LANGUAGE plpgsql
AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_authid WHERE rolname = redshift_kit.scope_role(identity)) THEN
        INSERT INTO pg_authid (oid, rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication,
                               rolbypassrls, rolconnlimit)
        VALUES (redshift_kit.next_identity_id(), redshift_kit.scope_role(identity), false, true, false, false, false, false, false, -1);
        PERFORM redshift_kit.add_membership((SELECT oid FROM pg_authid WHERE rolname = redshift_kit.scope_role(identity)),
            identity, false, false);
    END IF;
END;
$$;

-- What can be in the scope of a kind: the words of the engine's GRANT, and the name.
CREATE FUNCTION redshift_kit.scoped_objects(kind text, in_schema oid) RETURNS SETOF text
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT format('TABLE %I.%I', n.nspname, c.relname)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE kind = 'TABLES' AND c.relkind IN ('r', 'v', 'm', 'p') AND in_schema IN (0, n.oid)
      AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND NOT redshift_kit.is_hidden_schema(n.nspname)
    UNION ALL
    SELECT format('%s %s', CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END, p.oid::regprocedure)
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE ((kind = 'FUNCTIONS' AND p.prokind <> 'p') OR (kind = 'PROCEDURES' AND p.prokind = 'p')) AND in_schema IN (0, n.oid)
      AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND NOT redshift_kit.is_hidden_schema(n.nspname)
    UNION ALL
    SELECT format('SCHEMA %I', n.nspname) FROM pg_namespace n
    WHERE kind = 'SCHEMAS' AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND NOT redshift_kit.is_hidden_schema(n.nspname)
    UNION ALL
    SELECT format('LANGUAGE %I', l.lanname) FROM pg_language l WHERE kind = 'LANGUAGES' AND l.lanname IN ('sql', 'plpgsql');
END;

CREATE FUNCTION redshift_kit.change_scoped_privileges(request redshift_kit.request, given boolean) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    told jsonb := request.arguments;
    scope oid := 0;
    grantee jsonb;
    identity oid;
    object text;
BEGIN
    PERFORM redshift_kit.require_superuser(request, 'grant or revoke scoped permissions');
    IF told ? 'schema' THEN
        SELECT oid INTO scope FROM pg_namespace WHERE nspname = told ->> 'schema';
        IF scope IS NULL THEN
            RAISE EXCEPTION 'schema "%" does not exist', told ->> 'schema' USING ERRCODE = 'invalid_schema_name';
        END IF;
    ELSIF told ->> 'database' <> current_database() THEN
        RAISE EXCEPTION 'scoped permissions in another database are not supported by the local Redshift'
            USING ERRCODE = 'feature_not_supported';
    END IF;
    FOR grantee IN SELECT jsonb_array_elements(told -> 'grantees') LOOP
        identity := redshift_kit.grantee_id(grantee);
        PERFORM redshift_kit.require_scope_role(identity);
        DELETE FROM redshift_kit.scoped_privilege p
        WHERE p.grantee = identity AND p.object_kind = told ->> 'object_kind' AND p.schema_id = scope
          AND told -> 'privileges' ? p.privilege;
        IF given THEN
            INSERT INTO redshift_kit.scoped_privilege
            SELECT identity, told ->> 'object_kind', scope, p, coalesce((grantee ->> 'option')::boolean, false)
            FROM redshift_kit.texts(told -> 'privileges') p;
        END IF;
        FOR object IN SELECT redshift_kit.scoped_objects(told ->> 'object_kind', scope) LOOP
            EXECUTE format('REVOKE ALL ON %s FROM %I', object, redshift_kit.scope_role(identity));
        END LOOP;
        PERFORM redshift_kit.fit_scope(identity, told ->> 'object_kind');
    END LOOP;
END;
$$;

-- Gives a grantee's engine role what his scoped privileges of a kind come to.
CREATE FUNCTION redshift_kit.fit_scope(identity oid, kind text) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    scoped redshift_kit.scoped_privilege;
    object text;
BEGIN
    FOR scoped IN SELECT * FROM redshift_kit.scoped_privilege WHERE grantee = identity AND object_kind = kind LOOP
        FOR object IN SELECT redshift_kit.scoped_objects(kind, scoped.schema_id) LOOP
            EXECUTE format('GRANT %s ON %s TO %I', scoped.privilege, object, redshift_kit.scope_role(identity));
        END LOOP;
    END LOOP;
END;
$$;

CREATE FUNCTION redshift_kit.serve_grant_scoped_privileges(request redshift_kit.request) RETURNS void
    LANGUAGE sql
    RETURN redshift_kit.change_scoped_privileges(request, true);

CREATE FUNCTION redshift_kit.serve_revoke_scoped_privileges(request redshift_kit.request) RETURNS void
    LANGUAGE sql
    RETURN redshift_kit.change_scoped_privileges(request, false);

CREATE FUNCTION redshift_kit.fit_scopes() RETURNS event_trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM redshift_kit.fit_scope(s.grantee, s.object_kind)
    FROM (SELECT DISTINCT grantee, object_kind FROM redshift_kit.scoped_privilege) s;
END;
$$;
CREATE EVENT TRIGGER redshift_kit_fit_scopes ON ddl_command_end
    WHEN TAG IN ('CREATE TABLE', 'CREATE TABLE AS', 'SELECT INTO', 'CREATE VIEW', 'CREATE MATERIALIZED VIEW', 'CREATE FUNCTION',
        'CREATE PROCEDURE', 'CREATE SCHEMA')
    EXECUTE FUNCTION redshift_kit.fit_scopes();

-- An identity that goes takes its scope with it.
CREATE FUNCTION redshift_kit.remove_scope(identity oid) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    scope_id oid := (SELECT oid FROM pg_authid WHERE rolname = redshift_kit.scope_role(identity));
    object text;
BEGIN
    IF scope_id IS NOT NULL THEN
        FOR object IN SELECT redshift_kit.scoped_objects(k, 0)
                FROM unnest(ARRAY['TABLES', 'FUNCTIONS', 'PROCEDURES', 'SCHEMAS', 'LANGUAGES']) k LOOP
            EXECUTE format('REVOKE ALL ON %s FROM %I', object, redshift_kit.scope_role(identity));
        END LOOP;
        DELETE FROM redshift_kit.scoped_privilege WHERE grantee = identity;
        PERFORM redshift_kit.remove_identity(scope_id);
    END IF;
END;
$$;
