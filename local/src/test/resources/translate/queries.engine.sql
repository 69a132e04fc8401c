select * from sales order by qtysold desc LIMIT 10;

select distinct a from t LIMIT 5;

select * from (select a from t order by a LIMIT 2) x where a in (select b from u LIMIT 1);

(select a from t LIMIT 3) union all select b from u LIMIT 4;

select a from t EXCEPT select b from u;

insert into t select * from u LIMIT $1;

-- refused: 42601 syntax error at or near "top";

select coalesce(a, b, 0), (CASE WHEN (a) IS NOT NULL THEN 'yes' ELSE 'no' END), (CASE WHEN (a) IS NOT DISTINCT FROM 1 THEN 'one' WHEN (a) IS NOT DISTINCT FROM null THEN 'nothing' ELSE 'other' END), (CASE a WHEN 1 THEN 'one' END) from t;

select (CASE (CASE WHEN (a) IS NOT NULL THEN b ELSE c END) WHEN 'x' THEN date_add('day', 1, d) WHEN 'y' THEN redshift_kit.timestamp() END) from t;

select decode('616263', 'hex');

select listagg((name)::text) from t;

select listagg((name)::text, ', ' order by id desc) from t group by x;

select redshift_kit.listagg(redshift_kit.distinct_texts( (name)::text order by name), ', ') from t;

select listagg((name)::text, ', ') over (partition by x order by id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) from t;

select median(price) from t;

select count(distinct a), percentile_disc(0.5) within group (order by a) from t;

select date_add('month', 1, d), date_add('qtr', -1, d), date_add('yr', 1, d), date_diff('weeks', a, b), date_diff('day', a, b) from t;

select pgdate_part('dow', d), pgdate_part('dayofyear', d), pgdate_part('year', d), date_trunc('mon', d), date_trunc('month', d), date_part('yr', d), date_part('month', d) from t;

select redshift_kit.timestamp(), current_user_id(), getdate(), x.sysdate from t x;

select my_schema.nvl(a), coalesce(a, 1), "nvl"(a) from t;

select a::decimal(18,0), cast(b as varchar(10)), c::varchar(65535), d::varchar, e::numeric(10,2), cast(f as timestamp), g::text from t;

select json_parse('{}')::super;

select c.relhasoids, p.proisagg, a.attisdistkey, d.adsrc from redshift_kit.pg_class c, redshift_kit.pg_proc p, redshift_kit.pg_attribute a, redshift_kit.pg_attrdef d;

with x as (select * from t LIMIT 1) select * from x;

update t set a = coalesce(b, 0) where c = 'x	y';

delete from t using u where t.a = u.a;

select current_user, count(*) filter_it from t group by 1 having count(*) > 1 limit 10 offset 5;
