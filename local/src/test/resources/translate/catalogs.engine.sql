select relname from redshift_kit.pg_class;

select c.relname, n.nspname from redshift_kit.pg_class c, redshift_kit.pg_namespace as n where c.relnamespace = n.oid and c.oid = 'pg_class'::regclass;

select pg_class.oid, "pg_class".relname, "pg_class".relnamespace, "pg_class".reltype, "pg_class".relowner, "pg_class".relam, "pg_class".relfilenode, "pg_class".reltablespace, "pg_class".relpages, "pg_class".reltuples, "pg_class".reltoastrelid, "pg_class".reltoastidxid, "pg_class".relhasindex, "pg_class".relisshared, "pg_class".relkind, "pg_class".relnatts, "pg_class".relexternid, "pg_class".relisreplicated, "pg_class".relispinned, "pg_class".reldiststyle, "pg_class".relprojbaseid, "pg_class".relchecks, "pg_class".reltriggers, "pg_class".relukeys, "pg_class".relfkeys, "pg_class".relrefs, "pg_class".relhasoids, "pg_class".relhaspkey, "pg_class".relhasrules, "pg_class".relhassubclass, "pg_class".relacl from redshift_kit.pg_class where pg_class.relkind = 'r';

select "n".nspname, "n".nspowner, "n".nspacl, "d".adrelid, "d".adnum, "d".adbin, "d".adsrc, "t".* from redshift_kit.pg_namespace n join redshift_kit.pg_attrdef d on d.oid = n.oid, t;

select * from redshift_kit.pg_namespace, (select 1 as one);

select "a".attrelid, "a".attname, "a".atttypid, "a".attstattarget, "a".attlen, "a".attnum, "a".attndims, "a".attcacheoff, "a".atttypmod, "a".attbyval, "a".attstorage, "a".attalign, "a".attnotnull, "a".atthasdef, "a".attisdropped, "a".attislocal, "a".attinhcount, "a".attisdistkey, "a".attispreloaded, "a".attsortkeyord, "a".attencodingtype, "a".attencrypttype from redshift_kit.pg_attribute a where a.attrelid in (select oid from redshift_kit.pg_class where relkind = any (array['r', 'v']));

with pg_class as (select 1 as oid) select * from pg_class;

select * from public.pg_class;

select count(*) from pg_user u, svv_table_info i;

insert into t select attname from redshift_kit.pg_attribute;

create view v as select relname from redshift_kit.pg_class;

select 'pg_class' as pg_class, pg_type from t;

select redshift_kit.elements(case when a then ARRAY(SELECT generate_series(1, 2) - 1) when b then ARRAY(SELECT 0) else ARRAY(SELECT generate_series(1, case when c then 3 else 4 end)) end) from redshift_kit.pg_class;

select case when a then 1 else 2 end, generate_series(1, 2) from redshift_kit.pg_class;

-- asked for pg_namespace
select nspname as schema_name from redshift_kit.pg_namespace where schema_name like 'a%';

-- asked for t
select a as z, c from t where (a) = 1 and pgdate_part('z', c) = 1 and date_part('z', c) = 2;

-- asked for pg_class
select relname as x from redshift_kit.pg_class, generate_series(1, 2) where x = 1;

-- asked for t
select a as b from t where b = 1;

-- asked for t, u
select 2 * a as twice from u where (2 * a) > 2 and (select max(twice) from t) = 3;
