-- What the engine says alike stays as it is.
grant select on table sales to fred;
revoke select on all tables in schema qa_tickit from fred cascade;
grant select(cust_name, cust_phone) on cust_profile to user1;
grant execute on procedure p(int) to public;
grant select on t to a, b;
-- Names of groups and roles, and of users in quotes.
grant all on schema qa_tickit to group qa_users;
grant all on table qa_tickit.sales to group qa_users, group ro_users, role "R", "Ann", public;
revoke grant option for select on t from u, group g restrict;
-- Privileges under other names.
grant drop, alter, truncate on table qa_tickit.sales to group qa_users;
grant ALL(cust_name, cust_phone) on cust_profile to group sales_admin;
grant select(a), update(b) on cust_profile to group sales_group;
grant all privileges on database dev to u;
grant temp on database dev to u;
grant usage on database sales_db to bob;
grant drop on schema s to u;
grant trigger on t to u;
grant maintain on t to u;
grant connect on database dev to u;
grant usage on language plpythonu to u;
revoke usage on language sql from public;
-- The option to grant, for each by himself.
grant select on t to u with grant option;
grant select on t to u with grant option, v with grant option;
grant drop on t to u with grant option, group g;
grant select on t to group g with grant option;
-- System tables.
grant select on stl_query to u;
revoke all on pg_catalog.svv_table_info, stv_locks from role r;
-- Roles and privileges of roles.
GRANT ROLE sample_role1 TO user1;
GRANT ROLE sample_role1 TO user1 WITH ADMIN OPTION;
GRANT ROLE sample_role1, ROLE sample_role2 TO ROLE sample_role5;
GRANT sample_role1 TO sample_role2;
GRANT ROLE sys:DBA TO user1;
REVOKE ADMIN OPTION FOR ROLE sample_role2 FROM user1;
REVOKE ROLE sample_role1, ROLE sample_role2 FROM user1;
GRANT CREATE USER TO ROLE sample_role1;
REVOKE CREATE SCHEMA, DROP SCHEMA FROM ROLE sample_role1;
grant create or replace function, access system table to role r;
grant ignore rls to role dbadmin;
grant explain masking to ann;
grant create table to u;
grant create model to u;
grant execute on model m to u;
-- Roles of IAM.
revoke assumerole on all from public for all;
grant assumerole on 'arn:aws:iam::123456789012:role/RoleA,arn:aws:iam::210987654321:role/RoleB' to reg_user1 for unload;
grant assumerole on 'arn:aws:iam::123456789012:role/R' to u, group g for copy, external function, create model;
-- All objects, now and later.
grant select, drop for tables in schema s to role r;
grant all for functions in database dev to u with grant option;
revoke usage for schemas in database dev from u;
grant select for tables in schema s to group g;
grant create for copy jobs in database dev to u;
grant select on external table s.t to iam_role 'arn:aws:iam::123456789012:role/R';
-- Defaults.
alter default privileges for user report_admin grant select on tables to group report_readers;
alter default privileges grant select on tables to public;
alter default privileges for user "Ann", b in schema sales grant all on tables to role r;
alter default privileges in schema sales revoke drop on tables from group sales_admin cascade;
alter default privileges revoke execute on functions from public;
alter default privileges grant execute on procedures to u;
alter default privileges grant usage on types to u;
