explain select nvl(a, 0) from t;

EXPLAIN /* all of it */ VERBOSE -- and more
  with x as (select top 3 a from t) select * from x;

explain (select 1);

explain insert into t select * from u;

explain update t set a = a + 1;

explain delete from t using u where t.a = u.a;

explain create table v distkey(a) as select a from t;

explain select a into #v from t;

explain with x as (select 1), delete from t;

explain analyze select 1;

explain verbose analyze select 1;

explain (costs off) select 1;

explain verbose;

explain copy t from 's3://bucket/key' iam_role default;

explain unload ('select 1') to 's3://bucket/key' iam_role default;

explain merge into t using u on t.a = u.a when matched then delete when not matched then insert values (1);

explain create table t (a int);

explain explain select 1;

explain execute p;
