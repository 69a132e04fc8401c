-- Views. Those WITH NO SCHEMA BINDING need nothing to exist, and go on with whatever has the names of their tables when they are
-- asked. They are views of the engine all the same, so that it plans them as such: each is bound at once, its dependencies are
-- taken from the catalogue, and whenever something is made, altered or dropped that it names, it is bound anew. One that cannot
-- be bound keeps its columns, and fails with the reason when it is asked.
CREATE FUNCTION redshift_kit.refuse_unbound(state text, message text) RETURNS SETOF int
    LANGUAGE plpgsql VOLATILE
AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = state, MESSAGE = message;
END;
$$;

CREATE FUNCTION redshift_kit.column_list(column_names text[]) RETURNS text
    LANGUAGE sql IMMUTABLE
    RETURN coalesce(' (' || (SELECT string_agg(quote_ident(n), ', ' ORDER BY place)
        FROM unnest(column_names) WITH ORDINALITY AS named (n, place)) || ')', '');

CREATE FUNCTION redshift_kit.bound_view(schema_name text, view_name text, column_names text[], query text) RETURNS text
    LANGUAGE sql IMMUTABLE
    RETURN format('CREATE OR REPLACE VIEW %I.%I%s AS %s', schema_name, view_name, redshift_kit.column_list(column_names), query);

-- Names that are known before anything they stand for.
CREATE FUNCTION redshift_kit.unbound_view(schema_name text, view_name text, outputs text[], state text, message text) RETURNS text
    LANGUAGE sql IMMUTABLE
    RETURN format('CREATE OR REPLACE VIEW %I.%I AS SELECT %s FROM redshift_kit.refuse_unbound(%L, %L)', schema_name, view_name,
        coalesce((SELECT string_agg('NULL::varchar AS ' || quote_ident(n), ', ' ORDER BY place)
            FROM unnest(outputs) WITH ORDINALITY AS named (n, place)), 'NULL::varchar'), state, message);

-- The columns that the view has had until now.
CREATE FUNCTION redshift_kit.unbound_view(view oid, state text, message text) RETURNS text
    LANGUAGE sql STABLE
    RETURN (SELECT format('CREATE OR REPLACE VIEW %s AS SELECT %s FROM redshift_kit.refuse_unbound(%L, %L)', view::regclass,
            string_agg(format('NULL::%s AS %I', format_type(a.atttypid, a.atttypmod), a.attname), ', ' ORDER BY a.attnum),
            state, message)
        FROM pg_attribute a WHERE a.attrelid = view AND a.attnum > 0);

-- Only names with a schema are looked up: in no other than that.
CREATE FUNCTION redshift_kit.try_to_bind(statement text, OUT state text, OUT message text)
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    EXECUTE statement;
EXCEPTION WHEN OTHERS THEN
    state := SQLSTATE;
    message := SQLERRM;
END;
$$;

-- Takes away what would keep the view's tables from being dropped, and remembers it.
CREATE FUNCTION redshift_kit.loosen(view oid) RETURNS void
    LANGUAGE sql
BEGIN ATOMIC
    DELETE FROM redshift_kit.late_binding_reference r WHERE r.relid = view;
    INSERT INTO redshift_kit.late_binding_reference (relid, classid, objid)
    SELECT DISTINCT view, d.refclassid, d.refobjid
    FROM pg_catalog.pg_rewrite rule
    JOIN pg_catalog.pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = rule.oid
    WHERE rule.ev_class = view AND d.refobjid <> view AND d.refobjid >= 16384;
    DELETE FROM pg_catalog.pg_depend d USING pg_catalog.pg_rewrite rule
    WHERE rule.ev_class = view AND d.classid = 'pg_rewrite'::regclass AND d.objid = rule.oid AND d.refobjid <> view;
END;

CREATE FUNCTION redshift_kit.remember_late_binding(
        view oid, column_names text[], query text, definition text, bound boolean) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_variable
BEGIN
    IF NOT EXISTS (SELECT FROM pg_class c WHERE c.oid = view AND c.relkind = 'v' AND pg_has_role(session_user, c.relowner, 'USAGE')) THEN
        RAISE EXCEPTION 'must be owner of view %', view::regclass USING ERRCODE = 'insufficient_privilege';
    END IF;
    DELETE FROM redshift_kit.late_binding_view v WHERE v.relid = view;
    INSERT INTO redshift_kit.late_binding_view VALUES (view, column_names, query, definition, bound);
    PERFORM redshift_kit.loosen(view);
END;
$$;

