-- refused: 0A000 Specified types or functions (one per INFO message) not supported on Redshift tables.;

-- refused: 0A000 Specified types or functions (one per INFO message) not supported on Redshift tables.;

-- refused: 0A000 Specified types or functions (one per INFO message) not supported on Redshift tables.;

-- refused: 0A000 Specified types or functions (one per INFO message) not supported on Redshift tables.;

select current_schema(), my.version(), c.relname from redshift_kit.pg_class c join redshift_kit.pg_namespace n on c.relnamespace = n.oid;

select current_schema() from svv_tables;

with t as (select 1) select current_schema() from t;

select (select current_schema()) from users;

select version() from (select * from users);

-- refused: 0A000 One or more of the used functions must be applied on at least one user created tables. Examples of user table only functions are LISTAGG, MEDIAN, PERCENTILE_CONT, etc;

-- refused: 0A000 One or more of the used functions must be applied on at least one user created tables. Examples of user table only functions are LISTAGG, MEDIAN, PERCENTILE_CONT, etc;

-- refused: 0A000 One or more of the used functions must be applied on at least one user created tables. Examples of user table only functions are LISTAGG, MEDIAN, PERCENTILE_CONT, etc;

with x as (select n from t) select listagg((n)::text) from x;

-- refused: 0A000 One or more of the used functions must be applied on at least one user created tables. Examples of user table only functions are LISTAGG, MEDIAN, PERCENTILE_CONT, etc;

select listagg((a.v)::text) from (t a join u on a.i = u.i);

select listagg((query)::text) from stl_query;

create view v as select listagg((n)::text) from (select 1 as n);
