-- Identity providers: recorded and shown, for scripts that set them up. Nobody logs in by them, since there is none to ask.

CREATE TABLE redshift_kit.identity_provider (
    id int PRIMARY KEY,
    name text NOT NULL UNIQUE,
    type text NOT NULL,
    namespace text NOT NULL UNIQUE,
    parameters text NOT NULL,
    is_enabled boolean NOT NULL DEFAULT true
);

-- The secret is shown to nobody, so it is not kept (Redshift guide, DESC IDENTITY PROVIDER, the sample).
CREATE FUNCTION redshift_kit.without_secret(parameters text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE
AS $$
DECLARE
    told json;
BEGIN
    told := parameters::json;
    IF jsonb_typeof(told::jsonb) <> 'object' THEN
        RAISE EXCEPTION 'PARAMETERS must be a JSON object' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    RETURN (SELECT '{' || string_agg(to_json(key)::text || ':' || CASE key WHEN 'client_secret' THEN '''''' ELSE value::text END, ', ') || '}'
        FROM json_each(told));
EXCEPTION WHEN invalid_text_representation THEN
    RAISE EXCEPTION 'PARAMETERS must be a JSON object' USING ERRCODE = 'invalid_parameter_value';
END;
$$;

CREATE FUNCTION redshift_kit.known_identity_provider(provider_name text) RETURNS redshift_kit.identity_provider
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    provider redshift_kit.identity_provider := (SELECT p FROM redshift_kit.identity_provider p WHERE p.name = provider_name);
BEGIN
    IF provider.id IS NULL THEN
        RAISE EXCEPTION 'identity provider "%" does not exist', provider_name USING ERRCODE = 'undefined_object';
    END IF;
    RETURN provider;
END;
$$;

CREATE FUNCTION redshift_kit.serve_create_identity_provider(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    told jsonb := request.arguments;
BEGIN
    PERFORM redshift_kit.require_superuser(request, 'create identity provider');
    IF EXISTS (SELECT FROM redshift_kit.identity_provider WHERE name = told ->> 'name') THEN
        RAISE EXCEPTION 'identity provider "%" already exists', told ->> 'name' USING ERRCODE = 'duplicate_object';
    END IF;
    IF EXISTS (SELECT FROM redshift_kit.identity_provider WHERE namespace = told ->> 'namespace') THEN
        RAISE EXCEPTION 'namespace "%" belongs to another identity provider', told ->> 'namespace' USING ERRCODE = 'duplicate_object';
    END IF;
    INSERT INTO redshift_kit.identity_provider (id, name, type, namespace, parameters)
    VALUES (nextval('redshift_kit.datashare_id'), told ->> 'name', told ->> 'type', told ->> 'namespace',
        redshift_kit.without_secret(told ->> 'parameters'));
END;
$$;

CREATE FUNCTION redshift_kit.serve_alter_identity_provider(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    told jsonb := request.arguments;
    provider redshift_kit.identity_provider;
BEGIN
    PERFORM redshift_kit.require_superuser(request, 'alter identity provider');
    provider := redshift_kit.known_identity_provider(told ->> 'name');
    UPDATE redshift_kit.identity_provider
    SET parameters = CASE WHEN told ? 'parameters' THEN redshift_kit.without_secret(told ->> 'parameters') ELSE provider.parameters END,
        is_enabled = coalesce((told ->> 'enabled')::boolean, provider.is_enabled)
    WHERE id = provider.id;
END;
$$;

CREATE FUNCTION redshift_kit.serve_drop_identity_provider(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM redshift_kit.require_superuser(request, 'drop identity provider');
    DELETE FROM redshift_kit.identity_provider
    WHERE id = (redshift_kit.known_identity_provider(request.arguments ->> 'name')).id;
END;
$$;

CREATE VIEW pg_catalog.svv_identity_providers AS
SELECT id AS uid,
       name,
       type,
       (regexp_match(parameters, '"issuer" ?: ?"[^"]*([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'))[1] AS instanceid,
       namespace AS namespc,
       parameters AS params,
       is_enabled AS enabled
FROM redshift_kit.identity_provider;
GRANT SELECT ON pg_catalog.svv_identity_providers TO redshift_superuser;

CREATE FUNCTION redshift_kit.desc_identity_provider(provider_name text) RETURNS SETOF pg_catalog.svv_identity_providers
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM redshift_kit.known_identity_provider(provider_name);
    RETURN QUERY SELECT p.* FROM pg_catalog.svv_identity_providers p WHERE p.name = provider_name;
END;
$$;
REVOKE ALL ON FUNCTION redshift_kit.desc_identity_provider(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION redshift_kit.desc_identity_provider(text) TO redshift_superuser;