-- Why a view that cannot be bound cannot even be made; NULL if it can (Redshift guide, CREATE VIEW). Tables need a schema, and the
-- schema has to be there.
CREATE FUNCTION redshift_kit.refused_because(state text, message text, OUT refusal_state text, OUT refusal text)
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    missing text[] := regexp_match(message, '^relation "(?:([^".]+)\.)?([^"]+)" does not exist$');
BEGIN
    IF state IN ('42601', '42501', '42P07', '42809', '42P16', '42701') THEN
        refusal_state := state;
        refusal := message;
    ELSIF state = '42P01' AND missing[2] IS NOT NULL AND missing[1] IS NULL THEN
        refusal_state := '0A000';
        refusal := 'All the relation names inside should be qualified when creating VIEW WITH NO SCHEMA BINDING.';
    ELSIF state = '42P01' AND to_regnamespace(quote_ident(missing[1])) IS NULL THEN
        refusal_state := '3F000';
        refusal := format('schema "%s" does not exist', missing[1]);
    END IF;
END;
$$;

CREATE PROCEDURE redshift_kit.create_late_binding_view(
        is_replacement boolean, written_name text, column_names text[], query text, outputs text[], definition text)
    LANGUAGE plpgsql
AS $$
DECLARE
    parts text[] := parse_ident(written_name);
    view_name text := parts[cardinality(parts)];
    schema_name text := coalesce(parts[cardinality(parts) - 1], current_schema());
    qualified text := format('%I.%I', schema_name, view_name);
    failure record;
    refused record;
BEGIN
    IF to_regclass(qualified) IS NOT NULL AND NOT is_replacement THEN
        RAISE EXCEPTION 'relation "%" already exists', view_name USING ERRCODE = 'duplicate_table';
    END IF;
    PERFORM set_config('redshift_kit.binding', qualified, true);
    SELECT * INTO failure FROM redshift_kit.try_to_bind(redshift_kit.bound_view(schema_name, view_name, column_names, query));
    IF failure.state = '42P16' AND is_replacement AND to_regclass(qualified) IS NOT NULL THEN
        EXECUTE 'DROP VIEW ' || qualified;
        SELECT * INTO failure FROM redshift_kit.try_to_bind(redshift_kit.bound_view(schema_name, view_name, column_names, query));
    END IF;
    SELECT * INTO refused FROM redshift_kit.refused_because(failure.state, failure.message);
    IF refused.refusal IS NOT NULL THEN
        RAISE EXCEPTION USING ERRCODE = refused.refusal_state, MESSAGE = refused.refusal;
    END IF;
    IF failure.state IS NOT NULL THEN
        IF to_regclass(qualified) IS NOT NULL THEN
            EXECUTE 'DROP VIEW ' || qualified;
        END IF;
        EXECUTE redshift_kit.unbound_view(schema_name, view_name, outputs, failure.state, failure.message);
    END IF;
    PERFORM redshift_kit.remember_late_binding(qualified::regclass, column_names, query, definition, failure.state IS NULL);
    PERFORM set_config('redshift_kit.binding', '', true);
END;
$$;

-- The rights that others have, so that a view which must be made anew can give them back.
CREATE FUNCTION redshift_kit.granted_rights(relation oid) RETURNS text[]
    LANGUAGE sql STABLE
    RETURN ARRAY(
        SELECT format('GRANT %s ON %s TO %s%s', g.privilege_type, relation::regclass,
            CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(g.grantee)) END,
            CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
        FROM pg_class c CROSS JOIN LATERAL aclexplode(c.relacl) g
        WHERE c.oid = relation AND g.grantee <> c.relowner);

-- The engine cannot give a view other columns than it has. Returns the new number of the view; NULL if another needs the old one.
CREATE FUNCTION redshift_kit.made_anew(view oid, statement text) RETURNS oid
    LANGUAGE plpgsql
AS $$
DECLARE
    qualified text := view::regclass;
    owner text := (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = view);
    rights text[] := redshift_kit.granted_rights(view);
    right_of_another text;
BEGIN
    EXECUTE format('DROP VIEW %s', qualified);
    EXECUTE statement;
    EXECUTE format('ALTER VIEW %s OWNER TO %I', qualified, owner);
    FOREACH right_of_another IN ARRAY rights LOOP
        EXECUTE right_of_another;
    END LOOP;
    RETURN qualified::regclass;
EXCEPTION WHEN dependent_objects_still_exist THEN
    RETURN NULL;
END;
$$;

