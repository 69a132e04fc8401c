create or replace procedure s.p(a int, inout b varchar(max), out decimal) as $$
declare
  n int := nvl(a, 1);
  r record;
begin -- begins
  select into n, b nvl(x, 0), y from t where z = a; /* takes */
  for r in select top 5 * from t loop
    if r.x > 1 and case when n = 1 then true else false end then
      raise info 'it\'s %', nvl(r.x, 2);
    end if;
  end loop;
  $3 := nvl(1, 2);
end;
$$ language plpgsql;
create procedure p(x out int, y int) language plpgsql as $body$
declare n int; r record;
begin
  <<l>>
  for r in select top 5 * from t loop
    continue l when nvl(r.x, 0) = 0;
    x := $2 + $1;
  end loop;
  execute 'select 1' into n using nvl(y, 1);
  create table k (a int distkey);
  open c for execute 'select 1';
end
$body$;
create procedure p() as $$
begin
  insert into t values (nvl(1, 2));
  truncate t;
  call q(1);
exception when others then
  insert into l values (sqlerrm);
end;
$$ language plpgsql;
create procedure p() nonatomic as $$
begin
  insert into t values (1);
  start transaction;
  insert into t values (2);
  commit;
exception when others then
  raise;
end;
$$ language plpgsql;
create procedure p() as $$ begin truncate t; end $$ language plpgsql security definer set query_group to 'x';
create procedure p() as $$ begin vacuum; end $$ language plpgsql;
create procedure p() as $$ begin copy t from 's3://bucket/key' iam_role default; end $$ language plpgsql;
create procedure p() as $$ begin select a from t; $$ language plpgsql;
create procedure p() as $$ begin null; end $$;
drop procedure s.p(a int, out b varchar(10), inout c date);
drop procedure p;
alter procedure p(int) rename to q;
alter procedure p owner to u;
alter procedure p(int) reset all;
call p(nvl(1, 2), 'x');
call p;
create function f(int, varchar(max)) returns decimal stable as $$ select nvl($1, 2)::decimal -- done
$$ language sql;
create or replace function s.f() returns double precision immutable as 'select 1;' language sql;
create function f(float) returns float stable as $$ return 1 $$ language plpythonu;
create library l language plpythonu from 's3://bucket/key'
