create view v as select a from t;
create or replace view #v as select a from t;
create view v as select a, t.b c, count(*) as n from public.t with no schema binding;
create or replace view s.v (x, "Y") as select nvl(a, 'it\'s') from public.t where b = 1 with no schema binding;
create view v as select * from public.t with no schema binding;
create materialized view s.mv backup no diststyle all sortkey (a) auto refresh yes as select a, sum(b) from t group by a;
create materialized view mv as (select nvl(max(a), 0) from t);
create materialized view mv as select a from t order by a;
create materialized view mv as select a from t with no data;
create materialized view mv tablespace x as select a from t;
create materialized view if not exists mv as select a from t;
refresh materialized view s.mv;
refresh materialized view mv cascade;
refresh materialized view concurrently mv;
alter materialized view mv auto refresh no;
alter materialized view mv rename to other;
drop materialized view mv;
drop materialized view if exists s.mv cascade;
drop materialized view a, b
