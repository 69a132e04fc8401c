create table eventdistsort as select eventid, venueid, dateid from event /* redshift-kit: {"sortstyle": "COMPOUND", "from": "event", "diststyle": "KEY(#1)", "columns": {"#1": {"distkey": true, "sortkey": 1}, "#3": {"sortkey": 2}}} */;

create table eventdisteven as select eventid from event /* redshift-kit: {"diststyle": "EVEN", "from": "event"} */;

create table plain as select 1 as a;

create temp table t (a, b) as (select 1, 2) /* redshift-kit: {"backup": false, "diststyle": "ALL", "sortstyle": "COMPOUND", "columns": {"b": {"sortkey": 1}}} */;

create table if not exists x as select * from y LIMIT 3;

create materialized view mv as select x from t /* redshift-kit: {"backup": true, "diststyle": "ALL", "sortstyle": "COMPOUND", "from": "t", "columns": {"x": {"sortkey": 1}}} */;

create materialized view mv2 as select x from t /* redshift-kit: {"from": "t"} */;

create view v as select coalesce(a, 0) from t;

-- refused: 0A000 WITH NO SCHEMA BINDING is not supported by the local Redshift;

create table inheriting as select a, t.b as c from public.t x where a > 1 /* redshift-kit: {"from": "public.t"} */;

create table inheriting as (select * from "t") /* redshift-kit: {"from": "\"t\""} */;

create table wrapped as select * from t join u using (a);

create table limited as select * from t limit 5;
