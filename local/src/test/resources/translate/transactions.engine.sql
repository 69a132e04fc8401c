begin;

begin work read only;

start transaction read write;

-- refused: 42601 syntax error at or near "deferrable";

-- refused: 42601 syntax error at or near "isolation";

end;

-- refused: 42601 syntax error at or near "and";

rollback work;

-- refused: 0A000 SQL command "rollback to savepoint x" not supported.;

-- refused: 0A000 SQL command "savepoint x" not supported.;

-- refused: 0A000 PREPARE TRANSACTION is not supported;

SET redshift_kit.isolation TO 'one for all';

set session characteristics as transaction read only;

SET redshift_kit.isolation TO 'one for all';

declare c SCROLL cursor for select coalesce(a, 1) from t;

-- refused: 42601 syntax error at or near "no";

fetch forward 10 from c;

fetch 10 from c;

fetch all from c;

fetch from c;

-- refused: 42601 syntax error at or near "prior";

-- refused: 42601 syntax error at or near "in";

close c;

-- refused: 42601 syntax error at or near "all";

prepare p (int, decimal(18,0), varchar(65535)) as select coalesce($1, 2) from t;

prepare p as delete FROM t where a = $1;

-- refused: 42601 syntax error at or near "truncate";

execute p (coalesce(1, 2));
