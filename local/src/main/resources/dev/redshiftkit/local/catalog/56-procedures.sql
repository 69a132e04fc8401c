-- Stored procedures. The translator writes their bodies anew and calls what is here; how errors and transactions are brought
-- about is told in BodyWriter.
-- A procedure may set what it likes for its time, also what the engine does not know.
GRANT SET ON PARAMETER redshift_kit.in_block TO PUBLIC;
DO $$
DECLARE
    setting_name text;
BEGIN
    FOR setting_name IN SELECT name FROM redshift_kit.setting_default LOOP
        EXECUTE format('GRANT SET ON PARAMETER %I TO PUBLIC', 'redshift.' || setting_name);
    END LOOP;
END;
$$;

CREATE FUNCTION redshift_kit.checked_nesting(context text) RETURNS text
    LANGUAGE plpgsql STABLE
AS $$
BEGIN
    IF regexp_count(context, '(?n)^PL/pgSQL function (?!redshift_kit\.)') > 16 THEN
        RAISE EXCEPTION 'maximum number of levels for nested calls is 16' USING ERRCODE = 'statement_too_complex';
    END IF;
    RETURN NULL;
END;
$$;

-- Whether nothing can be committed: the gateway says so of a client's transaction block, a procedure of its subtransactions.
CREATE FUNCTION redshift_kit.is_in_block() RETURNS boolean
    LANGUAGE sql STABLE
    RETURN coalesce(current_setting('redshift_kit.in_block', true), '') = 'on';

CREATE FUNCTION redshift_kit.enter_block() RETURNS text
    LANGUAGE plpgsql VOLATILE
AS $$
DECLARE
    before text := coalesce(current_setting('redshift_kit.in_block', true), '');
BEGIN
    PERFORM set_config('redshift_kit.in_block', 'on', true);
    RETURN before;
END;
$$;

CREATE FUNCTION redshift_kit.leave_block(before text) RETURNS text
    LANGUAGE sql VOLATILE
    RETURN set_config('redshift_kit.in_block', before, true);

-- A procedure that may commit and fails tells its caller instead of throwing the error, if that asks for it.
CREATE FUNCTION redshift_kit.ask_for_deferral() RETURNS text
    LANGUAGE sql VOLATILE
    RETURN set_config('redshift_kit.defers', 'on', false);

CREATE FUNCTION redshift_kit.takes_deferral() RETURNS boolean
    LANGUAGE plpgsql VOLATILE
AS $$
DECLARE
    asked boolean := coalesce(current_setting('redshift_kit.defers', true), '') = 'on';
BEGIN
    PERFORM set_config('redshift_kit.defers', '', false);
    RETURN asked;
END;
$$;

CREATE FUNCTION redshift_kit.defer(state text, message text, hint text) RETURNS text
    LANGUAGE sql VOLATILE
    RETURN set_config('redshift_kit.failure', jsonb_build_object('state', state, 'message', message, 'hint', hint)::text, false);

CREATE FUNCTION redshift_kit.deferred_failure(OUT state text, OUT message text, OUT hint text)
    LANGUAGE plpgsql VOLATILE
AS $$
DECLARE
    failure jsonb := nullif(current_setting('redshift_kit.failure', true), '')::jsonb;
BEGIN
    PERFORM set_config('redshift_kit.failure', '', false), set_config('redshift_kit.defers', '', false);
    state := failure ->> 'state';
    message := failure ->> 'message';
    hint := failure ->> 'hint';
END;
$$;

-- Throws an error that has been caught.
CREATE FUNCTION redshift_kit.throw(state text, message text, hint text) RETURNS text
    LANGUAGE plpgsql VOLATILE
AS $$
BEGIN
    IF coalesce(hint, '') = '' THEN
        RAISE EXCEPTION USING ERRCODE = state, MESSAGE = message;
    END IF;
    RAISE EXCEPTION USING ERRCODE = state, MESSAGE = message, HINT = hint;
END;
$$;

-- Where this is what fails to commit, it was TRUNCATE that wanted to.
CREATE PROCEDURE redshift_kit.commit_truncation()
    LANGUAGE plpgsql
AS $$
BEGIN
    COMMIT;
END;
$$;

