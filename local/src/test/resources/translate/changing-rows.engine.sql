delete from t where a = 1;

delete FROM t where a = 1;

delete FROM public.t;

with s as (select 1 as a) delete FROM t where a in (select a from s);

delete from t using s where t.a = s.a;

-- refused: 42601 syntax error at or near "using";

(delete t);

(delete from t);
