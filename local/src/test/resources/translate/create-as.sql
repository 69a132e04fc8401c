create table eventdistsort distkey (1) sortkey (1,3) as select eventid, venueid, dateid from event;
create table eventdisteven diststyle even as select eventid from event;
create table plain as select 1 as a;
create temp table t (a, b) backup no diststyle all sortkey (b) as (select 1, 2);
create table if not exists x as select top 3 * from y;
create materialized view mv backup yes diststyle all sortkey(x) auto refresh yes as select x from t;
create materialized view mv2 as select x from t;
create view v as select nvl(a, 0) from t;
create view late as select * from public.t with no schema binding;
create table inheriting as select a, t.b as c from public.t x where a > 1;
create table inheriting as (select * from "T");
create table wrapped as select * from t join u using (a);
create table limited as select * from t limit 5
