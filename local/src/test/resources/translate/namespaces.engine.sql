create schema s;

create schema if not exists s authorization u /* redshift-kit: {"quota": 51200} */;

create schema authorization u /* redshift-kit: {"quota": 0} */;

create schema s create table t (a int) /* redshift-kit: {"quota": 3072} */;

-- refused: 42601 syntax error at or near "mb";

CALL redshift_kit.alter_schema_quota('s', 2097152);

alter schema s rename to t;

create database d;

create database d WITH OWNER u CONNECTION LIMIT -1;

create database d WITH CONNECTION LIMIT 5;

-- refused: 0A000 COLLATE CASE_INSENSITIVE of a database is not supported by the local Redshift;

-- refused: 42601 syntax error at or near "tablespace";

-- refused: 0A000 CREATE DATABASE FROM DATASHARE is not supported by the local Redshift;

alter database d WITH CONNECTION LIMIT -1;

CALL redshift_kit.alter_database_isolation('d', 'SERIALIZABLE');

alter database d owner to u;

-- refused: 42601 syntax error at or near "set";
