select c.oid::regclass, array(select 1), '{1}'::int[] from redshift_kit.pg_class c where c.relkind = any (array['r', 'v']);

select postgresql_string_agg(a.attname, ',' order by a.attnum) from redshift_kit.pg_attribute a;

select pg_catalog.postgresql_array_to_string(postgresql_array_agg(x), ','), public.format(1) from redshift_kit.pg_proc, lateral (select 1) s (x);

select * from information_schema.tables t where t.table_schema ~* 'x' fetch first 1 row only;

select relname collate "C", (i.keys).n from (select information_schema._pg_expandarray(i.indkey) as keys from redshift_kit.pg_index i) i, redshift_kit.pg_class;

select postgresql_format('%s', 1) from redshift_kit.pg_namespace;

select string_agg(a, ',') from t;

select string_agg(a, ',') from svv_tables;

insert into t select string_agg(relname, ',') from redshift_kit.pg_class;
