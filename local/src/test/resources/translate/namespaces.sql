create schema s;
create schema if not exists s authorization u quota 50 gb;
create schema authorization u quota unlimited;
create schema s quota 3 create table t (a int);
create schema s quota mb;
alter schema s quota 2 tb;
alter schema s rename to t;
create database d;
create database d with owner = u connection limit unlimited collate case_sensitive isolation level snapshot;
create database d isolation level serializable connection limit 5;
create database d collate case_insensitive;
create database d tablespace x;
create database d from datashare s of namespace 'x';
alter database d connection limit unlimited;
alter database d isolation level serializable;
alter database d owner to u;
alter database d set search_path to x