CREATE FUNCTION redshift_kit.rebind(view oid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    known redshift_kit.late_binding_view;
    around text := current_setting('redshift_kit.binding', true);
    statement text;
    failure record;
    bound_to oid := view;
BEGIN
    SELECT * INTO known FROM redshift_kit.late_binding_view v WHERE v.relid = view;
    SELECT redshift_kit.bound_view(n.nspname, c.relname, known.column_names, known.query) INTO statement
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = view;
    IF statement IS NULL THEN
        RETURN;
    END IF;
    PERFORM set_config('redshift_kit.binding', view::regclass::text, true);
    SELECT * INTO failure FROM redshift_kit.try_to_bind(statement);
    IF failure.state = '42P16' THEN
        bound_to := redshift_kit.made_anew(view, statement);
    END IF;
    IF bound_to IS NULL OR failure.state <> '42P16' THEN
        EXECUTE redshift_kit.unbound_view(view, failure.state, failure.message);
    END IF;
    DELETE FROM redshift_kit.late_binding_view v WHERE v.relid = view;
    DELETE FROM redshift_kit.late_binding_reference r WHERE r.relid = view;
    INSERT INTO redshift_kit.late_binding_view
    VALUES (coalesce(bound_to, view), known.column_names, known.query, known.definition,
        failure.state IS NULL OR failure.state = '42P16' AND bound_to IS NOT NULL);
    PERFORM redshift_kit.loosen(coalesce(bound_to, view));
    PERFORM set_config('redshift_kit.binding', around, true);
END;
$$;

-- A view that is bound is concerned by what it was bound to, one that is not by everything that has a name it mentions.
CREATE FUNCTION redshift_kit.rebind_those_concerned() RETURNS event_trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    binding text := current_setting('redshift_kit.binding', true);
    concerned oid;
BEGIN
    DELETE FROM redshift_kit.late_binding_view v USING pg_event_trigger_ddl_commands() d
    WHERE v.relid = d.objid AND d.command_tag = 'CREATE VIEW' AND d.objid::regclass::text IS DISTINCT FROM binding;
    FOR concerned IN
        SELECT r.relid FROM redshift_kit.late_binding_reference r
        JOIN pg_event_trigger_ddl_commands() d ON d.classid = r.classid AND d.objid = r.objid
        UNION
        SELECT r.relid FROM redshift_kit.late_binding_reference r
        JOIN pg_class c ON r.classid = 'pg_class'::regclass AND c.oid = r.objid
        JOIN pg_event_trigger_ddl_commands() d ON d.object_type = 'schema' AND d.objid = c.relnamespace
        UNION
        SELECT v.relid FROM redshift_kit.late_binding_view v
        JOIN pg_event_trigger_ddl_commands() d ON d.objid <> v.relid
        LEFT JOIN pg_class c ON d.classid = 'pg_class'::regclass AND c.oid = d.objid
        WHERE NOT v.bound AND (c.relname IS NULL OR strpos(lower(v.query), c.relname) > 0)
    LOOP
        PERFORM redshift_kit.rebind(v.relid) FROM redshift_kit.late_binding_view v
        WHERE v.relid = concerned AND v.relid::regclass::text IS DISTINCT FROM binding;
    END LOOP;
END;
$$;

CREATE FUNCTION redshift_kit.unbind_those_concerned() RETURNS event_trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    binding text := current_setting('redshift_kit.binding', true);
    concerned oid;
BEGIN
    DELETE FROM redshift_kit.late_binding_view v USING pg_event_trigger_dropped_objects() d
    WHERE v.relid = d.objid AND d.objsubid = 0 AND d.object_identity IS DISTINCT FROM binding;
    FOR concerned IN
        SELECT DISTINCT r.relid FROM redshift_kit.late_binding_reference r
        JOIN pg_event_trigger_dropped_objects() d ON d.classid = r.classid AND d.objid = r.objid
    LOOP
        DELETE FROM redshift_kit.late_binding_reference r WHERE r.relid = concerned
            AND NOT EXISTS (SELECT FROM redshift_kit.late_binding_view v WHERE v.relid = concerned);
        PERFORM redshift_kit.rebind(v.relid) FROM redshift_kit.late_binding_view v WHERE v.relid = concerned;
    END LOOP;
END;
$$;

CREATE EVENT TRIGGER redshift_kit_rebind ON ddl_command_end
    WHEN TAG IN ('CREATE TABLE', 'CREATE TABLE AS', 'SELECT INTO', 'CREATE VIEW', 'ALTER TABLE', 'ALTER VIEW', 'CREATE FUNCTION',
        'ALTER FUNCTION', 'CREATE FOREIGN TABLE', 'ALTER FOREIGN TABLE', 'CREATE SCHEMA', 'ALTER SCHEMA')
    EXECUTE FUNCTION redshift_kit.rebind_those_concerned();
CREATE EVENT TRIGGER redshift_kit_unbind ON sql_drop EXECUTE FUNCTION redshift_kit.unbind_those_concerned();

-- The engine would write through a simple view. Redshift writes through none.
CREATE FUNCTION redshift_kit.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = 'feature_not_supported', MESSAGE =
        CASE tg_op WHEN 'INSERT' THEN 'cannot insert into a view' WHEN 'UPDATE' THEN 'cannot update a view'
            ELSE 'cannot delete from a view' END;
END;
$$;

CREATE FUNCTION redshift_kit.make_views_unchangeable() RETURNS event_trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    made regclass;
BEGIN
    FOR made IN
        SELECT d.objid FROM pg_event_trigger_ddl_commands() d
        WHERE d.object_type = 'view' AND d.schema_name NOT IN ('pg_catalog', 'information_schema', 'redshift_kit')
          AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = d.objid)
    LOOP
        EXECUTE format('CREATE TRIGGER redshift_kit_refuse_change INSTEAD OF INSERT OR UPDATE OR DELETE ON %s'
            ' FOR EACH ROW EXECUTE FUNCTION redshift_kit.refuse_change()', made);
    END LOOP;
