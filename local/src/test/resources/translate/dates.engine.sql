select date_add('month', 1, d), date_add('qtr', -1, d), date_add('yr', 1, d), "dateadd"('yr', 1, d), date_add('day', 1, d), x.dateadd(day, 1, d) from t;

select date_diff('weeks', a, b), date_diff('day', a, b), date_diff('day', a, b), date_diff('day', date_add('month', 1, a), getdate()) from t;

select pgdate_part('dow', d), pgdate_part('dayofyear', d), pgdate_part('year', d), pg_catalog.pgdate_part('y', d) from t;

select date_part('yr', d), date_part('epoch', d - interval '1 day'), date_part ('month', date_part('day', d)), extract(d) from t;

select date_trunc('mon', d), date_trunc('month', d), date_trunc($1, d), last_day(d), getdate() from t;

select date_add('month', 1), date_diff(day - 1, a, b), date_add(date_add('day', 1, d), 1, d) from t;

select redshift_kit.timestamp();

select distinct redshift_kit.timestamp(), redshift_kit.date(), a from t where d > current_date - 1 and ts < sysdate();

select redshift_kit.date() from t union all select current_date as today from t;

select (select redshift_kit.date()), trunc(sysdate()), current_date::timestamp, x.sysdate, current_date d from t x;

create table u as select redshift_kit.timestamp(), current_user_id() from t /* redshift-kit: {"from": "t"} */;

insert into t values (sysdate(), redshift_kit.date());

create table v (a date default current_date, b timestamp default sysdate());

set TIME ZONE INTERVAL '-8:00' HOUR TO MINUTE;

set session TIME ZONE INTERVAL '+7:30' HOUR TO MINUTE;

set TIME ZONE INTERVAL '-8:00' HOUR TO MINUTE;

set timezone to '-8';

set TIME ZONE 'UTC';

set TIME ZONE 'UTC';

set local TIME ZONE 'UTC';

set TIME ZONE INTERVAL '-8 hours';

set time zone interval '-8 hours';

set timezone = 'America/New_York';

set time zone to_be_refused_by_the_engine;

SET TIME ZONE 'UTC';
