-- Row-level security. A policy is kept as a view over a row of its columns' types, so that the engine knows what it depends on and
-- can tell its expression with all names in full. Where it is attached, the engine's own row security enforces it: one policy
-- of the engine per table and command, made anew whenever something changes. Who is meant is asked of the user who runs the
-- query, so that it holds behind views, too; that is why the engine's own exemptions are not used.
--
-- What a client has written is run as redshift_superuser, which is no superuser of the engine: these functions belong to it.

-- The order of numbers is that of creation.
CREATE SEQUENCE redshift_kit.policy_number;
CREATE SCHEMA redshift_kit_policy AUTHORIZATION redshift_superuser;

CREATE TABLE redshift_kit.rls_policy (
    number int PRIMARY KEY,
    name text NOT NULL UNIQUE,
    relation_alias text NOT NULL,
    columns jsonb NOT NULL,
    modified_by name NOT NULL,
    modified_time timestamp NOT NULL
);
CREATE TABLE redshift_kit.rls_attachment (
    policy_number int NOT NULL REFERENCES redshift_kit.rls_policy,
    relid oid NOT NULL,
    grantee oid NOT NULL,
    grantor name NOT NULL,
    PRIMARY KEY (policy_number, relid, grantee)
);
CREATE TABLE redshift_kit.rls_relation (
    relid oid PRIMARY KEY,
    is_on boolean NOT NULL,
    conjunction text NOT NULL DEFAULT 'AND'
);

CREATE FUNCTION redshift_kit.require_security_administrator(request redshift_kit.request, what text) RETURNS void
    LANGUAGE plpgsql STABLE
AS $$
BEGIN
    IF NOT redshift_kit.is_superuser(request.requester) AND NOT redshift_kit.has_role(request.requester, 'sys:secadmin') THEN
        RAISE EXCEPTION 'permission denied to %', what USING ERRCODE = 'insufficient_privilege';
    END IF;
END;
$$;

-- What the expressions of the engine's policies ask.
CREATE FUNCTION redshift_kit.ignores_rls() RETURNS boolean
    LANGUAGE sql STABLE
    RETURN redshift_kit.has_system_privilege(current_user, 'IGNORE RLS');

CREATE FUNCTION redshift_kit.is_one_of(grantees oid[]) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN 0 = ANY (grantees) OR EXISTS (
        SELECT FROM redshift_kit.memberships(redshift_kit.current_user_oid()) m WHERE m = ANY (grantees));

-- Where a policy is kept, and where what it looks up.
CREATE FUNCTION redshift_kit.rls_view(number int) RETURNS name
    LANGUAGE sql IMMUTABLE
    RETURN 'rls_policy_' || number;

CREATE FUNCTION redshift_kit.lookup_schema(number int) RETURNS name
    LANGUAGE sql IMMUTABLE
    RETURN 'redshift_kit_policy_' || number;

-- The engine's text of a policy's expression; "rls target" is the table it is attached to. The view is SELECT expression AS passes
-- FROM ( SELECT … ) "rls target", …: behind the last AS passes FROM there is nothing of the expression.
CREATE FUNCTION redshift_kit.policy_expression(view_name name) RETURNS text
    LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    definition text := pg_get_viewdef(format('redshift_kit_policy.%I', view_name)::regclass);
    last_part text := substring(definition FROM ' AS passes\n   FROM \( SELECT (?:(?! AS passes\n   FROM \( SELECT ).)*$');
BEGIN
    RETURN substr(definition, length(' SELECT ') + 1, length(definition) - length(last_part) - length(' SELECT '));
END;
$$;

