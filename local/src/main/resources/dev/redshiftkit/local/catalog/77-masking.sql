-- Dynamic data masking. The engine has nothing like it. The translator lets queries read every table whose name is that of a masked
-- one through redshift_kit.masked(), which gives rows as the user who asks may see them; and the engine's row security refuses
-- such users all other ways to the table, so that what the translator does not see shows no raw data. A policy is kept as one view
-- per output, as policies of row-level security are.
CREATE TABLE redshift_kit.masking_policy (
    number int PRIMARY KEY,
    name text NOT NULL UNIQUE,
    columns jsonb NOT NULL,
    outputs int NOT NULL,
    modified_by name NOT NULL,
    modified_time timestamp NOT NULL
);
CREATE TABLE redshift_kit.masking_attachment (
    policy_number int NOT NULL REFERENCES redshift_kit.masking_policy,
    relid oid NOT NULL,
    output_attnums smallint[] NOT NULL,
    input_attnums smallint[] NOT NULL,
    grantee oid NOT NULL,
    priority int NOT NULL,
    grantor name NOT NULL
);
GRANT SELECT ON redshift_kit.masking_policy, redshift_kit.masking_attachment TO redshift_superuser;

CREATE FUNCTION redshift_kit.mask_view(number int, output int) RETURNS name
    LANGUAGE sql IMMUTABLE
    RETURN format('masking_policy_%s_%s', number, output);

