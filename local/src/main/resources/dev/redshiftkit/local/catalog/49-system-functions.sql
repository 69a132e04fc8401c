-- Settings, roles and the cluster (Redshift guide, "System information functions", "System administration functions"). Who the user
-- is and what he may is PostgreSQL's to say.

-- Redshift's own settings are kept under redshift.* (see setting()); all others are PostgreSQL's.
ALTER FUNCTION pg_catalog.current_setting(text) RENAME TO postgresql_current_setting;
ALTER FUNCTION pg_catalog.current_setting(text, boolean) RENAME TO postgresql_current_setting;
ALTER FUNCTION pg_catalog.set_config(text, text, boolean) RENAME TO postgresql_set_config;

CREATE FUNCTION pg_catalog.current_setting(setting_name text) RETURNS text
    LANGUAGE sql STABLE STRICT
    RETURN coalesce(redshift_kit.setting(lower(setting_name)), postgresql_current_setting(setting_name));

CREATE FUNCTION pg_catalog.current_setting(setting_name text, missing_ok boolean) RETURNS text
    LANGUAGE sql STABLE STRICT
    RETURN coalesce(redshift_kit.setting(lower(setting_name)), postgresql_current_setting(setting_name, missing_ok));

-- A switch has a switch as its default, and a number a number.
CREATE FUNCTION redshift_kit.accepts(default_value text, value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE
        WHEN default_value IN ('on', 'off') THEN lower(value) IN ('on', 'off', 'true', 'false', 't', 'f', 'yes', 'no', '1', '0')
        WHEN default_value ~ '^-?[0-9]+$' THEN value ~ '^-?[0-9]{1,9}$'
        ELSE true
    END;

CREATE FUNCTION pg_catalog.set_config(setting_name text, new_value text, is_local boolean) RETURNS text
    LANGUAGE plpgsql VOLATILE
AS $$
DECLARE
    known redshift_kit.setting_default;
BEGIN
    SELECT s.* INTO known FROM redshift_kit.setting_default s WHERE s.name = lower(setting_name);
    IF NOT FOUND THEN
        RETURN postgresql_set_config(setting_name, new_value, is_local);
    END IF;
    IF NOT redshift_kit.accepts(known.value, new_value) THEN
        RAISE EXCEPTION 'invalid value for parameter "%": "%"', known.name, new_value
            USING ERRCODE = 'invalid_parameter_value';
    END IF;
    RETURN postgresql_set_config('redshift.' || known.name, new_value, is_local);
END;
$$;

-- 1 and 0 are as good as true and false here.
CREATE FUNCTION pg_catalog.set_config(setting_name text, new_value text, is_local int) RETURNS text
    LANGUAGE sql VOLATILE
    RETURN set_config(setting_name, new_value, is_local <> 0);

-- The IAM roles attached to the cluster. They are written when a local Redshift starts, before its database is made from this one.
CREATE TABLE redshift_kit.iam_role (arn text PRIMARY KEY, is_default boolean NOT NULL);
GRANT SELECT ON redshift_kit.iam_role TO PUBLIC;

CREATE FUNCTION pg_catalog.default_iam_role() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (SELECT arn FROM redshift_kit.iam_role WHERE is_default);

-- The translator writes these for the keywords CURRENT_NAMESPACE and CURRENT_AWS_ACCOUNT, whose column the guide labels
-- current_account. Every local Redshift is the same cluster of the same account, which is that of its IAM roles, too.
CREATE FUNCTION pg_catalog.current_namespace() RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN '5f0ca1ed-0000-4000-8000-000000000001';

CREATE FUNCTION pg_catalog.current_account() RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN 123456789012;

-- 10000 is the leader node; the translator says so where a query reads a table, all of whose rows are on one slice here.
CREATE FUNCTION pg_catalog.slice_num() RETURNS int
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN 10000;

CREATE FUNCTION redshift_kit.slice_num() RETURNS int
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN 0;

-- With or without a list of columns behind its alias, so it is a record that tells nothing about itself.
CREATE FUNCTION pg_catalog.pg_get_cols(relation_name text) RETURNS SETOF record
    LANGUAGE sql STABLE STRICT
BEGIN ATOMIC
    SELECT n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod)::varchar, a.attnum::int
    FROM pg_attribute a
    JOIN pg_class c ON c.oid = a.attrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE a.attrelid = to_regclass(relation_name) AND a.attnum > 0 AND NOT a.attisdropped
    ORDER BY a.attnum;
END;

-- A role and a group may have been given a word ahead of their name, to tell them from a user.
CREATE FUNCTION redshift_kit.member_or_role(role_name text) RETURNS oid
    LANGUAGE plpgsql STABLE STRICT
AS $$
DECLARE
    found oid := (
        SELECT r.oid FROM pg_roles r
        WHERE r.rolname IN (role_name, 'group ' || role_name, 'role ' || role_name)
        ORDER BY length(r.rolname) DESC
        LIMIT 1);
BEGIN
    IF found IS NULL THEN
        RAISE EXCEPTION 'role "%" does not exist', role_name USING ERRCODE = 'undefined_object';
    END IF;
    RETURN found;
END;
$$;

CREATE FUNCTION pg_catalog.role_is_member_of(role_name text, granted_role_name text) RETURNS boolean
    LANGUAGE sql STABLE STRICT
    RETURN pg_has_role(redshift_kit.member_or_role(role_name), redshift_kit.member_or_role(granted_role_name), 'MEMBER');

-- Users ask about themselves, superusers about all.
CREATE FUNCTION pg_catalog.user_is_member_of(user_name name, role_or_group_name text) RETURNS boolean
    LANGUAGE plpgsql STABLE STRICT
AS $$
BEGIN
    IF user_name <> current_user AND NOT redshift_kit.is_superuser() THEN
        RAISE EXCEPTION 'permission denied for function user_is_member_of' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN pg_has_role(user_name, redshift_kit.member_or_role(role_or_group_name), 'MEMBER');
END;
$$;

-- Priorities of sessions and users would change nothing here that waits, and there is no cluster that would come up again.
DO $$
DECLARE
    signature text;
BEGIN
    FOREACH signature IN ARRAY ARRAY['change_session_priority(int, text)',
        'change_user_priority(text, text)', 'reboot_cluster()'] LOOP
        EXECUTE format($make$
            CREATE FUNCTION pg_catalog.%s RETURNS text LANGUAGE plpgsql VOLATILE AS $refuse$
            BEGIN
                RAISE EXCEPTION '%s is not supported by the local Redshift' USING ERRCODE = 'feature_not_supported';
            END;
            $refuse$
            $make$, signature, upper(split_part(signature, '(', 1)));
    END LOOP;
END;
$$;
