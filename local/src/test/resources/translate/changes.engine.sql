insert into t values (1, default), (2, coalesce(3, 4));

-- refused: 0A000 can't use subqueries in multi-row VALUES;

insert into t (a) values ((select 1));

delete FROM t where a = 1;

delete from t using u where t.a = u.a;

-- refused: 42601 syntax error at or near "using";

with w as (select 1 as a) delete FROM t where a in (select a from w);

-- explain, summary: delete FROM t;

update t set a = 1, b = default where c = 2;

update t x set a = u.a from u where u.b = x.b;

-- refused: 42601 syntax error at or near ".";

-- refused: 42601 syntax error at or near "(";

-- refused: 0A000 Target table must be part of an equijoin predicate;

update t set a = 1 from u join t x on u.a = x.a where t.ctid = x.ctid AND ( x.b = 2 or x.c = 3);

update s.t set a = 1 from s.t x, u WHERE s.t.ctid = x.ctid;

update t set a = 1 from u join t x on u.a = x.a where t.b = 2;

merge into t using s on t.id = s.id when matched then update set a = case when s.a > 1 then 2 end when not matched then insert values (s.id, s.a);

merge into t using (select * from s) x on t.id = x.id when matched then delete when not matched then insert (id) values (x.id);

WITH redshift_kit_matched AS (DELETE FROM t using s as x WHERE t.id = x.id ) INSERT INTO t SELECT x.* FROM s as x;

WITH redshift_kit_matched AS (DELETE FROM t using (select coalesce(id, 1) as id from s) x WHERE t.id = x.id ) INSERT INTO t SELECT x.* FROM (select coalesce(id, 1) as id from s) x;

WITH redshift_kit_matched AS (DELETE FROM t using s WHERE t.id = s.id ) INSERT INTO t SELECT s.* FROM s;

-- refused: 42601 syntax error at or near "x";

-- refused: 0A000 source and target of MERGE must be different tables;

-- refused: 0A000 source and target of MERGE must be different tables;

-- refused: 42601 syntax error at or near "and";

-- refused: 42601 syntax error at or near "not";

-- refused: 42601 syntax error at end of input;
