create TEMPORARY table "#staging" (id int, name varchar(10));

create TEMPORARY table if not exists "#staging" (id int);

create temp table "#t" as select 1 as one;

create TEMPORARY table "#u" as select 1 as one /* redshift-kit: {"diststyle": "KEY(one)", "columns": {"one": {"distkey": true}}} */;

select * into TEMPORARY "#copy" from "#staging";

insert into "#staging" select * from "#t" where "#t".one = 1;

drop table "#staging";

create TEMPORARY table "#quoted" (a int);
