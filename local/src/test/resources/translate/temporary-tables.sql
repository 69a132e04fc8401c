create table #staging (id int, name varchar(10));
create table if not exists #Staging (id int);
create temp table #t as select 1 as one;
create table #u distkey(one) as select 1 as one;
select * into #copy from #staging;
insert into #staging select * from #t where #t.one = 1;
drop table #staging;
create table "#quoted" (a int)
