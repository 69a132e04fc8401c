-- Commands about users, rights and policies change what only a superuser of the engine may change. A client asks for them here:
-- the row says what is wanted, the engine itself fills in by whom, and the trigger serves the request with the rights of the
-- engine's superuser, after it has checked those of the one who asks. No row is kept.
CREATE TABLE redshift_kit.request (
    command text NOT NULL,
    arguments jsonb NOT NULL,
    requester name NOT NULL DEFAULT current_user,
    path name[] NOT NULL DEFAULT current_schemas(true)
);
GRANT INSERT (command, arguments) ON redshift_kit.request TO PUBLIC;

-- The engine's notices about what is done here would tell clients of things they have never heard of.
CREATE FUNCTION redshift_kit.serve() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET client_min_messages = warning
AS $$
BEGIN
    EXECUTE format('SELECT redshift_kit.%I($1)', 'serve_' || replace(NEW.command, ' ', '_')) USING NEW;
    RETURN NULL;
END;
$$;
CREATE TRIGGER serve BEFORE INSERT ON redshift_kit.request FOR EACH ROW EXECUTE FUNCTION redshift_kit.serve();

CREATE PROCEDURE redshift_kit.request(wanted text, wanted_arguments jsonb)
    LANGUAGE sql
BEGIN ATOMIC
    INSERT INTO redshift_kit.request (command, arguments) VALUES (wanted, wanted_arguments);
END;

-- For commands that cannot be part of a transaction block: there the engine refuses the COMMIT.
CREATE PROCEDURE redshift_kit.request_alone(wanted text, wanted_arguments jsonb)
    LANGUAGE plpgsql
AS $$
BEGIN
    COMMIT;
    CALL redshift_kit.request(wanted, wanted_arguments);
END;
$$;

CREATE FUNCTION redshift_kit.require_superuser(request redshift_kit.request, what text) RETURNS void
    LANGUAGE plpgsql STABLE
AS $$
BEGIN
    IF NOT redshift_kit.is_superuser(request.requester) THEN
        RAISE EXCEPTION 'must be superuser to %', what USING ERRCODE = 'insufficient_privilege';
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.require_privilege(request redshift_kit.request, privilege text, what text) RETURNS void
    LANGUAGE plpgsql STABLE
AS $$
BEGIN
    IF NOT redshift_kit.has_system_privilege(request.requester, privilege) THEN
        RAISE EXCEPTION 'permission denied to %', what USING ERRCODE = 'insufficient_privilege';
    END IF;
END;
$$;

-- The identity that must be there.
CREATE FUNCTION redshift_kit.known(of_kind text, of_name text) RETURNS oid
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    found_id oid := redshift_kit.identity_id(of_kind, of_name);
BEGIN
    IF found_id IS NULL THEN
        RAISE EXCEPTION '% "%" does not exist', of_kind, of_name USING ERRCODE = 'undefined_object';
    END IF;
    RETURN found_id;
END;
$$;

-- The identity that a grantee is; of kind "any" it is a user, or else a role.
CREATE FUNCTION redshift_kit.grantee_id(grantee jsonb) RETURNS oid
    LANGUAGE sql STABLE
    RETURN CASE grantee ->> 'kind'
        WHEN 'any' THEN coalesce(redshift_kit.identity_id('user', grantee ->> 'name'), redshift_kit.known('role', grantee ->> 'name'))
        ELSE redshift_kit.known(grantee ->> 'kind', grantee ->> 'name') END;

-- A grantee as the engine's GRANT has it.
CREATE FUNCTION redshift_kit.engine_name(grantee jsonb) RETURNS text
    LANGUAGE sql STABLE
    RETURN CASE grantee ->> 'kind' WHEN 'public' THEN 'PUBLIC'
        ELSE (SELECT quote_ident(i.engine_name) FROM redshift_kit.identity i WHERE i.id = redshift_kit.grantee_id(grantee)) END;

CREATE FUNCTION redshift_kit.texts(list jsonb) RETURNS SETOF text
    LANGUAGE sql IMMUTABLE
BEGIN ATOMIC
    SELECT jsonb_array_elements_text(coalesce(list, '[]'));
END;

-- The relation that a name means to the one who asks, by his search path.
CREATE FUNCTION redshift_kit.relation(request redshift_kit.request, name_parts jsonb) RETURNS oid
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    relation_name text := name_parts ->> -1;
    schema_name text := name_parts ->> -2;
    found_id oid;
BEGIN
    IF jsonb_array_length(name_parts) = 3 AND name_parts ->> 0 <> current_database() THEN
        RAISE EXCEPTION 'cross-database reference to "%" is not supported by the local Redshift', name_parts ->> 0
            USING ERRCODE = 'feature_not_supported';
    END IF;
    SELECT c.oid INTO found_id
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relname = relation_name AND n.nspname = coalesce(schema_name, n.nspname)
      AND (schema_name IS NOT NULL OR n.nspname = ANY (request.path))
    ORDER BY array_position(request.path, n.nspname)
    LIMIT 1;
    IF found_id IS NULL THEN
        RAISE EXCEPTION 'relation "%" does not exist', concat_ws('.', schema_name, relation_name)
            USING ERRCODE = 'undefined_table';
    END IF;
    RETURN found_id;
END;
$$;

CREATE FUNCTION redshift_kit.qualified_name(of_relation oid) RETURNS text
    LANGUAGE sql STABLE
    RETURN (SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.oid = of_relation);
