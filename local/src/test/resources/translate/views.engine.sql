create view v as select a from t;

create or replace TEMPORARY view "#v" as select a from t;

CALL redshift_kit.create_late_binding_view(false, 'v', NULL, 'select a, t.b c, count(*) as n from public.t', ARRAY['a', 'c', 'n'], 'create view v as select a, t.b c, count(*) as n from public.t with no schema binding');

CALL redshift_kit.create_late_binding_view(true, 's.v', ARRAY['x', 'y'], 'select coalesce(a, ''it''''s'') from public.t where b = 1', ARRAY['x', 'y'], E'create or replace view s.v (x, "Y") as select nvl(a, ''it\\''s'') from public.t where b = 1 with no schema binding');

CALL redshift_kit.create_late_binding_view(false, 'v', NULL, 'select * from public.t', NULL, 'create view v as select * from public.t with no schema binding');

CALL redshift_kit.create_materialized_view('s.mv', 'select a, sum(b) from t group by a', 'create materialized view s.mv backup no diststyle all sortkey (a) auto refresh yes as select a, sum(b) from t group by a', true, '') /* redshift-kit: {"backup": false, "diststyle": "ALL", "sortstyle": "COMPOUND", "columns": {"a": {"sortkey": 1}}} */;

CALL redshift_kit.create_materialized_view('mv', '(select coalesce(max(a), 0) from t)', 'create materialized view mv as (select nvl(max(a), 0) from t)', false, 'Aggregate function max is not supported') /* redshift-kit: {"diststyle": "EVEN"} */;

-- refused: 0A000 ORDER BY in a materialized view is not supported;

-- refused: 42601 syntax error at or near "with";

-- refused: 42601 syntax error at or near "tablespace";

-- refused: 42601 syntax error at or near "not";

CALL redshift_kit.refresh_materialized_view('s.mv', false);

CALL redshift_kit.refresh_materialized_view('mv', true);

-- refused: 42601 syntax error at or near "concurrently";

CALL redshift_kit.set_automatic_refresh('mv', false);

-- refused: 42601 syntax error at or near "rename";

CALL redshift_kit.drop_materialized_view('mv', false, false);

CALL redshift_kit.drop_materialized_view('s.mv', true, true);

-- refused: 42601 syntax error at or near ",";