-- A column of the target within a subquery makes it a correlated one.
CREATE FUNCTION redshift_kit.has_correlated_subquery(expression text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE
AS $$
DECLARE
    part text;
    depth int := 0;
    query_depth int := 0;
BEGIN
    FOR part IN SELECT m[1] FROM regexp_matches(expression, '(''(?:[^'']|'''')*''|\( SELECT|[()]|"rls target"\.)', 'g') m LOOP
        IF part LIKE '(%' THEN
            depth := depth + 1;
            query_depth := CASE WHEN query_depth = 0 AND part = '( SELECT' THEN depth ELSE query_depth END;
        ELSIF part = ')' THEN
            query_depth := CASE WHEN query_depth = depth THEN 0 ELSE query_depth END;
            depth := depth - 1;
        ELSIF part LIKE '"%' AND query_depth > 0 THEN
            RETURN true;
        END IF;
    END LOOP;
    RETURN false;
END;
$$;

CREATE FUNCTION redshift_kit.lookup_relations(view_name name) RETURNS SETOF oid
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT DISTINCT d.refobjid
    FROM pg_depend d
    JOIN pg_rewrite r ON r.oid = d.objid AND d.classid = 'pg_rewrite'::regclass
    JOIN pg_class v ON v.oid = r.ev_class AND v.relname = view_name
        AND v.relnamespace = (SELECT n.oid FROM pg_namespace n WHERE n.nspname = 'redshift_kit_policy')
    WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid <> v.oid;
END;

CREATE FUNCTION redshift_kit.require_possible_lookup(relation oid) RETURNS void
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    found_class pg_class := (SELECT c FROM pg_class c WHERE c.oid = relation);
BEGIN
    IF found_class.relkind <> 'r' OR found_class.relpersistence = 't' OR found_class.relnamespace = 'pg_catalog'::regnamespace
        OR found_class.relrowsecurity THEN
        RAISE EXCEPTION 'RLS policy cannot refer to relation "%"', found_class.relname USING ERRCODE = 'feature_not_supported',
            DETAIL = 'Catalog tables, views, temporary tables and tables with row-level security cannot be used in a policy.';
    END IF;
    IF EXISTS (SELECT FROM redshift_kit.rls_attachment a WHERE a.relid = relation) THEN
        RAISE EXCEPTION 'RLS policy cannot refer to relation "%" since an RLS policy is attached to it', found_class.relname
            USING ERRCODE = 'feature_not_supported';
    END IF;
END;
$$;

-- Everybody reads what a policy looks up, but only through the policy: nobody may use the schema that the views are in.
CREATE FUNCTION redshift_kit.open_lookups(number int) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    relation oid;
BEGIN
    FOR relation IN SELECT redshift_kit.lookup_relations(redshift_kit.rls_view(number)) LOOP
        PERFORM redshift_kit.require_possible_lookup(relation);
        EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I', redshift_kit.lookup_schema(number));
        EXECUTE format('CREATE VIEW %I.%I AS SELECT * FROM %s', redshift_kit.lookup_schema(number),
            (SELECT relname FROM pg_class WHERE oid = relation), redshift_kit.qualified_name(relation));
        EXECUTE format('GRANT SELECT ON %I.%I TO PUBLIC', redshift_kit.lookup_schema(number),
            (SELECT relname FROM pg_class WHERE oid = relation));
    END LOOP;
END;
$$;

-- The expression for the engine's policy on a table: that one's name in place of the target's, and the views in place of what is
-- looked up.
CREATE FUNCTION redshift_kit.attached_expression(number int, relation oid) RETURNS text
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    expression text := replace(redshift_kit.policy_expression(redshift_kit.rls_view(number)), '"rls target".',
        (SELECT quote_ident(relname) FROM pg_class WHERE oid = relation) || '.');
    lookup oid;
BEGIN
    FOR lookup IN SELECT redshift_kit.lookup_relations(redshift_kit.rls_view(number)) LOOP
        expression := regexp_replace(expression,
            regexp_replace(redshift_kit.qualified_name(lookup), '([^A-Za-z0-9_"])', '\\\1', 'g') || '(?![A-Za-z0-9_$"])',
            format('%I.%I', redshift_kit.lookup_schema(number), (SELECT relname FROM pg_class WHERE oid = lookup)), 'g');
    END LOOP;
    RETURN expression;
END;
$$;

-- Rows are visible to a user if he ignores policies, or if one is attached to him and, with AND, all of these let the row pass, or,
-- with OR, one of them does. Without a policy there are no rows.
CREATE FUNCTION redshift_kit.row_condition(relation oid, conjunction text) RETURNS text
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT '(SELECT redshift_kit.ignores_rls())' || coalesce(
        CASE conjunction
            WHEN 'OR' THEN ' OR ' || string_agg(format('((SELECT redshift_kit.is_one_of(%L)) AND (%s))', p.grantees, p.expression), ' OR ')
            ELSE ' OR ((' || string_agg(format('(SELECT redshift_kit.is_one_of(%L))', p.grantees), ' OR ') || ') AND '
                || string_agg(format('(NOT (SELECT redshift_kit.is_one_of(%L)) OR (%s))', p.grantees, p.expression), ' AND ') || ')'
        END, '')
    FROM (
        SELECT array_agg(a.grantee) AS grantees, redshift_kit.attached_expression(a.policy_number, relation) AS expression
        FROM redshift_kit.rls_attachment a WHERE a.relid = relation GROUP BY a.policy_number
    ) p;
END;

-- Tables that have masking policies; 77-masking.sql says which.
CREATE FUNCTION redshift_kit.is_masked(relation oid) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN false;

-- Policies hold for SELECT, UPDATE and DELETE; what is inserted, and what an update makes of a row, is not looked at.
CREATE FUNCTION redshift_kit.fit_row_security(relation oid) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    state redshift_kit.rls_relation := (SELECT r FROM redshift_kit.rls_relation r WHERE r.relid = relation);
    is_masked boolean := redshift_kit.is_masked(relation);
    is_secured boolean := is_masked OR coalesce(state.is_on, false);
    table_name text := redshift_kit.qualified_name(relation);
    condition text := CASE WHEN state.is_on THEN redshift_kit.row_condition(relation, state.conjunction) ELSE 'true' END;
    policy name;
BEGIN
    FOR policy IN SELECT polname FROM pg_policy WHERE polrelid = relation LOOP
        EXECUTE format('DROP POLICY %I ON %s', policy, table_name);
    END LOOP;
    EXECUTE format('ALTER TABLE %s %s ROW LEVEL SECURITY, %s ROW LEVEL SECURITY', table_name,
        CASE WHEN is_secured THEN 'ENABLE' ELSE 'DISABLE' END, CASE WHEN is_secured THEN 'FORCE' ELSE 'NO FORCE' END);
    IF is_secured THEN
        EXECUTE format('CREATE POLICY redshift_select ON %s FOR SELECT USING (%s)', table_name, condition);
        EXECUTE format('CREATE POLICY redshift_update ON %s FOR UPDATE USING (%s) WITH CHECK (true)', table_name, condition);
        EXECUTE format('CREATE POLICY redshift_delete ON %s FOR DELETE USING (%s)', table_name, condition);
        EXECUTE format('CREATE POLICY redshift_insert ON %s FOR INSERT WITH CHECK (true)', table_name);
    END IF;
    IF is_masked THEN
        EXECUTE format('CREATE POLICY redshift_mask ON %s AS RESTRICTIVE FOR SELECT USING ((SELECT redshift_kit.may_read(%s)))',
            table_name, relation);
    END IF;
END;
$$;

-- A query over a row of nulls, whose deparsed text is that of the expression with all names in full.
CREATE FUNCTION redshift_kit.write_expression(view_name name, path name[], expression text, columns jsonb) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    row_of_nulls text := coalesce((SELECT string_agg(format('NULL::%s AS %I', c ->> 'type', c ->> 'name'), ', ')
        FROM jsonb_array_elements(columns) c), 'NULL::int AS "nothing"');
    -- The schema of the catalogue is searched first anyway, unless it is named.
    search_path text := (SELECT string_agg(quote_ident(s), ', ') FROM unnest(path) s WHERE s <> 'pg_catalog');
    -- With a second table in FROM the engine tells columns by their table.
    statement text := format('CREATE VIEW redshift_kit_policy.%I AS SELECT (%s) AS passes FROM (SELECT %s) AS "rls target", '
        || '(SELECT NULL::int AS "no column") AS "none"', view_name, expression, row_of_nulls);
BEGIN
    PERFORM set_config('search_path', coalesce(search_path, ''), true);
    EXECUTE statement;
    PERFORM pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', true);
END;
$$;

CREATE FUNCTION redshift_kit.expression_type(view_name name) RETURNS oid
    LANGUAGE sql STABLE
    RETURN (SELECT a.atttypid FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        WHERE c.relname = view_name AND c.relnamespace = (SELECT n.oid FROM pg_namespace n WHERE n.nspname = 'redshift_kit_policy')
          AND a.attname = 'passes');

-- Makes the view that keeps a policy. Names mean what they mean to the one who asks.
CREATE FUNCTION redshift_kit.write_policy(number int, path name[], told jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM redshift_kit.write_expression(redshift_kit.rls_view(number), path, told ->> 'expression', told -> 'columns');
    IF redshift_kit.expression_type(redshift_kit.rls_view(number)) <> 'bool'::regtype THEN
        RAISE EXCEPTION 'argument of RLS policy must be type boolean' USING ERRCODE = 'datatype_mismatch';
    END IF;
    IF redshift_kit.has_correlated_subquery(redshift_kit.policy_expression(redshift_kit.rls_view(number))) THEN
        RAISE EXCEPTION 'RLS policy could not be rewritten.' USING ERRCODE = 'feature_not_supported',
            DETAIL = 'Correlated subqueries are not supported.';
    END IF;
    PERFORM redshift_kit.open_lookups(number);
END;
$$;
ALTER FUNCTION redshift_kit.write_policy(int, name[], jsonb) OWNER TO redshift_superuser;

CREATE FUNCTION redshift_kit.erase_policy(number int) RETURNS void
    LANGUAGE plpgsql
AS $$
BEGIN
    EXECUTE format('DROP SCHEMA IF EXISTS %I CASCADE', redshift_kit.lookup_schema(number));
    EXECUTE format('DROP VIEW redshift_kit_policy.%I', redshift_kit.rls_view(number));
END;
$$;

-- Within the engine's policies stands what clients have written; it is put there as redshift_superuser, too.
CREATE FUNCTION redshift_kit.write_row_security(relation oid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    RETURN redshift_kit.fit_row_security(relation);
ALTER FUNCTION redshift_kit.write_row_security(oid) OWNER TO redshift_superuser;
REVOKE ALL ON FUNCTION redshift_kit.write_policy(int, name[], jsonb), redshift_kit.write_row_security(oid) FROM PUBLIC;
GRANT SELECT ON redshift_kit.rls_policy, redshift_kit.rls_attachment, redshift_kit.rls_relation TO redshift_superuser;

CREATE FUNCTION redshift_kit.known_rls_policy(policy_name text) RETURNS redshift_kit.rls_policy
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    policy redshift_kit.rls_policy := (SELECT p FROM redshift_kit.rls_policy p WHERE p.name = policy_name);
BEGIN
    IF policy.number IS NULL THEN
        RAISE EXCEPTION 'RLS policy "%" does not exist', policy_name USING ERRCODE = 'undefined_object';
    END IF;
    RETURN policy;
END;
$$;

CREATE FUNCTION redshift_kit.serve_create_rls_policy(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    told jsonb := request.arguments;
    new_number int := nextval('redshift_kit.policy_number');
BEGIN
    PERFORM redshift_kit.require_security_administrator(request, 'create RLS policy');
    IF EXISTS (SELECT FROM redshift_kit.rls_policy WHERE name = told ->> 'name') THEN
        RAISE EXCEPTION 'RLS policy "%" already exists', told ->> 'name' USING ERRCODE = 'duplicate_object';
    END IF;
    PERFORM redshift_kit.write_policy(new_number, request.path, told);
    INSERT INTO redshift_kit.rls_policy VALUES (new_number, told ->> 'name', told ->> 'alias', told -> 'columns',
        request.requester, statement_timestamp());
END;
$$;

CREATE FUNCTION redshift_kit.fit_attached(of_number int) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    relation oid;
BEGIN
    FOR relation IN SELECT DISTINCT relid FROM redshift_kit.rls_attachment WHERE policy_number = of_number LOOP
        PERFORM redshift_kit.write_row_security(relation);
    END LOOP;
END;
$$;

-- The old expression goes only when no table depends on it any more: the policy gets a new number in between.
CREATE FUNCTION redshift_kit.serve_alter_rls_policy(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    policy redshift_kit.rls_policy;
    told jsonb;
    new_number int := nextval('redshift_kit.policy_number');
BEGIN
    PERFORM redshift_kit.require_security_administrator(request, 'alter RLS policy');
    policy := redshift_kit.known_rls_policy(request.arguments ->> 'name');
    told := request.arguments || jsonb_build_object('columns', policy.columns);
    PERFORM redshift_kit.write_policy(new_number, request.path, told);
    INSERT INTO redshift_kit.rls_policy VALUES (new_number, '', policy.relation_alias, policy.columns, request.requester,
        statement_timestamp());
    UPDATE redshift_kit.rls_attachment SET policy_number = new_number WHERE policy_number = policy.number;
    PERFORM redshift_kit.fit_attached(new_number);
    DELETE FROM redshift_kit.rls_policy WHERE number = policy.number;
    UPDATE redshift_kit.rls_policy SET name = policy.name WHERE number = new_number;
    PERFORM redshift_kit.erase_policy(policy.number);
END;
$$;

CREATE FUNCTION redshift_kit.serve_drop_rls_policy(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    policy redshift_kit.rls_policy;
    attached oid[];
    relation oid;
BEGIN
    PERFORM redshift_kit.require_security_administrator(request, 'drop RLS policy');
    IF (request.arguments ->> 'if_exists')::boolean
        AND NOT EXISTS (SELECT FROM redshift_kit.rls_policy WHERE name = request.arguments ->> 'name') THEN
        RAISE INFO 'RLS policy "%" does not exist, skipping', request.arguments ->> 'name';
        RETURN;
    END IF;
    policy := redshift_kit.known_rls_policy(request.arguments ->> 'name');
    attached := ARRAY(SELECT DISTINCT relid FROM redshift_kit.rls_attachment WHERE policy_number = policy.number);
    IF cardinality(attached) > 0 AND NOT (request.arguments ->> 'cascade')::boolean THEN
        RAISE EXCEPTION 'cannot drop RLS policy "%" because it is attached to a relation', policy.name
            USING ERRCODE = 'dependent_objects_still_exist', HINT = 'Use DROP ... CASCADE to detach it, too.';
    END IF;
    DELETE FROM redshift_kit.rls_attachment WHERE policy_number = policy.number;
    FOREACH relation IN ARRAY attached LOOP
        PERFORM redshift_kit.write_row_security(relation);
    END LOOP;
    DELETE FROM redshift_kit.rls_policy WHERE number = policy.number;
    PERFORM redshift_kit.erase_policy(policy.number);
END;
$$;

-- Redshift guide, ATTACH RLS POLICY, "Usage notes".
CREATE FUNCTION redshift_kit.require_possible_target(policy redshift_kit.rls_policy, relation oid) RETURNS void
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    found_class pg_class := (SELECT c FROM pg_class c WHERE c.oid = relation);
    missing text := (SELECT c ->> 'name' FROM jsonb_array_elements(policy.columns) c
        WHERE NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = relation AND a.attname = c ->> 'name' AND NOT a.attisdropped)
        LIMIT 1);
BEGIN
    IF found_class.relkind <> 'r' OR found_class.relpersistence = 't' OR found_class.relnamespace = 'pg_catalog'::regnamespace THEN
        RAISE EXCEPTION 'RLS policy cannot be attached to relation "%"', found_class.relname USING ERRCODE = 'feature_not_supported',
            DETAIL = 'Catalog tables, views and temporary tables cannot have a policy.';
    END IF;
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'column "%" does not exist in %', missing, found_class.relname USING ERRCODE = 'undefined_column';
    END IF;
    IF EXISTS (SELECT FROM redshift_kit.rls_policy p WHERE relation IN (SELECT redshift_kit.lookup_relations(redshift_kit.rls_view(p.number)))) THEN
        RAISE EXCEPTION 'RLS policy cannot be attached to relation "%" since an RLS policy refers to it', found_class.relname
            USING ERRCODE = 'feature_not_supported';
    END IF;
    IF EXISTS (SELECT FROM redshift_kit.rls_attachment a JOIN redshift_kit.rls_policy p ON p.number = a.policy_number
            WHERE a.relid = relation AND p.relation_alias <> policy.relation_alias) THEN
        RAISE EXCEPTION 'RLS policies attached to relation "%" must have the same alias', found_class.relname
            USING ERRCODE = 'feature_not_supported';
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.policy_grantee(grantee jsonb) RETURNS oid
    LANGUAGE sql STABLE
    RETURN CASE grantee ->> 'kind' WHEN 'public' THEN 0 ELSE redshift_kit.grantee_id(grantee) END;

CREATE FUNCTION redshift_kit.require_subject_to_rls(identity oid) RETURNS void
    LANGUAGE plpgsql STABLE
AS $$
BEGIN
    IF identity = 6 OR redshift_kit.is_superuser((SELECT rolname FROM pg_roles WHERE oid = identity))
        OR 6 IN (SELECT redshift_kit.memberships(identity)::int) THEN
        RAISE EXCEPTION 'cannot attach RLS policy to superuser or sys:secadmin "%"', redshift_kit.identity_name(identity)
            USING ERRCODE = 'invalid_grant_operation';
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.serve_attach_rls_policy(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    policy redshift_kit.rls_policy;
    relation oid;
BEGIN
    PERFORM redshift_kit.require_security_administrator(request, 'attach RLS policy');
    policy := redshift_kit.known_rls_policy(request.arguments ->> 'name');
    FOR relation IN SELECT redshift_kit.relation(request, r) FROM jsonb_array_elements(request.arguments -> 'relations') r LOOP
        PERFORM redshift_kit.require_possible_target(policy, relation);
        PERFORM redshift_kit.require_subject_to_rls(redshift_kit.policy_grantee(g))
        FROM jsonb_array_elements(request.arguments -> 'grantees') g;
        INSERT INTO redshift_kit.rls_attachment
        SELECT policy.number, relation, redshift_kit.policy_grantee(g), request.requester
        FROM jsonb_array_elements(request.arguments -> 'grantees') g
        ON CONFLICT DO NOTHING;
        INSERT INTO redshift_kit.rls_relation (relid, is_on) VALUES (relation, false) ON CONFLICT DO NOTHING;
        PERFORM redshift_kit.write_row_security(relation);
    END LOOP;
END;
$$;

CREATE FUNCTION redshift_kit.detach_rls_policy(policy redshift_kit.rls_policy, relation oid, from_grantee oid) RETURNS void
    LANGUAGE plpgsql
AS $$
BEGIN
    DELETE FROM redshift_kit.rls_attachment a
    WHERE a.policy_number = policy.number AND a.relid = relation AND a.grantee = from_grantee;
    IF NOT found THEN
        RAISE EXCEPTION 'RLS policy "%" is not attached to relation "%" for "%"', policy.name,
            (SELECT relname FROM pg_class WHERE oid = relation), redshift_kit.identity_name(from_grantee)
            USING ERRCODE = 'undefined_object';
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.serve_detach_rls_policy(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    policy redshift_kit.rls_policy;
    relation oid;
BEGIN
    PERFORM redshift_kit.require_security_administrator(request, 'detach RLS policy');
    policy := redshift_kit.known_rls_policy(request.arguments ->> 'name');
    FOR relation IN SELECT redshift_kit.relation(request, r) FROM jsonb_array_elements(request.arguments -> 'relations') r LOOP
        PERFORM redshift_kit.detach_rls_policy(policy, relation, redshift_kit.policy_grantee(g))
        FROM jsonb_array_elements(request.arguments -> 'grantees') g;
        PERFORM redshift_kit.write_row_security(relation);
    END LOOP;
END;
$$;

CREATE FUNCTION redshift_kit.serve_alter_row_level_security(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    told jsonb := request.arguments;
    relation oid;
BEGIN
    PERFORM redshift_kit.require_security_administrator(request, 'alter row-level security');
    relation := redshift_kit.relation(request, told -> 'relation');
    PERFORM redshift_kit.require_possible_target(NULL, relation);
    INSERT INTO redshift_kit.rls_relation AS known VALUES (relation, (told ->> 'is_on')::boolean, coalesce(told ->> 'conjunction', 'AND'))
    ON CONFLICT (relid) DO UPDATE SET is_on = excluded.is_on, conjunction = coalesce(told ->> 'conjunction', known.conjunction);
    PERFORM redshift_kit.write_row_security(relation);
END;
$$;

-- GRANT SELECT ON table TO RLS POLICY: a policy reads what it looks up from the start on, until that is revoked.
CREATE FUNCTION redshift_kit.change_lookup(request redshift_kit.request, relation oid, policy redshift_kit.rls_policy) RETURNS void
    LANGUAGE plpgsql
AS $$
BEGIN
    IF relation IN (SELECT redshift_kit.lookup_relations(redshift_kit.rls_view(policy.number))) THEN
        EXECUTE format(CASE WHEN (request.arguments ->> 'gives')::boolean THEN 'GRANT SELECT ON %I.%I TO PUBLIC'
                ELSE 'REVOKE SELECT ON %I.%I FROM PUBLIC' END,
            redshift_kit.lookup_schema(policy.number), (SELECT relname FROM pg_class WHERE oid = relation));
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.serve_grant_to_rls_policy(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM redshift_kit.require_security_administrator(request, 'grant to RLS policy');
    PERFORM redshift_kit.change_lookup(request, redshift_kit.relation(request, r), redshift_kit.known_rls_policy(p))
    FROM jsonb_array_elements(request.arguments -> 'relations') r
    CROSS JOIN redshift_kit.texts(request.arguments -> 'policies') p;
END;
$$;

-- Users and roles that go are detached (Redshift guide, "Policy-dependent objects and principles").
CREATE FUNCTION redshift_kit.detach_rls_policies(identity oid) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    relation oid;
    attached oid[] := ARRAY(SELECT DISTINCT relid FROM redshift_kit.rls_attachment WHERE grantee = identity);
BEGIN
    DELETE FROM redshift_kit.rls_attachment WHERE grantee = identity;
    FOREACH relation IN ARRAY attached LOOP
        PERFORM redshift_kit.write_row_security(relation);
    END LOOP;
END;
$$;

-- Whether the statement under way was asked for by a request: those alone change policies, and they do it as one of these two. Asked
-- by a function that runs as its caller.
CREATE FUNCTION redshift_kit.is_serving() RETURNS boolean
    LANGUAGE sql STABLE
    RETURN current_user IN ('rdsdb', 'redshift_superuser');

-- A table that goes is detached from its policies.
CREATE FUNCTION redshift_kit.forget_dropped_relations() RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    DELETE FROM redshift_kit.rls_attachment a USING pg_event_trigger_dropped_objects() d
    WHERE d.classid = 'pg_class'::regclass AND d.objsubid = 0 AND a.relid = d.objid;
    DELETE FROM redshift_kit.rls_relation r USING pg_event_trigger_dropped_objects() d
    WHERE d.classid = 'pg_class'::regclass AND d.objsubid = 0 AND r.relid = d.objid;
END;

-- What a policy depends on does not go, not even with CASCADE.
CREATE FUNCTION redshift_kit.guard_dropped_policies() RETURNS event_trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF EXISTS (SELECT FROM pg_event_trigger_dropped_objects() d
            WHERE d.object_type = 'view' AND d.schema_name LIKE 'redshift\_kit\_policy%') AND NOT redshift_kit.is_serving() THEN
        RAISE EXCEPTION 'cannot drop an object that an RLS policy or masking policy depends on'
            USING ERRCODE = 'dependent_objects_still_exist', HINT = 'Drop the policy first.';
    END IF;
    IF EXISTS (SELECT FROM pg_event_trigger_dropped_objects() d
            WHERE d.object_type = 'policy' AND NOT EXISTS (
                SELECT FROM pg_event_trigger_dropped_objects() t
                WHERE t.object_type = 'table' AND d.address_names[1:2] = ARRAY[t.schema_name, t.object_name])) AND NOT redshift_kit.is_serving() THEN
        RAISE EXCEPTION 'cannot drop an object that an RLS policy depends on'
            USING ERRCODE = 'dependent_objects_still_exist', HINT = 'Detach the policy first.';
    END IF;
    PERFORM redshift_kit.forget_dropped_relations();
END;
$$;
CREATE EVENT TRIGGER redshift_kit_guard_dropped_policies ON sql_drop EXECUTE FUNCTION redshift_kit.guard_dropped_policies();

CREATE FUNCTION redshift_kit.must_be_secured(relation oid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    RETURN redshift_kit.is_masked(relation) OR EXISTS (SELECT FROM redshift_kit.rls_relation r WHERE r.relid = relation AND r.is_on);

-- The engine's own statements about policies, which a procedure could run, change nothing here.
CREATE FUNCTION redshift_kit.guard_policies() RETURNS event_trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT redshift_kit.is_serving() AND (tg_tag IN ('CREATE POLICY', 'ALTER POLICY') OR EXISTS (
            SELECT FROM pg_event_trigger_ddl_commands() d JOIN pg_class c ON d.classid = 'pg_class'::regclass AND c.oid = d.objid
            WHERE NOT (c.relrowsecurity AND c.relforcerowsecurity) AND redshift_kit.must_be_secured(c.oid))) THEN
        RAISE EXCEPTION 'permission denied to alter row-level security' USING ERRCODE = 'insufficient_privilege';
    END IF;
END;
$$;
CREATE EVENT TRIGGER redshift_kit_guard_policies ON ddl_command_end WHEN TAG IN ('CREATE POLICY', 'ALTER POLICY', 'ALTER TABLE')
    EXECUTE FUNCTION redshift_kit.guard_policies();

-- The expression in the words of the guide's sample: alias and column between quotes.
CREATE FUNCTION redshift_kit.shown_expression(number int, relation_alias text) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    RETURN regexp_replace(redshift_kit.policy_expression(redshift_kit.rls_view(number)), '"rls target"\.([a-z_][a-z0-9_]*)',
        '"' || relation_alias || '"."\1"', 'g');
REVOKE ALL ON FUNCTION redshift_kit.shown_expression(int, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION redshift_kit.shown_expression(int, text) TO redshift_superuser, "role sys:secadmin";

CREATE VIEW pg_catalog.svv_rls_policy AS
SELECT current_database()::text AS poldb,
       p.name AS polname,
       p.relation_alias AS polalias,
       (SELECT '[' || string_agg(format('{"colname":%s,"type":%s}', to_json(c ->> 'name'),
               to_json(format_type(to_regtype(c ->> 'type'), to_regtypemod(c ->> 'type')))), ',') || ']'
           FROM jsonb_array_elements(p.columns) c) AS polatts,
       redshift_kit.shown_expression(p.number, p.relation_alias) AS polqual,
       true AS polenabled,
       p.modified_by::text AS polmodifiedby,
       p.modified_time AS polmodifiedtime
FROM redshift_kit.rls_policy p;

CREATE VIEW pg_catalog.svv_rls_attached_policy AS
SELECT n.nspname::text AS relschema,
       c.relname::text AS relname,
       'table'::text AS relkind,
       p.name AS polname,
       a.grantor::text AS grantor,
       redshift_kit.identity_name(a.grantee) AS grantee,
       redshift_kit.identity_kind(a.grantee) AS granteekind,
       true AS is_pol_on,
       coalesce(r.is_on, false) AS is_rls_on,
       false AS is_rls_datashare_on,
       lower(coalesce(r.conjunction, 'AND')) AS rls_conjunction_type,
       'and'::text AS rls_datashare_conjunction_type
FROM redshift_kit.rls_attachment a
JOIN redshift_kit.rls_policy p ON p.number = a.policy_number
JOIN pg_class c ON c.oid = a.relid
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN redshift_kit.rls_relation r ON r.relid = a.relid;

CREATE VIEW pg_catalog.svv_rls_relation AS
SELECT current_database()::text AS datname,
       n.nspname::text AS relschema,
       c.relname::text AS relname,
       'table'::text AS relkind,
       r.is_on AS is_rls_on,
       false AS is_rls_datashare_on,
       lower(r.conjunction) AS rls_conjunction_type,
       'and'::text AS rls_datashare_conjunction_type
FROM redshift_kit.rls_relation r
JOIN pg_class c ON c.oid = r.relid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE r.is_on;

GRANT SELECT ON pg_catalog.svv_rls_policy, pg_catalog.svv_rls_attached_policy, pg_catalog.svv_rls_relation
    TO redshift_superuser, "role sys:secadmin";

-- Functions that show nothing of their arguments are those the engine calls leakproof.
CREATE FUNCTION pg_catalog.proc_is_rls_safe(function_id oid) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN (SELECT p.proleakproof FROM pg_proc p WHERE p.oid = function_id);