END;
$$;
CREATE EVENT TRIGGER redshift_kit_make_views_unchangeable ON ddl_command_end WHEN TAG IN ('CREATE VIEW')
    EXECUTE FUNCTION redshift_kit.make_views_unchangeable();

-- What a view was made with: the statement of a late-binding or materialized one, the query of another.
ALTER FUNCTION pg_catalog.pg_get_viewdef(oid) RENAME TO postgresql_pg_get_viewdef;
ALTER FUNCTION pg_catalog.pg_get_viewdef(oid, boolean) RENAME TO postgresql_pg_get_viewdef;
ALTER FUNCTION pg_catalog.pg_get_viewdef(text) RENAME TO postgresql_pg_get_viewdef;
ALTER FUNCTION pg_catalog.pg_get_viewdef(text, boolean) RENAME TO postgresql_pg_get_viewdef;

CREATE FUNCTION pg_catalog.pg_get_viewdef(view oid, pretty boolean) RETURNS text
    LANGUAGE sql STABLE
    RETURN coalesce(
        (SELECT v.definition || ';' FROM redshift_kit.late_binding_view v WHERE v.relid = view),
        (SELECT m.definition || ';' FROM redshift_kit.materialized_view m WHERE m.relid = view),
        postgresql_pg_get_viewdef(view, pretty));

CREATE FUNCTION pg_catalog.pg_get_viewdef(view oid) RETURNS text
    LANGUAGE sql STABLE
    RETURN pg_get_viewdef(view, false);

CREATE FUNCTION pg_catalog.pg_get_viewdef(view text) RETURNS text
    LANGUAGE sql STABLE
    RETURN pg_get_viewdef(view::regclass::oid, false);

CREATE FUNCTION pg_catalog.pg_get_viewdef(view text, pretty boolean) RETURNS text
    LANGUAGE sql STABLE
    RETURN pg_get_viewdef(view::regclass::oid, pretty);

CREATE OR REPLACE VIEW pg_catalog.pg_views AS
SELECT n.nspname AS schemaname,
       c.relname AS viewname,
       pg_get_userbyid(c.relowner) AS viewowner,
       pg_get_viewdef(c.oid) AS definition
FROM pg_class c
LEFT JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'v';

CREATE FUNCTION redshift_kit.show_view(in_schema text, in_view text) RETURNS TABLE ("Show View DDL statement" varchar)
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    relation regclass := redshift_kit.named_relation(in_schema, in_view);
BEGIN
    IF (SELECT relkind FROM pg_class WHERE oid = relation) <> 'v' THEN
        RAISE EXCEPTION '"%" is not a view', in_view USING ERRCODE = 'wrong_object_type';
    END IF;
    RETURN QUERY SELECT btrim(pg_get_viewdef(relation::oid, true))::varchar;
END;
$$;

-- The columns of those late-binding views that can be bound; a query names and types what it wants of them.
CREATE FUNCTION pg_catalog.pg_get_late_binding_view_cols() RETURNS SETOF record
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod)::varchar, a.attnum::int
    FROM redshift_kit.late_binding_view v
    JOIN pg_class c ON c.oid = v.relid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
    WHERE v.bound AND has_schema_privilege(n.oid, 'USAGE')
    ORDER BY 1, 2, 5;
END;