CREATE OR REPLACE FUNCTION redshift_kit.is_masked(relation oid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    RETURN EXISTS (SELECT FROM redshift_kit.masking_attachment a WHERE a.relid = relation);

CREATE FUNCTION redshift_kit.column_reference(relation oid, number smallint) RETURNS text
    LANGUAGE sql STABLE
    RETURN (SELECT format('"masked row".%I', a.attname) FROM pg_attribute a WHERE a.attrelid = relation AND a.attnum = number);

-- A policy's expression over a row of the table, which is called "masked row".
CREATE FUNCTION redshift_kit.mask_expression(attachment redshift_kit.masking_attachment, place int) RETURNS text
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    expression text := redshift_kit.policy_expression(redshift_kit.mask_view(attachment.policy_number, place));
    input record;
BEGIN
    FOR input IN
        SELECT quote_ident(c ->> 'name') AS name, attachment.input_attnums[n] AS attnum
        FROM redshift_kit.masking_policy p, jsonb_array_elements(p.columns) WITH ORDINALITY AS t (c, n)
        WHERE p.number = attachment.policy_number
    LOOP
        expression := regexp_replace(expression,
            '"rls target"\.' || regexp_replace(input.name, '([^A-Za-z0-9_"])', '\\\1', 'g') || '(?![A-Za-z0-9_$"])',
            replace(redshift_kit.column_reference(attachment.relid, input.attnum), '\', '\\'), 'g');
    END LOOP;
    RETURN expression;
END;
$$;

-- One row per column that is masked for a user. Of the policies attached to him and to his roles, the one with the highest priority
-- counts (Redshift guide, ATTACH MASKING POLICY); if its expression is the column itself, it masks nothing.
CREATE FUNCTION redshift_kit.masks_of(relation oid, identity oid) RETURNS TABLE (attnum smallint, policy_name text, expression text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    SELECT m.attnum, m.policy_name, m.expression
    FROM (
        SELECT DISTINCT ON (o.attnum) o.attnum, p.name AS policy_name, redshift_kit.mask_expression(a, o.place::int) AS expression
        FROM redshift_kit.masking_attachment a
        JOIN redshift_kit.masking_policy p ON p.number = a.policy_number
        CROSS JOIN LATERAL unnest(a.output_attnums) WITH ORDINALITY AS o (attnum, place)
        WHERE a.relid = relation AND (a.grantee = 0 OR a.grantee IN (SELECT redshift_kit.memberships(identity)))
        ORDER BY o.attnum, a.priority DESC
    ) m
    WHERE m.expression <> redshift_kit.column_reference(relation, m.attnum);
END;

-- The query that shows a table as the user may see it. A mask comes in the column's own type.
CREATE FUNCTION redshift_kit.masked_query(relation oid, identity oid) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    SELECT format('SELECT %s FROM %s AS "masked row"',
        string_agg(coalesce('(' || m.expression || ')::' || format_type(a.atttypid, a.atttypmod),
            redshift_kit.column_reference(relation, a.attnum)), ', ' ORDER BY a.attnum),
        redshift_kit.qualified_name(relation))
    FROM pg_attribute a
    LEFT JOIN redshift_kit.masks_of(relation, identity) m ON m.attnum = a.attnum
    WHERE a.attrelid = relation AND a.attnum > 0 AND NOT a.attisdropped;
END;

-- The rows of a relation, of which a null is given. Run as the user who asks: he needs his rights, and row-level security holds.
CREATE FUNCTION redshift_kit.masked(row_of_relation anyelement) RETURNS SETOF anyelement
    LANGUAGE plpgsql STABLE
AS $$
BEGIN
    RETURN QUERY EXECUTE redshift_kit.masked_query(
        (SELECT t.typrelid FROM pg_catalog.pg_type t WHERE t.oid = pg_catalog.pg_typeof(row_of_relation)),
        redshift_kit.current_user_oid());
END;
$$;

-- What the engine's policy on a masked table asks, once per query: whether nothing is masked for the user, or the query is the one
-- above, of which the engine tells that it comes from there.
CREATE FUNCTION redshift_kit.may_read(relation oid) RETURNS boolean
    LANGUAGE plpgsql VOLATILE
AS $$
DECLARE
    callers text;
BEGIN
    IF NOT EXISTS (SELECT FROM redshift_kit.masks_of(relation, redshift_kit.current_user_oid())) THEN
        RETURN true;
    END IF;
    GET DIAGNOSTICS callers = PG_CONTEXT;
    IF starts_with(substr(callers, strpos(callers, E'\n') + 1), format(E'SQL statement "%s"\nPL/pgSQL function redshift_kit.masked(anyelement) line ',
            redshift_kit.masked_query(relation, redshift_kit.current_user_oid()))) THEN
        RETURN true;
    END IF;
    RAISE EXCEPTION 'reading relation "%" under a masking policy other than by a query of its own is not supported by the local Redshift',
        (SELECT c.relname FROM pg_catalog.pg_class c WHERE c.oid = relation) USING ERRCODE = 'feature_not_supported';
END;
$$;
ALTER FUNCTION redshift_kit.masked(anyelement) SET search_path = pg_catalog, pg_temp;
ALTER FUNCTION redshift_kit.may_read(oid) SET search_path = pg_catalog, pg_temp;

-- Makes the views that keep a policy. What a client has written is run as redshift_superuser.
CREATE FUNCTION redshift_kit.write_masks(number int, path name[], expressions jsonb, columns jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    view_name name;
    output record;
BEGIN
    FOR output IN SELECT e, n FROM jsonb_array_elements_text(expressions) WITH ORDINALITY AS t (e, n) LOOP
        view_name := redshift_kit.mask_view(number, output.n::int);
        PERFORM redshift_kit.write_expression(view_name, path, output.e, columns);
        IF EXISTS (SELECT FROM redshift_kit.lookup_relations(view_name)) THEN
            RAISE EXCEPTION 'a masking policy that refers to a relation is not supported by the local Redshift'
                USING ERRCODE = 'feature_not_supported';
        END IF;
    END LOOP;
END;
$$;
ALTER FUNCTION redshift_kit.write_masks(int, name[], jsonb, jsonb) OWNER TO redshift_superuser;
REVOKE ALL ON FUNCTION redshift_kit.write_masks(int, name[], jsonb, jsonb) FROM PUBLIC;

CREATE FUNCTION redshift_kit.erase_masks(number int, outputs int) RETURNS void
    LANGUAGE plpgsql
AS $$
BEGIN
    FOR place IN 1 .. outputs LOOP
        EXECUTE format('DROP VIEW redshift_kit_policy.%I', redshift_kit.mask_view(number, place));
    END LOOP;
END;
$$;

CREATE FUNCTION redshift_kit.known_masking_policy(policy_name text) RETURNS redshift_kit.masking_policy
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    policy redshift_kit.masking_policy := (SELECT p FROM redshift_kit.masking_policy p WHERE p.name = policy_name);
BEGIN
    IF policy.number IS NULL THEN
        RAISE EXCEPTION 'masking policy "%" does not exist', policy_name USING ERRCODE = 'undefined_object';
    END IF;
    RETURN policy;
END;
$$;

CREATE FUNCTION redshift_kit.serve_create_masking_policy(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    told jsonb := request.arguments;
    new_number int := nextval('redshift_kit.policy_number');
BEGIN
    PERFORM redshift_kit.require_security_administrator(request, 'create masking policy');
    IF EXISTS (SELECT FROM redshift_kit.masking_policy WHERE name = told ->> 'name') THEN
        IF (told ->> 'if_not_exists')::boolean THEN
            RAISE INFO 'masking policy "%" already exists and will be skipped', told ->> 'name';
            RETURN;
        END IF;
        RAISE EXCEPTION 'masking policy "%" already exists', told ->> 'name' USING ERRCODE = 'duplicate_object';
    END IF;
    PERFORM redshift_kit.write_masks(new_number, request.path, told -> 'expressions', told -> 'columns');
    INSERT INTO redshift_kit.masking_policy VALUES (new_number, told ->> 'name', told -> 'columns',
        jsonb_array_length(told -> 'expressions'), request.requester, statement_timestamp());
END;
$$;

-- Types of character strings are one: a mask need not be as long as the column.
CREATE FUNCTION redshift_kit.same_type_for_masks(one oid, other oid) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN one = other OR one = ANY (ARRAY['text', 'varchar', 'bpchar']::regtype[]) AND other = ANY (ARRAY['text', 'varchar', 'bpchar']::regtype[]);

-- While a policy is attached, its expression keeps its types.
CREATE FUNCTION redshift_kit.require_same_outputs(old_policy redshift_kit.masking_policy, new_number int, new_outputs int) RETURNS void
    LANGUAGE plpgsql STABLE
AS $$
BEGIN
    IF EXISTS (SELECT FROM redshift_kit.masking_attachment WHERE policy_number = old_policy.number)
        AND (old_policy.outputs <> new_outputs OR EXISTS (
            SELECT FROM generate_series(1, new_outputs) place
            WHERE NOT redshift_kit.same_type_for_masks(redshift_kit.expression_type(redshift_kit.mask_view(old_policy.number, place)),
                redshift_kit.expression_type(redshift_kit.mask_view(new_number, place))))) THEN
        RAISE EXCEPTION 'cannot change the output types of masking policy "%" because it is attached to a relation', old_policy.name
            USING ERRCODE = 'datatype_mismatch';
    END IF;
END;
$$;

CREATE FUNCTION redshift_kit.serve_alter_masking_policy(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    expressions jsonb := request.arguments -> 'expressions';
    policy redshift_kit.masking_policy;
    new_number int := nextval('redshift_kit.policy_number');
BEGIN
    PERFORM redshift_kit.require_security_administrator(request, 'alter masking policy');
    policy := redshift_kit.known_masking_policy(request.arguments ->> 'name');
    PERFORM redshift_kit.write_masks(new_number, request.path, expressions, policy.columns);
    PERFORM redshift_kit.require_same_outputs(policy, new_number, jsonb_array_length(expressions));
    INSERT INTO redshift_kit.masking_policy VALUES (new_number, '', policy.columns, jsonb_array_length(expressions), request.requester,
        statement_timestamp());
    UPDATE redshift_kit.masking_attachment SET policy_number = new_number WHERE policy_number = policy.number;
    DELETE FROM redshift_kit.masking_policy WHERE number = policy.number;
    UPDATE redshift_kit.masking_policy SET name = policy.name WHERE number = new_number;
    PERFORM redshift_kit.erase_masks(policy.number, policy.outputs);
END;
$$;

CREATE FUNCTION redshift_kit.serve_drop_masking_policy(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    policy redshift_kit.masking_policy;
BEGIN
    PERFORM redshift_kit.require_security_administrator(request, 'drop masking policy');
    IF (request.arguments ->> 'if_exists')::boolean
        AND NOT EXISTS (SELECT FROM redshift_kit.masking_policy WHERE name = request.arguments ->> 'name') THEN
        RAISE INFO 'masking policy "%" does not exist, skipping', request.arguments ->> 'name';
        RETURN;
    END IF;
    policy := redshift_kit.known_masking_policy(request.arguments ->> 'name');
    IF EXISTS (SELECT FROM redshift_kit.masking_attachment WHERE policy_number = policy.number) THEN
        RAISE EXCEPTION 'cannot drop masking policy "%" because it is attached to a relation', policy.name
            USING ERRCODE = 'dependent_objects_still_exist', HINT = 'Detach the policy first.';
    END IF;
    DELETE FROM redshift_kit.masking_policy WHERE number = policy.number;
    PERFORM redshift_kit.erase_masks(policy.number, policy.outputs);
END;
$$;

CREATE FUNCTION redshift_kit.masked_columns(relation oid, column_names jsonb) RETURNS smallint[]
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    column_name text;
    number smallint;
    numbers smallint[] := '{}';
BEGIN
    FOR column_name IN SELECT redshift_kit.texts(column_names) LOOP
        number := (SELECT a.attnum FROM pg_attribute a WHERE a.attrelid = relation AND a.attname = column_name AND a.attnum > 0 AND NOT a.attisdropped);
        IF number IS NULL THEN
            RAISE EXCEPTION 'column "%" does not exist in %', column_name, (SELECT relname FROM pg_class WHERE oid = relation)
                USING ERRCODE = 'undefined_column';
        END IF;
        numbers := numbers || number;
    END LOOP;
    RETURN numbers;
END;
$$;

CREATE FUNCTION redshift_kit.require_maskable(relation oid) RETURNS void
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    found_class pg_class := (SELECT c FROM pg_class c WHERE c.oid = relation);
BEGIN
    IF found_class.relkind <> 'r' OR found_class.relpersistence = 't' OR found_class.relnamespace = 'pg_catalog'::regnamespace THEN
        RAISE EXCEPTION 'masking policy cannot be attached to relation "%"', found_class.relname USING ERRCODE = 'feature_not_supported',
            DETAIL = 'Catalog tables, views and temporary tables cannot have a policy.';
    END IF;
END;
$$;

-- Columns must be of the types that the policy takes and gives.
CREATE FUNCTION redshift_kit.require_fitting_columns(policy redshift_kit.masking_policy, attachment redshift_kit.masking_attachment)
    RETURNS void
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    fitting boolean;
BEGIN
    IF cardinality(attachment.output_attnums) <> policy.outputs OR cardinality(attachment.input_attnums) <> jsonb_array_length(policy.columns) THEN
        RAISE EXCEPTION 'masking policy "%" takes % input columns and gives % output columns', policy.name,
            jsonb_array_length(policy.columns), policy.outputs USING ERRCODE = 'invalid_parameter_value';
    END IF;
    fitting := NOT EXISTS (
        SELECT FROM unnest(attachment.input_attnums) WITH ORDINALITY AS i (attnum, n)
        JOIN pg_attribute a ON a.attrelid = attachment.relid AND a.attnum = i.attnum
        WHERE NOT redshift_kit.same_type_for_masks(a.atttypid, to_regtype(policy.columns -> (i.n::int - 1) ->> 'type')))
        AND NOT EXISTS (
        SELECT FROM unnest(attachment.output_attnums) WITH ORDINALITY AS o (attnum, n)
        JOIN pg_attribute a ON a.attrelid = attachment.relid AND a.attnum = o.attnum
        WHERE NOT redshift_kit.same_type_for_masks(a.atttypid, redshift_kit.expression_type(redshift_kit.mask_view(policy.number, o.n::int))));
    IF NOT fitting THEN
        RAISE EXCEPTION 'the columns are not of the data types of masking policy "%"', policy.name USING ERRCODE = 'datatype_mismatch';
    END IF;
END;
$$;

-- Redshift guide, ATTACH MASKING POLICY: a column has one policy per user or role, and each of its policies a priority of its own.
CREATE FUNCTION redshift_kit.require_place_for_mask(attachment redshift_kit.masking_attachment) RETURNS void
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    other redshift_kit.masking_attachment;
BEGIN
    FOR other IN SELECT a.* FROM redshift_kit.masking_attachment a
            WHERE a.relid = attachment.relid AND a.output_attnums && attachment.output_attnums LOOP
        IF other.grantee = attachment.grantee THEN
            RAISE EXCEPTION 'a masking policy is already attached to the column for %', redshift_kit.identity_name(other.grantee)
                USING ERRCODE = 'duplicate_object';
        END IF;
        IF other.priority = attachment.priority THEN
            RAISE EXCEPTION 'a masking policy with priority % is already attached to the column', other.priority
                USING ERRCODE = 'duplicate_object';
        END IF;
    END LOOP;
END;
$$;

CREATE FUNCTION redshift_kit.serve_attach_masking_policy(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    told jsonb := request.arguments;
    policy redshift_kit.masking_policy;
    attachment redshift_kit.masking_attachment;
BEGIN
    PERFORM redshift_kit.require_security_administrator(request, 'attach masking policy');
    policy := redshift_kit.known_masking_policy(told ->> 'name');
    attachment.policy_number := policy.number;
    attachment.relid := redshift_kit.relation(request, told -> 'relation');
    PERFORM redshift_kit.require_maskable(attachment.relid);
    attachment.output_attnums := redshift_kit.masked_columns(attachment.relid, told -> 'outputs');
    attachment.input_attnums := redshift_kit.masked_columns(attachment.relid, coalesce(told -> 'inputs', told -> 'outputs'));
    attachment.grantee := redshift_kit.policy_grantee(told -> 'grantee');
    attachment.priority := coalesce((told ->> 'priority')::int, 0);
    attachment.grantor := request.requester;
    PERFORM redshift_kit.require_fitting_columns(policy, attachment);
    PERFORM redshift_kit.require_place_for_mask(attachment);
    INSERT INTO redshift_kit.masking_attachment VALUES (attachment.*);
    PERFORM redshift_kit.write_row_security(attachment.relid);
END;
$$;

CREATE FUNCTION redshift_kit.serve_detach_masking_policy(request redshift_kit.request) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    told jsonb := request.arguments;
    policy redshift_kit.masking_policy;
    relation oid;
    from_grantee oid;
BEGIN
    PERFORM redshift_kit.require_security_administrator(request, 'detach masking policy');
    policy := redshift_kit.known_masking_policy(told ->> 'name');
    relation := redshift_kit.relation(request, told -> 'relation');
    from_grantee := redshift_kit.policy_grantee(told -> 'grantee');
    DELETE FROM redshift_kit.masking_attachment a
    WHERE a.policy_number = policy.number AND a.relid = relation AND a.grantee = from_grantee
      AND a.output_attnums = redshift_kit.masked_columns(relation, told -> 'outputs');
    IF NOT found THEN
        RAISE EXCEPTION 'masking policy "%" is not attached to these columns of relation "%" for "%"', policy.name,
            (SELECT relname FROM pg_class WHERE oid = relation), redshift_kit.identity_name(from_grantee)
            USING ERRCODE = 'undefined_object';
    END IF;
    PERFORM redshift_kit.write_row_security(relation);
END;
$$;

-- Users and roles that go are detached from all policies.
CREATE FUNCTION redshift_kit.detach_policies(identity oid) RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    relation oid;
    attached oid[] := ARRAY(SELECT DISTINCT relid FROM redshift_kit.masking_attachment WHERE grantee = identity);
BEGIN
    PERFORM redshift_kit.detach_rls_policies(identity);
    DELETE FROM redshift_kit.masking_attachment WHERE grantee = identity;
    FOREACH relation IN ARRAY attached LOOP
        PERFORM redshift_kit.write_row_security(relation);
    END LOOP;
END;
$$;

-- Says which masked columns go.
CREATE FUNCTION redshift_kit.dropped_masked_column() RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    SELECT d.address_names[3]
    FROM pg_event_trigger_dropped_objects() d
    JOIN redshift_kit.masking_attachment a ON a.relid = d.objid
        AND d.objsubid::smallint = ANY (a.output_attnums || a.input_attnums)
    WHERE d.classid = 'pg_class'::regclass AND d.objsubid > 0
    LIMIT 1;
END;

CREATE FUNCTION redshift_kit.forget_dropped_masks() RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    DELETE FROM redshift_kit.masking_attachment a USING pg_event_trigger_dropped_objects() d
    WHERE d.classid = 'pg_class'::regclass AND d.objsubid = 0 AND a.relid = d.objid;
END;

CREATE FUNCTION redshift_kit.guard_masked_columns() RETURNS event_trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF redshift_kit.dropped_masked_column() IS NOT NULL THEN
        RAISE EXCEPTION 'cannot drop column "%" because a masking policy depends on it', redshift_kit.dropped_masked_column()
            USING ERRCODE = 'dependent_objects_still_exist', HINT = 'Detach the policy first.';
    END IF;
    PERFORM redshift_kit.forget_dropped_masks();
END;
$$;
CREATE EVENT TRIGGER redshift_kit_guard_masked_columns ON sql_drop EXECUTE FUNCTION redshift_kit.guard_masked_columns();

-- Redshift guide, SVV_MASKING_POLICY and SVV_ATTACHED_MASKING_POLICY: whoever is neither superuser nor has sys:secadmin sees no rows.
CREATE FUNCTION redshift_kit.administers_security() RETURNS boolean
    LANGUAGE sql STABLE
    RETURN redshift_kit.is_superuser(current_user) OR redshift_kit.has_role(current_user, 'sys:secadmin');

CREATE FUNCTION redshift_kit.mask_outputs(policy redshift_kit.masking_policy) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    SELECT '[' || string_agg(format('{"expr":%s,"type":%s}',
            to_json(regexp_replace(redshift_kit.policy_expression(v.name), '"rls target"\.([a-z_][a-z0-9_]*)', '"masked_table"."\1"', 'g')),
            to_json(format_type(redshift_kit.expression_type(v.name), NULL))), ',' ORDER BY v.place) || ']'
    FROM (SELECT place, redshift_kit.mask_view(policy.number, place) AS name FROM generate_series(1, policy.outputs) place) v;
END;

CREATE VIEW pg_catalog.svv_masking_policy AS
SELECT p.name AS policy_name,
       (SELECT '[' || string_agg(format('{"colname":%s,"type":%s}', to_json(c ->> 'name'),
               to_json(format_type(to_regtype(c ->> 'type'), to_regtypemod(c ->> 'type')))), ',') || ']'
           FROM jsonb_array_elements(p.columns) c) AS input_columns,
       redshift_kit.mask_outputs(p) AS policy_expression,
       p.modified_by::text AS policy_modified_by,
       p.modified_time AS policy_modified_time
FROM redshift_kit.masking_policy p
WHERE redshift_kit.administers_security();

CREATE FUNCTION redshift_kit.column_list(relation oid, numbers smallint[]) RETURNS text
    LANGUAGE sql STABLE
    RETURN (SELECT '[' || string_agg(to_json(a.attname)::text, ',' ORDER BY n.place) || ']'
        FROM unnest(numbers) WITH ORDINALITY AS n (attnum, place)
        JOIN pg_attribute a ON a.attrelid = relation AND a.attnum = n.attnum);

CREATE VIEW pg_catalog.svv_attached_masking_policy AS
SELECT p.name AS policy_name,
       n.nspname::text AS schema_name,
       c.relname::text AS table_name,
       'table'::text AS table_type,
       a.grantor::text AS grantor,
       redshift_kit.identity_name(a.grantee) AS grantee,
       redshift_kit.identity_kind(a.grantee) AS grantee_type,
       a.priority,
       redshift_kit.column_list(a.relid, a.input_attnums) AS input_columns,
       redshift_kit.column_list(a.relid, a.output_attnums) AS output_columns,
       false AS is_masking_datashare_on
FROM redshift_kit.masking_attachment a
JOIN redshift_kit.masking_policy p ON p.number = a.policy_number
JOIN pg_class c ON c.oid = a.relid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE redshift_kit.administers_security();

GRANT SELECT ON pg_catalog.svv_masking_policy, pg_catalog.svv_attached_masking_policy TO PUBLIC;

-- Redshift guide, t_ddm: the policy with the highest priority on a column for a role or a user.
CREATE FUNCTION redshift_kit.policy_on_column(schema_name text, table_name text, column_name text, identity oid) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    SELECT p.name
    FROM redshift_kit.masking_attachment a
    JOIN redshift_kit.masking_policy p ON p.number = a.policy_number
    JOIN pg_class c ON c.oid = a.relid AND c.relname = table_name
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = schema_name
    JOIN pg_attribute t ON t.attrelid = c.oid AND t.attname = column_name AND t.attnum = ANY (a.output_attnums)
    WHERE a.grantee = 0 OR a.grantee IN (SELECT redshift_kit.memberships(identity))
    ORDER BY a.priority DESC
    LIMIT 1;
END;

CREATE FUNCTION pg_catalog.mask_get_policy_for_role_on_column(schema_name text, table_name text, column_name text, role_name text) RETURNS text
    LANGUAGE sql STABLE
    RETURN redshift_kit.policy_on_column(schema_name, table_name, column_name, redshift_kit.known('role', role_name));

CREATE FUNCTION pg_catalog.mask_get_policy_for_user_on_column(schema_name text, table_name text, column_name text, user_name text) RETURNS text
    LANGUAGE sql STABLE
    RETURN redshift_kit.policy_on_column(schema_name, table_name, column_name, redshift_kit.known('user', user_name));
