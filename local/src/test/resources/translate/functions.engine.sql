select coalesce(a,b), (CASE WHEN (a) IS NOT NULL THEN 'x' ELSE b END), (CASE WHEN (a) IS NOT NULL THEN '2345' ELSE '1234' END), coalesce(a, 1), my_schema.nvl(a) from t;

select (CASE a WHEN 1 THEN 'one' WHEN -2 THEN 'minus two' ELSE 'other' END), (CASE a WHEN 'x' THEN 1 WHEN 'y' THEN 2 END), (CASE WHEN (a) IS NOT DISTINCT FROM null THEN 0 ELSE 1 END), (CASE WHEN (a) IS NOT DISTINCT FROM b THEN 1 WHEN (a) IS NOT DISTINCT FROM c+1 THEN 2 END) from t;

-- asked for t
select nullif(a, b) AS a, nullif(t.a, 0) AS a, nullif(s.t.a, 0) as x, nullif(a, b) x, nullif(a, b) + 1, nullif(upper(a), b), coalesce(nullif(a, b), 1) from t;

insert into u select nullif(a, b) AS a from (select distinct nullif(c, d) AS c, a, b from t) where nullif(e, f) in (select current_user union all select nullif(g, h) AS g from v);

select current_user, user as u, current_user, count(user) from t group by user;

select current_namespace(), current_namespace(), current_account(), t.current_namespace from t;

select ((a) COLLATE pg_catalog.case_insensitive) = 'x', ((a || b) COLLATE pg_catalog."default"), collate(a, b) from t;

select dlog10(100), log(2, 8), dlog10((CASE a WHEN 1 THEN 2 END)) from t;

insert into log (a) values (1);

create table decode (a int, b int, c int);

with log (a) as (select 1), lag as (select 2) select * from log, lag;

select redshift_kit.quote_literal(a), quote_ident(a) from t;

select regexp_replace(a, 'x', 'y'), regexp_replace(a, 'x', 'y', 2), regexp_replace(a, 'x', 'y', '2') from t;

-- refused: 22P02 invalid input syntax for integer: "g";

select slice_num();

select redshift_kit.slice_num(), a from t;

select slice_num() from (select redshift_kit.slice_num() as n from t);

select slice_num() from redshift_kit.pg_class;
