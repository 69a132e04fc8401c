CALL redshift_kit.create_procedure(true, 's.p', 'a int, INOUT b varchar(65535), INOUT decimal(18,0) DEFAULT NULL', '', '#variable_conflict use_variable
DECLARE redshift_kit_context text; redshift_kit_before text; redshift_kit_text text; redshift_kit_defers boolean; redshift_kit_in_block boolean := redshift_kit.is_in_block();
BEGIN
GET DIAGNOSTICS redshift_kit_context = PG_CONTEXT;
redshift_kit_context := redshift_kit.checked_nesting(redshift_kit_context);
DECLARE
n int := coalesce(a, 1);
r record;
BEGIN
select coalesce(x, 0), y from t where z = a into n, b;
FOR r IN select * from t LIMIT 5 LOOP
IF r.x > 1 and case when n = 1 then true else false end THEN
raise info ''it''''s %'', coalesce(r.x, 2);
END IF;
END LOOP;
$3 := coalesce(1, 2);
END;
END
', E'{"arguments": [{"mode": "IN", "name": "a", "type": "int"}, {"mode": "INOUT", "name": "b", "type": "varchar(65535)"}, {"mode": "OUT", "name": "", "type": "decimal(18,0)"}], "clauses": "", "commits": false, "source": "\\u000adeclare\\u000a  n int := nvl(a, 1);\\u000a  r record;\\u000abegin -- begins\\u000a  select into n, b nvl(x, 0), y from t where z = a; \\u002f\\u002a takes \\u002a\\u002f\\u000a  for r in select top 5 \\u002a from t loop\\u000a    if r.x > 1 and case when n = 1 then true else false end then\\u000a      raise info ''it\\\\''s %'', nvl(r.x, 2);\\u000a    end if;\\u000a  end loop;\\u000a  $3 := nvl(1, 2);\\u000aend;\\u000a"}');

CALL redshift_kit.create_procedure(false, 'p', 'y int, INOUT x int DEFAULT NULL', '', '#variable_conflict use_variable
DECLARE redshift_kit_context text; redshift_kit_before text; redshift_kit_text text; redshift_kit_defers boolean; redshift_kit_in_block boolean := redshift_kit.is_in_block();
BEGIN
GET DIAGNOSTICS redshift_kit_context = PG_CONTEXT;
redshift_kit_context := redshift_kit.checked_nesting(redshift_kit_context);
DECLARE
n int;
r record;
BEGIN
<<l>> FOR r IN select * from t LIMIT 5 LOOP
continue l WHEN coalesce(r.x, 0) = 0;
x := $1 + $2;
END LOOP;
redshift_kit_text := redshift_kit.translated(''select 1'');
EXECUTE redshift_kit_text into n USING coalesce(y, 1);
IF redshift_kit.is_truncation(redshift_kit_text) THEN
CALL redshift_kit.commit_truncation();
END IF;
redshift_kit_text := set_config(''redshift_kit.told'', ''{"diststyle": "KEY(a)", "columns": {"a": {"distkey": true}}}'', true); create table k (a int);
open c FOR EXECUTE redshift_kit.translated(''select 1'');
END;
END
', E'{"arguments": [{"mode": "OUT", "name": "x", "type": "int"}, {"mode": "IN", "name": "y", "type": "int"}], "clauses": "", "commits": false, "source": "\\u000adeclare n int; r record;\\u000abegin\\u000a  <<l>>\\u000a  for r in select top 5 \\u002a from t loop\\u000a    continue l when nvl(r.x, 0) = 0;\\u000a    x := $2 + $1;\\u000a  end loop;\\u000a  execute ''select 1'' into n using nvl(y, 1);\\u000a  create table k (a int distkey);\\u000a  open c for execute ''select 1'';\\u000aend\\u000a"}');

CALL redshift_kit.create_procedure(false, 'p', '', '', '#variable_conflict use_variable
DECLARE redshift_kit_context text; redshift_kit_before text; redshift_kit_text text; redshift_kit_defers boolean; redshift_kit_in_block boolean := redshift_kit.is_in_block();
BEGIN
GET DIAGNOSTICS redshift_kit_context = PG_CONTEXT;
redshift_kit_context := redshift_kit.checked_nesting(redshift_kit_context);
redshift_kit_defers := redshift_kit.takes_deferral();
DECLARE redshift_kit_state_1 text; redshift_kit_message_1 text; redshift_kit_hint_1 text;
BEGIN
<<redshift_kit_guard_1>>
BEGIN
DECLARE
redshift_kit_state_2 text; redshift_kit_message_2 text; redshift_kit_hint_2 text;
BEGIN
<<redshift_kit_guard_2>>
BEGIN
BEGIN
insert into t values (coalesce(1, 2));
EXCEPTION WHEN OTHERS THEN
GET STACKED DIAGNOSTICS redshift_kit_state_2 = RETURNED_SQLSTATE, redshift_kit_message_2 = MESSAGE_TEXT, redshift_kit_hint_2 = PG_EXCEPTION_HINT;
END;
EXIT redshift_kit_guard_2 WHEN redshift_kit_state_2 IS NOT NULL;
BEGIN
truncate t;
EXCEPTION WHEN OTHERS THEN
GET STACKED DIAGNOSTICS redshift_kit_state_2 = RETURNED_SQLSTATE, redshift_kit_message_2 = MESSAGE_TEXT, redshift_kit_hint_2 = PG_EXCEPTION_HINT;
END;
EXIT redshift_kit_guard_2 WHEN redshift_kit_state_2 IS NOT NULL;
CALL redshift_kit.commit_truncation();
IF redshift_kit.may_commit(''q'') THEN
redshift_kit_text := redshift_kit.ask_for_deferral();
CALL q(1);
SELECT f.state, f.message, f.hint INTO redshift_kit_state_2, redshift_kit_message_2, redshift_kit_hint_2 FROM redshift_kit.deferred_failure() f;
EXIT redshift_kit_guard_2 WHEN redshift_kit_state_2 IS NOT NULL;
ELSE
BEGIN
redshift_kit_before := redshift_kit.enter_block();
CALL q(1);
redshift_kit_before := redshift_kit.leave_block(redshift_kit_before);
EXCEPTION WHEN OTHERS THEN
GET STACKED DIAGNOSTICS redshift_kit_state_2 = RETURNED_SQLSTATE, redshift_kit_message_2 = MESSAGE_TEXT, redshift_kit_hint_2 = PG_EXCEPTION_HINT;
END;
EXIT redshift_kit_guard_2 WHEN redshift_kit_state_2 IS NOT NULL;
END IF;
END;
IF redshift_kit_state_2 IS NOT NULL THEN
IF NOT redshift_kit_in_block THEN ROLLBACK; redshift_kit_text := set_config(''redshift_kit.in_block'', '''', false); END IF;
DECLARE sqlstate text := redshift_kit_state_2; sqlerrm text := redshift_kit_message_2;
BEGIN
BEGIN
insert into l values (sqlerrm);
EXCEPTION WHEN OTHERS THEN
GET STACKED DIAGNOSTICS redshift_kit_state_1 = RETURNED_SQLSTATE, redshift_kit_message_1 = MESSAGE_TEXT, redshift_kit_hint_1 = PG_EXCEPTION_HINT;
END;
EXIT redshift_kit_guard_1 WHEN redshift_kit_state_1 IS NOT NULL;
END;
IF NOT redshift_kit_in_block THEN COMMIT; END IF;
redshift_kit_state_1 := redshift_kit_state_2; redshift_kit_message_1 := redshift_kit_message_2; redshift_kit_hint_1 := redshift_kit_hint_2; EXIT redshift_kit_guard_1;
END IF;
END;
END;
IF redshift_kit_state_1 IS NOT NULL THEN
IF redshift_kit_defers THEN
IF NOT redshift_kit_in_block THEN ROLLBACK; redshift_kit_text := set_config(''redshift_kit.in_block'', '''', false); END IF;
redshift_kit_text := redshift_kit.defer(redshift_kit_state_1, redshift_kit_message_1, redshift_kit_hint_1);
RETURN;
END IF;
redshift_kit_text := redshift_kit.throw(redshift_kit_state_1, redshift_kit_message_1, redshift_kit_hint_1);
END IF;
END;
END
', E'{"arguments": [], "clauses": "", "commits": true, "source": "\\u000abegin\\u000a  insert into t values (nvl(1, 2));\\u000a  truncate t;\\u000a  call q(1);\\u000aexception when others then\\u000a  insert into l values (sqlerrm);\\u000aend;\\u000a"}');

CALL redshift_kit.create_procedure(false, 'p', '', '', '#variable_conflict use_variable
DECLARE redshift_kit_context text; redshift_kit_before text; redshift_kit_text text; redshift_kit_defers boolean; redshift_kit_in_block boolean := redshift_kit.is_in_block();
BEGIN
GET DIAGNOSTICS redshift_kit_context = PG_CONTEXT;
redshift_kit_context := redshift_kit.checked_nesting(redshift_kit_context);
redshift_kit_defers := redshift_kit.takes_deferral();
DECLARE redshift_kit_state_1 text; redshift_kit_message_1 text; redshift_kit_hint_1 text;
BEGIN
<<redshift_kit_guard_1>>
BEGIN
DECLARE
redshift_kit_state_2 text; redshift_kit_message_2 text; redshift_kit_hint_2 text;
BEGIN
<<redshift_kit_guard_2>>
BEGIN
BEGIN
insert into t values (1);
EXCEPTION WHEN OTHERS THEN
GET STACKED DIAGNOSTICS redshift_kit_state_2 = RETURNED_SQLSTATE, redshift_kit_message_2 = MESSAGE_TEXT, redshift_kit_hint_2 = PG_EXCEPTION_HINT;
END;
EXIT redshift_kit_guard_2 WHEN redshift_kit_state_2 IS NOT NULL;
IF NOT redshift_kit_in_block THEN COMMIT; END IF;
BEGIN
insert into t values (2);
EXCEPTION WHEN OTHERS THEN
GET STACKED DIAGNOSTICS redshift_kit_state_2 = RETURNED_SQLSTATE, redshift_kit_message_2 = MESSAGE_TEXT, redshift_kit_hint_2 = PG_EXCEPTION_HINT;
END;
EXIT redshift_kit_guard_2 WHEN redshift_kit_state_2 IS NOT NULL;
COMMIT;
END;
IF redshift_kit_state_2 IS NOT NULL THEN
IF NOT redshift_kit_in_block THEN ROLLBACK; redshift_kit_text := set_config(''redshift_kit.in_block'', '''', false); END IF;
DECLARE sqlstate text := redshift_kit_state_2; sqlerrm text := redshift_kit_message_2;
BEGIN
BEGIN
RAISE EXCEPTION USING ERRCODE = sqlstate, MESSAGE = sqlerrm;
EXCEPTION WHEN OTHERS THEN
GET STACKED DIAGNOSTICS redshift_kit_state_1 = RETURNED_SQLSTATE, redshift_kit_message_1 = MESSAGE_TEXT, redshift_kit_hint_1 = PG_EXCEPTION_HINT;
END;
EXIT redshift_kit_guard_1 WHEN redshift_kit_state_1 IS NOT NULL;
END;
IF NOT redshift_kit_in_block THEN COMMIT; END IF;
END IF;
END;
END;
IF redshift_kit_state_1 IS NOT NULL THEN
IF redshift_kit_defers THEN
IF NOT redshift_kit_in_block THEN ROLLBACK; redshift_kit_text := set_config(''redshift_kit.in_block'', '''', false); END IF;
redshift_kit_text := redshift_kit.defer(redshift_kit_state_1, redshift_kit_message_1, redshift_kit_hint_1);
RETURN;
END IF;
redshift_kit_text := redshift_kit.throw(redshift_kit_state_1, redshift_kit_message_1, redshift_kit_hint_1);
END IF;
END;
END
', E'{"arguments": [], "clauses": "NONATOMIC", "commits": true, "source": "\\u000abegin\\u000a  insert into t values (1);\\u000a  start transaction;\\u000a  insert into t values (2);\\u000a  commit;\\u000aexception when others then\\u000a  raise;\\u000aend;\\u000a"}');

CALL redshift_kit.create_procedure(false, 'p', '', 'SECURITY DEFINER set redshift.query_group to ''x'' SET redshift_kit.in_block TO ''on''', '#variable_conflict use_variable
DECLARE redshift_kit_context text; redshift_kit_before text; redshift_kit_text text; redshift_kit_defers boolean; redshift_kit_in_block boolean := redshift_kit.is_in_block();
BEGIN
GET DIAGNOSTICS redshift_kit_context = PG_CONTEXT;
redshift_kit_context := redshift_kit.checked_nesting(redshift_kit_context);
BEGIN
truncate t;
END;
END
', '{"arguments": [], "clauses": "SECURITY DEFINER set query_group to ''x''", "commits": false, "source": " begin truncate t; end "}');

-- refused: 0A000 VACUUM in a stored procedure is not supported;

-- refused: 0A000 COPY in a stored procedure is not supported by the local Redshift;

-- refused: 42601 syntax error at end of input;

-- refused: 42601 syntax error at end of input;

CALL redshift_kit.change_procedure('s.p', ARRAY['int', 'date']::text[], 'DROP PROCEDURE %s');

-- refused: 42601 syntax error at end of input;

CALL redshift_kit.change_procedure('p', ARRAY['int']::text[], 'ALTER PROCEDURE %s rename to q');

CALL redshift_kit.change_procedure('p', NULL, 'ALTER PROCEDURE %s owner to u');

-- refused: 42601 syntax error at or near "reset";

call p(coalesce(1, 2), 'x');

-- refused: 42601 syntax error at end of input;

create function f(int, varchar(65535)) returns decimal(18,0) stable as 'select coalesce($1, 2)::decimal(18,0)' language sql;

create or replace function s.f() returns double precision immutable as 'select 1' language sql;

-- refused: 0A000 LANGUAGE plpythonu is not supported by the local Redshift;

-- refused: 0A000 CREATE LIBRARY is not supported by the local Redshift;