CREATE FUNCTION redshift_kit.is_truncation(statement text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN statement ~* '^\s*truncate\M';

CREATE FUNCTION redshift_kit.may_commit(written_name text) RETURNS boolean
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    parts text[] := parse_ident(written_name);
BEGIN
    RETURN EXISTS (
        SELECT FROM pg_proc p
        JOIN pg_namespace n ON n.oid = p.pronamespace
        JOIN redshift_kit.procedure known ON known.procedure_id = p.oid
        WHERE known.commits AND p.proname = parts[cardinality(parts)]
          AND CASE WHEN cardinality(parts) > 1 THEN n.nspname = parts[cardinality(parts) - 1]
              ELSE pg_function_is_visible(p.oid) END);
END;
$$;

CREATE FUNCTION redshift_kit.remember_procedure(new_id oid, description jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_proc p WHERE p.oid = new_id AND pg_has_role(session_user, p.proowner, 'USAGE')) THEN
        RAISE EXCEPTION 'must be owner of procedure %', new_id::regprocedure USING ERRCODE = 'insufficient_privilege';
    END IF;
    DELETE FROM redshift_kit.procedure p WHERE p.procedure_id = new_id;
    INSERT INTO redshift_kit.procedure
    VALUES (new_id, description -> 'arguments', description ->> 'clauses', (description ->> 'commits')::boolean,
        description ->> 'source');
END;
$$;

-- The types of all arguments as the engine counts them.
CREATE FUNCTION redshift_kit.all_types(procedure_id oid) RETURNS oid[]
    LANGUAGE sql STABLE
    RETURN (SELECT ARRAY(SELECT t FROM unnest(p.proargtypes) WITH ORDINALITY AS argument (t, place) ORDER BY place)
        FROM pg_proc p WHERE p.oid = procedure_id);

-- The types of what goes in, by which Redshift tells procedures of one name apart.
CREATE FUNCTION redshift_kit.input_types(procedure_id oid) RETURNS oid[]
    LANGUAGE sql STABLE
    RETURN coalesce(
        (SELECT ARRAY(SELECT (a ->> 'type')::regtype::oid
            FROM jsonb_array_elements(p.arguments) WITH ORDINALITY AS argument (a, place) WHERE a ->> 'mode' <> 'OUT' ORDER BY place)
            FROM redshift_kit.procedure p WHERE p.procedure_id = input_types.procedure_id),
        redshift_kit.all_types(procedure_id));

-- The procedure of that name that takes these types; without types the only one of that name.
CREATE FUNCTION redshift_kit.named_procedure(written_name text, types text[]) RETURNS oid
    LANGUAGE plpgsql STABLE
AS $$
DECLARE
    parts text[] := parse_ident(written_name);
    wanted oid[] := ARRAY(SELECT t::regtype::oid FROM unnest(types) WITH ORDINALITY AS named (t, place) ORDER BY place);
    found oid[] := ARRAY(
        SELECT p.oid FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE p.prokind = 'p' AND p.proname = parts[cardinality(parts)]
          AND CASE WHEN cardinality(parts) > 1 THEN n.nspname = parts[cardinality(parts) - 1]
              ELSE pg_function_is_visible(p.oid) END
          AND (types IS NULL OR redshift_kit.input_types(p.oid) = wanted));
BEGIN
    IF cardinality(found) = 0 THEN
        RAISE EXCEPTION 'procedure %(%) does not exist', written_name,
            array_to_string(ARRAY(SELECT format_type(t, NULL) FROM unnest(wanted) t), ', ') USING ERRCODE = 'undefined_function';
    ELSIF cardinality(found) > 1 THEN
        RAISE EXCEPTION 'procedure name "%" is not unique', written_name USING ERRCODE = 'ambiguous_function',
            HINT = 'Specify the argument list to select the procedure unambiguously.';
    END IF;
    RETURN found[1];
END;
$$;

CREATE FUNCTION redshift_kit.procedure_rights(procedure_id oid) RETURNS text[]
    LANGUAGE sql STABLE
    RETURN ARRAY(
        SELECT format('GRANT EXECUTE ON PROCEDURE %s TO %s%s', procedure_id::regprocedure,
            CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(g.grantee)) END,
            CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
        FROM pg_proc p CROSS JOIN LATERAL aclexplode(p.proacl) g
        WHERE p.oid = procedure_id AND g.grantee <> p.proowner);

-- A replacement may name its arguments otherwise, which the engine allows to a new procedure only.
CREATE PROCEDURE redshift_kit.create_procedure(
        replaces boolean, written_name text, arguments text, options text, body text, description text)
    LANGUAGE plpgsql
AS $$
DECLARE
    told jsonb := description::jsonb;
    types text[] := ARRAY(
        SELECT a ->> 'type' FROM jsonb_array_elements(told -> 'arguments') WITH ORDINALITY AS argument (a, place)
        WHERE a ->> 'mode' <> 'OUT' ORDER BY place);
    statement text := format('CREATE %s PROCEDURE %s(%s) LANGUAGE plpgsql %s AS %L',
        CASE WHEN replaces THEN 'OR REPLACE' ELSE '' END, written_name, arguments, options, body);
    old oid;
    owner text;
    rights text[];
    right_of_another text;
    all_types oid[] := ARRAY(
        SELECT (a ->> 'type')::regtype::oid
        FROM jsonb_array_elements(told -> 'arguments') WITH ORDINALITY AS argument (a, place)
        ORDER BY a ->> 'mode' = 'OUT', place);
    parts text[] := parse_ident(written_name);
BEGIN
    BEGIN
        EXECUTE statement;
    EXCEPTION WHEN invalid_function_definition THEN
        IF NOT replaces OR SQLERRM NOT LIKE 'cannot %' THEN
            RAISE;
        END IF;
        old := redshift_kit.named_procedure(written_name, types);
        owner := (SELECT pg_get_userbyid(proowner) FROM pg_proc WHERE oid = old);
        rights := redshift_kit.procedure_rights(old);
        EXECUTE format('DROP PROCEDURE %s', old::regprocedure);
        EXECUTE statement;
        EXECUTE format('ALTER PROCEDURE %s OWNER TO %I', redshift_kit.named_procedure(written_name, types)::regprocedure, owner);
        FOREACH right_of_another IN ARRAY rights LOOP
            EXECUTE right_of_another;
        END LOOP;
    END;
    PERFORM redshift_kit.remember_procedure(p.oid, told)
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE p.prokind = 'p' AND p.proname = parts[cardinality(parts)]
      AND n.nspname = coalesce(parts[cardinality(parts) - 1], current_schema()) AND redshift_kit.all_types(p.oid) = all_types;
END;
$$;

CREATE PROCEDURE redshift_kit.change_procedure(written_name text, types text[], change text)
    LANGUAGE plpgsql
AS $$
BEGIN
    EXECUTE format(change, redshift_kit.named_procedure(written_name, types)::regprocedure);
END;
$$;

CREATE FUNCTION redshift_kit.forget_procedure() RETURNS event_trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    DELETE FROM redshift_kit.procedure p USING pg_event_trigger_dropped_objects() d
    WHERE d.classid = 'pg_proc'::regclass AND p.procedure_id = d.objid;
END;
$$;
CREATE EVENT TRIGGER redshift_kit_forget_procedure ON sql_drop EXECUTE FUNCTION redshift_kit.forget_procedure();

CREATE FUNCTION redshift_kit.argument_definition(argument jsonb) RETURNS text
    LANGUAGE sql STABLE
    RETURN concat_ws(' ', nullif(argument ->> 'mode', 'IN'), nullif(argument ->> 'name', ''),
        format_type((argument ->> 'type')::regtype, NULL));

-- The statement that would make the procedure anew (Redshift guide, SHOW PROCEDURE).
CREATE FUNCTION redshift_kit.procedure_definition(procedure_id oid) RETURNS text
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT format('CREATE OR REPLACE PROCEDURE %I.%I(%s)', n.nspname, p.proname,
            (SELECT string_agg(redshift_kit.argument_definition(a), ', ' ORDER BY place)
                FROM jsonb_array_elements(known.arguments) WITH ORDINALITY AS argument (a, place)))
        || CASE WHEN known.clauses LIKE 'NONATOMIC%' THEN ' NONATOMIC' ELSE '' END
        || E'\nLANGUAGE plpgsql\nAS $_$' || known.source || '$_$'
        || CASE WHEN known.clauses IN ('', 'NONATOMIC') THEN '' ELSE ' ' || known.clauses END || E'\n'
    FROM redshift_kit.procedure known
    JOIN pg_proc p ON p.oid = known.procedure_id
    JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE known.procedure_id = procedure_definition.procedure_id;
END;

CREATE FUNCTION redshift_kit.show_procedure(in_schema text, in_procedure text, types text DEFAULT NULL)
    RETURNS TABLE ("Stored Procedure Definition" varchar)
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT redshift_kit.procedure_definition(redshift_kit.named_procedure(
        coalesce(quote_ident(in_schema) || '.', '') || quote_ident(in_procedure),
        CASE WHEN types IS NULL THEN NULL WHEN types = '' THEN '{}' ELSE string_to_array(types, ', ') END))::varchar;
END;

-- What the gateway has laid ready for this session: the number of the question, and two parts more. Nobody else can read it.
CREATE FUNCTION redshift_kit.note_for(question text) RETURNS text[]
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    note text := pg_read_file(current_setting('unix_socket_directories') || '/note-' || pg_backend_pid(), true);
    parts text[] := regexp_match(note, '^([^\n]*)\n([^\n]*)\n(.*)$');
BEGIN
    RETURN CASE WHEN parts[1] = question THEN parts[2:3] END;
END;
$$;

-- What the gateway answers to a text, and to what it has asked in return: SQLSTATE, and statement, question or error.
CREATE FUNCTION redshift_kit.answer_to(statement text, columns text) RETURNS text[]
    LANGUAGE plpgsql VOLATILE
AS $$
DECLARE
    question text := md5(statement || clock_timestamp() || random());
    deadline timestamptz := clock_timestamp() + interval '30 seconds';
    note text[];
BEGIN
    IF columns IS NULL THEN
        RAISE INFO USING MESSAGE = statement, DETAIL = question, ERRCODE = 'RKASK';
    ELSE
        RAISE INFO USING MESSAGE = statement, DETAIL = question, HINT = columns, ERRCODE = 'RKASK';
    END IF;
    LOOP
        note := redshift_kit.note_for(question);
        IF note IS NOT NULL THEN
            RETURN note;
        ELSIF clock_timestamp() > deadline THEN
            RAISE EXCEPTION 'dynamic SQL could not be translated' USING ERRCODE = 'internal_error';
        END IF;
        PERFORM pg_sleep(0.0002);
    END LOOP;
END;
$$;

-- A text that is built when it runs, in the engine's SQL. Only the gateway can translate: it is asked by a notice that it keeps to
-- itself, which goes out at once, and its answer is waited for. It may depend on the columns of tables, which the gateway asks for in
-- return, by a query. Who is not connected through a gateway writes the engine's SQL.
CREATE FUNCTION redshift_kit.translated(statement text) RETURNS text
    LANGUAGE plpgsql VOLATILE
AS $$
DECLARE
    answer text[];
    columns text;
BEGIN
    IF statement IS NULL OR current_setting('redshift_kit.in_block', true) IS NULL THEN
        RETURN statement;
    END IF;
    answer := redshift_kit.answer_to(statement, NULL);
    IF answer[1] = 'RKASK' THEN
        EXECUTE format('SELECT coalesce(string_agg(place || '' '' || name, E''\n''), '''') FROM (%s) AS asked', answer[2])
            INTO columns;
        answer := redshift_kit.answer_to(statement, columns);
    END IF;
    IF answer[1] <> '00000' THEN
        RAISE EXCEPTION USING ERRCODE = answer[1], MESSAGE = answer[2];
    END IF;
    RETURN answer[2];
END;
$$;

-- A session has one cursor (Redshift guide, DECLARE). Those that a procedure returns, and the protocol's own, are not counted.
CREATE PROCEDURE redshift_kit.require_no_cursor()
    LANGUAGE plpgsql
AS $$
BEGIN
    IF EXISTS (SELECT FROM pg_cursors
            WHERE lower(name) = lower((regexp_match(statement, '^\s*declare\s+"?([^"\s]+)', 'i'))[1])) THEN
        RAISE EXCEPTION 'only one cursor at a time can be open per session' USING ERRCODE = 'invalid_cursor_state';
    END IF;
END;
$$;
