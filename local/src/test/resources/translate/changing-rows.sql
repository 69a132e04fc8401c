delete from t where a = 1;
delete t where a = 1;
delete public.t;
with s as (select 1 as a) delete t where a in (select a from s);
delete from t using s where t.a = s.a;
delete t using s where t.a = s.a;
(delete t);
(delete from t)
