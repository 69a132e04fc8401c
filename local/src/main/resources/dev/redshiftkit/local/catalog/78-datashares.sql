-- Datashares of this cluster: what is in them, who may change them, and whom they are shared with. They are kept per database,
-- whose objects they hold. Nobody consumes them: there is no other cluster.

CREATE SEQUENCE redshift_kit.datashare_id START 100000;
CREATE TABLE redshift_kit.datashare (
    id int PRIMARY KEY,
    name text NOT NULL UNIQUE,
    owner oid NOT NULL,
    created timestamp NOT NULL,
    is_publicly_accessible boolean NOT NULL,
    managed_by text,
    -- How often its glass was broken (see require_broken_glass).
    breaks int NOT NULL DEFAULT 0
);
-- An object by its catalogue and number; of a schema it is said whether new objects in it come in by themselves.
CREATE TABLE redshift_kit.datashare_object (
    share_id int NOT NULL REFERENCES redshift_kit.datashare ON DELETE CASCADE,
    catalog_id oid NOT NULL,
    object_id oid NOT NULL,
    includes_new boolean,
    PRIMARY KEY (share_id, catalog_id, object_id)
);
CREATE TABLE redshift_kit.datashare_grant (
    share_id int NOT NULL REFERENCES redshift_kit.datashare ON DELETE CASCADE,
    grantee oid NOT NULL,
    privilege text NOT NULL,
    is_grantable boolean NOT NULL,
    PRIMARY KEY (share_id, grantee, privilege)
);
CREATE TABLE redshift_kit.datashare_consumer (
    share_id int NOT NULL REFERENCES redshift_kit.datashare ON DELETE CASCADE,
    account text,
    namespace text,
    share_date timestamp NOT NULL,
    UNIQUE NULLS NOT DISTINCT (share_id, account, namespace)
);

-- Every local Redshift is the same cluster of the same account.
CREATE FUNCTION redshift_kit.producer_account() RETURNS text LANGUAGE sql IMMUTABLE RETURN '123456789012';
CREATE FUNCTION redshift_kit.producer_namespace() RETURNS text LANGUAGE sql IMMUTABLE RETURN '5f0ca1ed-0000-4000-8000-000000000001';

CREATE FUNCTION redshift_kit.known_datashare(share_name text) RETURNS redshift_kit.datashare
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    share redshift_kit.datashare := (SELECT s FROM redshift_kit.datashare s WHERE s.name = share_name);
BEGIN
    IF share.id IS NULL THEN
        RAISE EXCEPTION 'datashare "%" does not exist', share_name USING ERRCODE = 'undefined_object';
    END IF;
    RETURN share;
END;
$$;

CREATE FUNCTION redshift_kit.owns_database(user_name name) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN redshift_kit.is_superuser(user_name)
        OR EXISTS (SELECT FROM pg_database d JOIN pg_roles r ON r.oid = d.datdba
            WHERE d.datname = current_database() AND r.rolname = user_name);

CREATE FUNCTION redshift_kit.owns_datashare(user_name name, share redshift_kit.datashare) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN redshift_kit.is_superuser(user_name) OR share.owner = (SELECT oid FROM pg_roles WHERE rolname = user_name);

CREATE FUNCTION redshift_kit.has_datashare_privilege(user_name name, share redshift_kit.datashare, wanted text, grantable boolean) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    RETURN redshift_kit.owns_datashare(user_name, share) OR EXISTS (
        SELECT FROM redshift_kit.datashare_grant g
        WHERE g.share_id = share.id AND g.privilege = wanted AND (g.is_grantable OR NOT grantable)
          AND (g.grantee = 0 OR g.grantee IN (
              SELECT redshift_kit.memberships((SELECT oid FROM pg_roles WHERE rolname = user_name)))));

CREATE FUNCTION redshift_kit.require_for_datashare(allowed boolean, share_name text) RETURNS void
    LANGUAGE plpgsql IMMUTABLE
