select fetch, window, filter, lateral, ordinality, conflict from t;

select a as returning, b as share, c as json from t;

select a from t join u on conflict = 1;

-- asked for t
delete from t returning where returning.a = 1;

select 1 where a = any (select b from u) and c > all ((select d from v));

select (a, b) in (select c, d from u);

select a from t union all select b from u;

select count(distinct a), count(all a) from t;

insert into t (a, b) values (1, 2), (3, default);

insert into t select a from u;

update t set a = (select max(b) from u) where c = 1;

with x as (select 1) select * from x;

select sum(a) over (partition by b), rank() over (order by a), lag(a) over (order by b) from t;

select sum(a) over (partition by b order by c rows unbounded preceding) from t;

select sum(a) over (order by c rows between 1 preceding and current row) from t;

select redshift_kit.first_value(a) over (order by b rows between unbounded preceding and unbounded following) from t;

select listagg((a)::text, ',' order by b) from t;

select redshift_kit.percentile_cont(0.5, redshift_kit.known_values(a order by a)) from t;

select row_number() over (order by range, groups) from t;

select max(a), min(order_by) from t order by b;

select trim(both 'x' from a), substring(a from 1 for 2), date_part('day', b) from t;

select sum(a) from (select a from t order by a);

select a::regclass, b::name, c::oid, d::"char" from t;

select json, bit, path, name, point, uuid from t;

create table t (json int, path varchar(10), uuid char(36), "check" int, exclude int, point int);

create table t (a int) /* redshift-kit: {"keys": [{"kind": "u", "columns": ["a"]}, {"kind": "p", "columns": ["a"]}]} */;

create table t as select 1 as json;

alter table t rename column json to path;

CALL redshift_kit.create_procedure(false, 'p', 'INOUT c refcursor, path varchar, INOUT n int DEFAULT NULL', '', '#variable_conflict use_variable
DECLARE redshift_kit_context text; redshift_kit_before text; redshift_kit_text text; redshift_kit_defers boolean; redshift_kit_in_block boolean := redshift_kit.is_in_block();
BEGIN
GET DIAGNOSTICS redshift_kit_context = PG_CONTEXT;
redshift_kit_context := redshift_kit.checked_nesting(redshift_kit_context);
BEGIN
END;
END
', '{"arguments": [{"mode": "INOUT", "name": "c", "type": "refcursor"}, {"mode": "IN", "name": "path", "type": "varchar"}, {"mode": "OUT", "name": "n", "type": "int"}], "clauses": "", "commits": false, "source": " begin end "}');

create function f (double precision, numeric(3, 1)) returns float immutable as 'select 1.0' language sql;

-- explain, summary: (select 1);

merge into t using s on t.a = s.a when matched then update set b = s.b when not matched then insert (a) values (s.a);

declare c SCROLL cursor for select a from t;

fetch next from c;

fetch forward 10 from c;

vacuum t;

set redshift.query_group to 'role';

rollback;

end;

select redshift_kit.super_element(a, 1) AS "a", redshift_kit.super_attribute(redshift_kit.super_element(b.c, 0), 'd') AS "d" from t b;

create table t (a varchar(10) collate pg_catalog.case_insensitive);

select ((a) COLLATE pg_catalog.case_insensitive) from t;

lock table t;
