create table eventdistsort as select eventid, venueid, dateid from event /* redshift-kit: {"sortstyle": "COMPOUND", "from": "event", "diststyle": "KEY(#1)", "columns": {"#1": {"distkey": true, "sortkey": 1}, "#3": {"sortkey": 2}}} */;

create table eventdisteven as select eventid from event /* redshift-kit: {"diststyle": "EVEN", "from": "event"} */;

create table plain as select 1 as a;

create temp table t (a, b) as (select 1, 2) /* redshift-kit: {"backup": false, "diststyle": "ALL", "sortstyle": "COMPOUND", "columns": {"b": {"sortkey": 1}}} */;

create table if not exists x as select * from y LIMIT 3;

CALL redshift_kit.create_materialized_view('mv', 'select x from t', 'create materialized view mv backup yes diststyle all sortkey(x) auto refresh yes as select x from t', true, '') /* redshift-kit: {"backup": true, "diststyle": "ALL", "sortstyle": "COMPOUND", "columns": {"x": {"sortkey": 1}}} */;

CALL redshift_kit.create_materialized_view('mv2', 'select x from t', 'create materialized view mv2 as select x from t', false, '') /* redshift-kit: {"diststyle": "EVEN"} */;

create view v as select coalesce(a, 0) from t;

CALL redshift_kit.create_late_binding_view(false, 'late', NULL, 'select * from public.t', NULL, 'create view late as select * from public.t with no schema binding');

-- asked for public.t
create table inheriting as select a, t.b as c from public.t x where a > 1 /* redshift-kit: {"from": "public.t"} */;

create table inheriting as (select * from "t") /* redshift-kit: {"from": "\"t\""} */;

create table wrapped as select * from t join u using (a);

create table limited as select * from t limit 5;
