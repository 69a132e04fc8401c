select relname from pg_class;
select c.relname, n.nspname from pg_catalog.pg_class c, pg_catalog.pg_namespace as n where c.relnamespace = n.oid and c.oid = 'pg_class'::regclass;
select pg_class.oid, pg_class.* from "pg_catalog"."pg_class" where pg_class.relkind = 'r';
select * from pg_namespace n join pg_attrdef d on d.oid = n.oid, t;
select * from pg_namespace, (select 1 as one);
select a.* from pg_attribute a where a.attrelid in (select oid from pg_class where relkind = any (array['r', 'v']));
with pg_class as (select 1 as oid) select * from pg_class;
select * from public.pg_class;
select count(*) from pg_user u, svv_table_info i;
insert into t select attname from pg_attribute;
create view v as select relname from pg_class;
select 'pg_class' as pg_class, pg_type from t;
select case when a then generate_series(1, 2) - 1 when b then 0 else generate_series(1, case when c then 3 else 4 end) end from pg_class;
select case when a then 1 else 2 end, generate_series(1, 2) from pg_class;
select nspname as schema_name from pg_namespace where schema_name like 'a%';
select a as z, c from t where z = 1 and date_part(z, c) = 1 and extract(z from c) = 2;
select relname as x from pg_class, generate_series(1, 2) where x = 1;
select a as b from t where b = 1;
select 2 * a as twice from u where twice > 2 and (select max(twice) from t) = 3