AS $$
BEGIN
    IF NOT allowed THEN
        RAISE EXCEPTION 'permission denied for datashare %', share_name USING ERRCODE = 'insufficient_privilege';
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.serve_create_datashare(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    told jsonb := request.arguments;
BEGIN
    IF NOT redshift_kit.owns_database(request.requester) THEN
        PERFORM redshift_kit.require_privilege(request, 'CREATE DATASHARE', 'create datashare');
    END IF;
    IF EXISTS (SELECT FROM redshift_kit.datashare WHERE name = told ->> 'name') THEN
        RAISE EXCEPTION 'datashare "%" already exists', told ->> 'name' USING ERRCODE = 'duplicate_object';
    END IF;
    INSERT INTO redshift_kit.datashare (id, name, owner, created, is_publicly_accessible, managed_by)
    VALUES (nextval('redshift_kit.datashare_id'), told ->> 'name', (SELECT oid FROM pg_roles WHERE rolname = request.requester),
        statement_timestamp() AT TIME ZONE 'UTC', (told ->> 'publicly_accessible')::boolean, told ->> 'managed_by');
END;
$$;

-- What others pay for in AWS Data Exchange is not taken away by accident: a value of the moment must be set first (Redshift guide,
-- ALTER DATASHARE, "Usage notes").
CREATE FUNCTION redshift_kit.require_broken_glass(share redshift_kit.datashare, what text) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    expected text := left(md5(format('%s %s %s %s', what, share.id, share.breaks, share.created)), 14);
BEGIN
    IF share.managed_by = 'ADX' THEN
        IF coalesce(current_setting('redshift.datashare_break_glass_session_var', true), '') <> expected THEN
            RAISE EXCEPTION '% of ADX-managed datashare % requires session variable datashare_break_glass_session_var to be set to value ''%''',
                what, share.name, expected USING ERRCODE = 'object_not_in_prerequisite_state';
        END IF;
        UPDATE redshift_kit.datashare SET breaks = breaks + 1 WHERE id = share.id;
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.serve_drop_datashare(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    share redshift_kit.datashare := redshift_kit.known_datashare(request.arguments ->> 'name');
BEGIN
    PERFORM redshift_kit.require_for_datashare(redshift_kit.owns_datashare(request.requester, share)
        OR redshift_kit.has_system_privilege(request.requester, 'DROP DATASHARE'), share.name);
    PERFORM redshift_kit.require_broken_glass(share, 'Drop');
    DELETE FROM redshift_kit.datashare WHERE id = share.id;
END;
$$;

CREATE FUNCTION redshift_kit.datashare_to_change(request redshift_kit.request) RETURNS redshift_kit.datashare
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    share redshift_kit.datashare := redshift_kit.known_datashare(request.arguments ->> 'name');
BEGIN
    PERFORM redshift_kit.require_for_datashare(redshift_kit.has_datashare_privilege(request.requester, share, 'ALTER', false)
        OR redshift_kit.has_system_privilege(request.requester, 'ALTER DATASHARE'), share.name);
    RETURN share;
END;
$$;

CREATE FUNCTION redshift_kit.known_schema(schema_name text) RETURNS oid
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    found_id oid := (SELECT oid FROM pg_namespace WHERE nspname = schema_name);
BEGIN
    IF found_id IS NULL THEN
        RAISE EXCEPTION 'schema "%" does not exist', schema_name USING ERRCODE = 'invalid_schema_name';
    END IF;
    RETURN found_id;
END;
$$;

CREATE FUNCTION redshift_kit.known_function(schema_name text, function_name text, types text) RETURNS oid
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    found_id oid := to_regprocedure(format('%I.%I(%s)', schema_name, function_name, types));
BEGIN
    IF found_id IS NULL THEN
        RAISE EXCEPTION 'function %.%(%) does not exist', schema_name, function_name, types USING ERRCODE = 'undefined_function';
    END IF;
    RETURN found_id;
END;
$$;

-- What a statement names: objects with their schemas. Schemas are their own.
CREATE FUNCTION redshift_kit.named_objects(request redshift_kit.request) RETURNS TABLE (catalog_id oid, object_id oid, schema_id oid)
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT 'pg_namespace'::regclass::oid, n, n
    FROM redshift_kit.texts(request.arguments -> 'schemas') s
    CROSS JOIN LATERAL redshift_kit.known_schema(s) n
    UNION ALL
    SELECT 'pg_class'::regclass::oid, c.oid, c.relnamespace
    FROM jsonb_array_elements(coalesce(request.arguments -> 'relations', '[]')) r
    JOIN pg_class c ON c.oid = redshift_kit.relation(request, r)
    UNION ALL
    SELECT 'pg_proc'::regclass::oid, p.oid, p.pronamespace
    FROM jsonb_array_elements(coalesce(request.arguments -> 'functions', '[]')) f
    JOIN pg_proc p ON p.oid = redshift_kit.known_function(f ->> 'schema', f ->> 'function', f ->> 'types')
    UNION ALL
    SELECT 'pg_class'::regclass::oid, c.oid, c.relnamespace
    FROM redshift_kit.texts(request.arguments -> 'all_tables') s
    JOIN pg_class c ON c.relnamespace = redshift_kit.known_schema(s) AND c.relkind IN ('r', 'v', 'm')
    UNION ALL
    SELECT 'pg_proc'::regclass::oid, p.oid, p.pronamespace
    FROM redshift_kit.texts(request.arguments -> 'all_functions') s
    JOIN pg_proc p ON p.pronamespace = redshift_kit.known_schema(s) AND p.prokind = 'f';
END;

CREATE FUNCTION redshift_kit.object_name(catalog_id oid, object_id oid) RETURNS text
    LANGUAGE sql STABLE
    RETURN CASE catalog_id
        WHEN 'pg_namespace'::regclass THEN (SELECT nspname::text FROM pg_namespace WHERE oid = object_id)
        WHEN 'pg_class'::regclass THEN (SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = object_id)
        ELSE (SELECT format('%s.%s(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid))
            FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.oid = object_id) END;

CREATE FUNCTION redshift_kit.object_type(catalog_id oid, object_id oid) RETURNS text
    LANGUAGE sql STABLE
    RETURN CASE catalog_id
        WHEN 'pg_namespace'::regclass THEN 'SCHEMA'
        WHEN 'pg_class'::regclass THEN (SELECT CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'TABLE' END
            FROM pg_class WHERE oid = object_id)
        ELSE 'FUNCTION' END;

-- Redshift guide, ALTER DATASHARE, "Required privileges".
CREATE FUNCTION redshift_kit.may_share(user_name name, catalog_id oid, object_id oid) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN CASE catalog_id
        WHEN 'pg_namespace'::regclass THEN has_schema_privilege(user_name, object_id, 'USAGE')
        WHEN 'pg_class'::regclass THEN has_table_privilege(user_name, object_id, 'SELECT')
        ELSE has_function_privilege(user_name, object_id, 'EXECUTE') END;

CREATE FUNCTION redshift_kit.add_to_datashare(request redshift_kit.request, share redshift_kit.datashare) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    added record;
    is_in boolean;
BEGIN
    FOR added IN SELECT o.*, redshift_kit.object_name(o.catalog_id, o.object_id) AS name FROM redshift_kit.named_objects(request) o LOOP
        IF NOT redshift_kit.may_share(request.requester, added.catalog_id, added.object_id) THEN
            RAISE EXCEPTION 'permission denied for %', added.name USING ERRCODE = 'insufficient_privilege';
        END IF;
        IF added.object_id <> added.schema_id AND NOT EXISTS (
            SELECT FROM redshift_kit.datashare_object o WHERE o.share_id = share.id AND o.object_id = added.schema_id) THEN
            RAISE EXCEPTION 'schema "%" must be added to datashare "%" before its objects',
                (SELECT nspname FROM pg_namespace WHERE oid = added.schema_id), share.name USING ERRCODE = 'object_not_in_prerequisite_state';
        END IF;
        is_in := EXISTS (SELECT FROM redshift_kit.datashare_object o
            WHERE o.share_id = share.id AND o.catalog_id = added.catalog_id AND o.object_id = added.object_id);
        IF is_in AND NOT request.arguments ?| ARRAY['all_tables', 'all_functions'] THEN
            RAISE EXCEPTION '"%" already exists in datashare "%"', added.name, share.name USING ERRCODE = 'duplicate_object';
        END IF;
        INSERT INTO redshift_kit.datashare_object
        SELECT share.id, added.catalog_id, added.object_id, CASE WHEN added.object_id = added.schema_id THEN false END
        WHERE NOT is_in;
    END LOOP;
END;
$$;

-- With a schema goes what is in it.
CREATE FUNCTION redshift_kit.remove_from_datashare(request redshift_kit.request, share redshift_kit.datashare) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    removed record;
BEGIN
    FOR removed IN SELECT o.*, redshift_kit.object_name(o.catalog_id, o.object_id) AS name FROM redshift_kit.named_objects(request) o LOOP
        DELETE FROM redshift_kit.datashare_object o
        WHERE o.share_id = share.id AND o.catalog_id = removed.catalog_id AND o.object_id = removed.object_id;
        IF NOT found AND NOT request.arguments ?| ARRAY['all_tables', 'all_functions'] THEN
            RAISE EXCEPTION '"%" does not exist in datashare "%"', removed.name, share.name USING ERRCODE = 'undefined_object';
        END IF;
        DELETE FROM redshift_kit.datashare_object o
        WHERE o.share_id = share.id AND removed.object_id = removed.schema_id
          AND (o.object_id IN (SELECT oid FROM pg_class WHERE relnamespace = removed.schema_id)
            OR o.object_id IN (SELECT oid FROM pg_proc WHERE pronamespace = removed.schema_id));
    END LOOP;
END;
$$;

CREATE FUNCTION redshift_kit.serve_alter_datashare_objects(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    share redshift_kit.datashare := redshift_kit.datashare_to_change(request);
BEGIN
    IF (request.arguments ->> 'adds')::boolean THEN
        PERFORM redshift_kit.add_to_datashare(request, share);
    ELSE
        PERFORM redshift_kit.remove_from_datashare(request, share);
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.serve_alter_datashare_accessibility(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    share redshift_kit.datashare := redshift_kit.datashare_to_change(request);
    accessible boolean := (request.arguments ->> 'publicly_accessible')::boolean;
BEGIN
    IF NOT accessible THEN
        PERFORM redshift_kit.require_broken_glass(share, 'Alter');
    END IF;
    UPDATE redshift_kit.datashare SET is_publicly_accessible = accessible WHERE id = share.id;
END;
$$;

CREATE FUNCTION redshift_kit.serve_alter_datashare_include_new(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    share redshift_kit.datashare := redshift_kit.known_datashare(request.arguments ->> 'name');
    schema_name text := request.arguments ->> 'schema';
BEGIN
    PERFORM redshift_kit.require_superuser(request, 'alter INCLUDENEW of a datashare');
    UPDATE redshift_kit.datashare_object SET includes_new = (request.arguments ->> 'includes_new')::boolean
    WHERE share_id = share.id AND object_id = redshift_kit.known_schema(schema_name);
    IF NOT found THEN
        RAISE EXCEPTION '"%" does not exist in datashare "%"', schema_name, share.name USING ERRCODE = 'undefined_object';
    END IF;
END;
$$;

-- What is made in a schema that includes new objects, and what is dropped.
CREATE FUNCTION redshift_kit.share_new_objects() RETURNS event_trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF EXISTS (SELECT FROM redshift_kit.datashare_object WHERE includes_new) THEN
        INSERT INTO redshift_kit.datashare_object
        SELECT s.share_id, d.classid, d.objid
        FROM pg_event_trigger_ddl_commands() d
        LEFT JOIN pg_class c ON d.classid = 'pg_class'::regclass AND c.oid = d.objid AND c.relkind IN ('r', 'v', 'm')
        LEFT JOIN pg_proc p ON d.classid = 'pg_proc'::regclass AND p.oid = d.objid AND p.prokind = 'f'
        JOIN redshift_kit.datashare_object s ON s.object_id = coalesce(c.relnamespace, p.pronamespace) AND s.includes_new
        ON CONFLICT DO NOTHING;
    END IF;
END;
$$;
CREATE EVENT TRIGGER redshift_kit_share_new_objects ON ddl_command_end
    WHEN TAG IN ('CREATE TABLE', 'CREATE TABLE AS', 'SELECT INTO', 'CREATE VIEW', 'CREATE MATERIALIZED VIEW', 'CREATE FUNCTION')
    EXECUTE FUNCTION redshift_kit.share_new_objects();

CREATE FUNCTION redshift_kit.forget_dropped_shared_objects() RETURNS event_trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    DELETE FROM redshift_kit.datashare_object o USING pg_event_trigger_dropped_objects() d
    WHERE o.catalog_id = d.classid AND o.object_id = d.objid AND d.objsubid = 0;
END;
$$;
CREATE EVENT TRIGGER redshift_kit_forget_dropped_shared_objects ON sql_drop EXECUTE FUNCTION redshift_kit.forget_dropped_shared_objects();

-- GRANT and REVOKE of ALTER and SHARE, which users, groups and roles have.
CREATE FUNCTION redshift_kit.serve_grant_on_datashare(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    told jsonb := request.arguments;
    share redshift_kit.datashare := redshift_kit.known_datashare(told ->> 'name');
    wanted text;
    grantee jsonb;
    identity oid;
BEGIN
    FOR wanted IN SELECT redshift_kit.texts(told -> 'privileges') LOOP
        PERFORM redshift_kit.require_for_datashare(redshift_kit.owns_database(request.requester)
            OR redshift_kit.has_datashare_privilege(request.requester, share, wanted, true), share.name);
        FOR grantee IN SELECT jsonb_array_elements(told -> 'grantees') LOOP
            identity := redshift_kit.policy_grantee(grantee);
            IF NOT (told ->> 'gives')::boolean AND (told ->> 'only_option')::boolean THEN
                UPDATE redshift_kit.datashare_grant g SET is_grantable = false
                WHERE g.share_id = share.id AND g.grantee = identity AND g.privilege = wanted;
            ELSIF NOT (told ->> 'gives')::boolean THEN
                DELETE FROM redshift_kit.datashare_grant g
                WHERE g.share_id = share.id AND g.grantee = identity AND g.privilege = wanted;
            ELSE
                INSERT INTO redshift_kit.datashare_grant AS known
                VALUES (share.id, identity, wanted, coalesce((grantee ->> 'option')::boolean, false))
                ON CONFLICT ON CONSTRAINT datashare_grant_pkey DO UPDATE SET is_grantable = known.is_grantable OR excluded.is_grantable;
            END IF;
        END LOOP;
    END LOOP;
END;
$$;

-- GRANT and REVOKE of USAGE, which other clusters and accounts have.
CREATE FUNCTION redshift_kit.serve_grant_usage_on_datashare(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    told jsonb := request.arguments;
    share redshift_kit.datashare := redshift_kit.known_datashare(told ->> 'name');
BEGIN
    PERFORM redshift_kit.require_for_datashare(redshift_kit.has_datashare_privilege(request.requester, share, 'SHARE', false), share.name);
    IF told ->> 'namespace' !~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN
        RAISE EXCEPTION 'invalid namespace "%"', told ->> 'namespace' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    IF told ->> 'account' !~ '^[0-9]{12}$' THEN
        RAISE EXCEPTION 'invalid account "%"', told ->> 'account' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    IF (told ->> 'gives')::boolean THEN
        INSERT INTO redshift_kit.datashare_consumer
        VALUES (share.id, told ->> 'account', lower(told ->> 'namespace'), statement_timestamp() AT TIME ZONE 'UTC')
        ON CONFLICT DO NOTHING;
    ELSE
        DELETE FROM redshift_kit.datashare_consumer c
        WHERE c.share_id = share.id AND c.account IS NOT DISTINCT FROM told ->> 'account'
          AND c.namespace IS NOT DISTINCT FROM lower(told ->> 'namespace');
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.require_no_datashare(of_kind text, of_name text, identity oid) RETURNS void
    LANGUAGE plpgsql STABLE
AS $$
BEGIN
    IF EXISTS (SELECT FROM redshift_kit.datashare WHERE owner = identity) THEN
        RAISE EXCEPTION '% "%" can''t be dropped because the % owns some object', of_kind, of_name, of_kind USING ERRCODE = 'object_in_use';
    END IF;
    IF EXISTS (SELECT FROM redshift_kit.datashare_grant WHERE grantee = identity) THEN
        RAISE EXCEPTION '% "%" can''t be dropped because the % has a privilege on some object', of_kind, of_name, of_kind
            USING ERRCODE = 'object_in_use';
    END IF;
END;
$$;

-- Superusers, the owner, and those who have a privilege on it see a datashare.
CREATE FUNCTION redshift_kit.sees_datashare(share redshift_kit.datashare) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN redshift_kit.has_datashare_privilege(current_user, share, 'ALTER', false)
        OR redshift_kit.has_datashare_privilege(current_user, share, 'SHARE', false);

CREATE VIEW pg_catalog.svv_datashares AS
SELECT s.name::varchar(128) AS share_name,
       s.id AS share_id,
       s.owner::int AS share_owner,
       current_database()::varchar(128) AS source_database,
       NULL::varchar(128) AS consumer_database,
       'OUTBOUND'::varchar(8) AS share_type,
       s.created AS createdate,
       s.is_publicly_accessible AS is_publicaccessible,
       NULL::varchar(256) AS share_acl,
       redshift_kit.producer_account()::varchar(16) AS producer_account,
       redshift_kit.producer_namespace()::varchar(64) AS producer_namespace,
       s.managed_by::varchar(64) AS managed_by
FROM redshift_kit.datashare s
WHERE redshift_kit.sees_datashare(s);

CREATE VIEW pg_catalog.svv_datashare_objects AS
SELECT 'OUTBOUND'::varchar(8) AS share_type,
       s.name::varchar(128) AS share_name,
       lower(redshift_kit.object_type(o.catalog_id, o.object_id))::varchar(64) AS object_type,
       redshift_kit.object_name(o.catalog_id, o.object_id)::varchar(512) AS object_name,
       redshift_kit.producer_account()::varchar(16) AS producer_account,
       redshift_kit.producer_namespace()::varchar(64) AS producer_namespace,
       o.includes_new AS include_new
FROM redshift_kit.datashare s
JOIN redshift_kit.datashare_object o ON o.share_id = s.id
WHERE redshift_kit.sees_datashare(s);

CREATE VIEW pg_catalog.svv_datashare_consumers AS
SELECT s.name::varchar(128) AS share_name,
       c.account::varchar(16) AS consumer_account,
       c.namespace::varchar(64) AS consumer_namespace,
       c.share_date
FROM redshift_kit.datashare s
JOIN redshift_kit.datashare_consumer c ON c.share_id = s.id
WHERE redshift_kit.sees_datashare(s);

CREATE VIEW pg_catalog.svv_datashare_privileges AS
SELECT s.name AS datashare_name,
       g.privilege AS privilege_type,
       g.grantee::int AS identity_id,
       redshift_kit.identity_name(g.grantee) AS identity_name,
       redshift_kit.identity_kind(g.grantee) AS identity_type,
       g.is_grantable AS admin_option
FROM redshift_kit.datashare_grant g
JOIN redshift_kit.datashare s ON s.id = g.share_id
WHERE redshift_kit.sees_identity(g.grantee);

GRANT SELECT ON pg_catalog.svv_datashares, pg_catalog.svv_datashare_objects, pg_catalog.svv_datashare_consumers,
    pg_catalog.svv_datashare_privileges TO PUBLIC;

CREATE FUNCTION redshift_kit.show_datashares(pattern text DEFAULT NULL)
    RETURNS TABLE (share_name varchar(128), share_owner int, source_database varchar(128), consumer_database varchar(128),
                   share_type varchar(8), createdate timestamp, is_publicaccessible boolean, share_acl varchar(256),
                   producer_account varchar(16), producer_namespace varchar(64))
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT s.share_name, s.share_owner, s.source_database, s.consumer_database, s.share_type, s.createdate, s.is_publicaccessible,
           s.share_acl, s.producer_account, s.producer_namespace
    FROM pg_catalog.svv_datashares s
    WHERE pattern IS NULL OR s.share_name LIKE pattern
    ORDER BY s.share_name;
END;

-- There are no inbound datashares, which OF NAMESPACE asks for.
CREATE FUNCTION redshift_kit.desc_datashare(of_name text, of_namespace text DEFAULT NULL)
    RETURNS TABLE (producer_account varchar(16), producer_namespace varchar(64), share_type varchar(8), share_name varchar(128),
                   object_type varchar(64), object_name varchar(512), include_new boolean)
    LANGUAGE plpgsql STABLE
AS $$
BEGIN
    IF of_namespace IS NOT NULL OR NOT EXISTS (SELECT FROM pg_catalog.svv_datashares s WHERE s.share_name = of_name) THEN
        RAISE EXCEPTION 'datashare "%" does not exist', of_name USING ERRCODE = 'undefined_object';
    END IF;
    RETURN QUERY
        SELECT o.producer_account, o.producer_namespace, o.share_type, o.share_name, upper(o.object_type)::varchar(64), o.object_name,
               o.include_new
        FROM pg_catalog.svv_datashare_objects o
        WHERE o.share_name = of_name
        ORDER BY o.object_type = 'schema', o.object_name;
END;
$$;
