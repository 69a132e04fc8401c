-- What the engine says alike stays as it is.
grant select on table sales to fred;

revoke select on all tables in schema qa_tickit from fred cascade;

grant select(cust_name, cust_phone) on cust_profile to user1;

grant execute on procedure p(int) to public;

grant select on t to a, b;

-- Names of groups and roles, and of users in quotes.
grant all on schema qa_tickit to "group qa_users";

grant all on table qa_tickit.sales to "group qa_users", "group ro_users", "role r", "Ann", public;

revoke grant option for select on t from u, "group g" restrict;

-- Privileges under other names.
grant TRIGGER, MAINTAIN, truncate on table qa_tickit.sales to "group qa_users";

grant SELECT (cust_name, cust_phone), UPDATE (cust_name, cust_phone) on cust_profile to "group sales_admin";

grant select(a), update(b) on cust_profile to "group sales_group";

grant CREATE, TEMPORARY on database dev to u;

grant TEMPORARY on database dev to u;

-- refused: 0A000 USAGE as a privilege on a database is not supported by the local Redshift;

-- refused: 0A000 DROP as a privilege on a schema is not supported by the local Redshift;

-- refused: 42601 syntax error at or near "trigger";

-- refused: 42601 syntax error at or near "maintain";

-- refused: 42601 syntax error at or near "connect";

-- refused: 0A000 GRANT ON LANGUAGE plpythonu is not supported by the local Redshift;

revoke usage on language sql from public;

-- The option to grant, for each by himself.
grant select on t to u with grant option;

grant select on t to u, v with grant option;

CALL redshift_kit.run_all('grant TRIGGER on t to "u" WITH GRANT OPTION', 'grant TRIGGER on t to "group g"');

-- refused: 0LP01 grant options can only be granted to individual users;

-- System tables.
CALL redshift_kit.grant_on_system_relations('{"relations": [["stl_query"]], "only_select": true, "gives": true, "grantees": [{"kind": "user", "name": "u"}]}', 'grant select on stl_query to u');

CALL redshift_kit.grant_on_system_relations('{"relations": [["pg_catalog", "svv_table_info"], ["stv_locks"]], "only_select": true, "gives": false, "grantees": [{"kind": "role", "name": "r"}]}', 'revoke all on pg_catalog.svv_table_info, stv_locks from "role r"');

-- Roles and privileges of roles.
CALL redshift_kit.request('grant role', '{"roles": ["sample_role1"], "grantees": [{"kind": "user", "name": "user1"}]}');

CALL redshift_kit.request('grant role', '{"roles": ["sample_role1"], "grantees": [{"kind": "user", "name": "user1", "option": true}]}');

CALL redshift_kit.request('grant role', '{"roles": ["sample_role1", "sample_role2"], "grantees": [{"kind": "role", "name": "sample_role5"}]}');

CALL redshift_kit.request('grant role', '{"roles": ["sample_role1"], "grantees": [{"kind": "any", "name": "sample_role2"}]}');

CALL redshift_kit.request('grant role', '{"roles": ["sys:dba"], "grantees": [{"kind": "user", "name": "user1"}]}');

CALL redshift_kit.request('revoke role', '{"roles": ["sample_role2"], "grantees": [{"kind": "user", "name": "user1"}], "option_only": true}');

CALL redshift_kit.request('revoke role', '{"roles": ["sample_role1", "sample_role2"], "grantees": [{"kind": "user", "name": "user1"}]}');

CALL redshift_kit.request('grant system privileges', '{"privileges": ["CREATE USER"], "grantees": [{"kind": "role", "name": "sample_role1"}]}');

CALL redshift_kit.request('revoke system privileges', '{"privileges": ["CREATE SCHEMA", "DROP SCHEMA"], "grantees": [{"kind": "role", "name": "sample_role1"}]}');

CALL redshift_kit.request('grant system privileges', '{"privileges": ["CREATE OR REPLACE FUNCTION", "ACCESS SYSTEM TABLE"], "grantees": [{"kind": "role", "name": "r"}]}');

CALL redshift_kit.request('grant system privileges', '{"privileges": ["IGNORE RLS"], "grantees": [{"kind": "role", "name": "dbadmin"}]}');

CALL redshift_kit.request('grant system privileges', '{"privileges": ["EXPLAIN MASKING"], "grantees": [{"kind": "user", "name": "ann"}]}');

-- refused: 42601 syntax error at or near "u";

-- refused: 0A000 CREATE MODEL as a privilege of a user is not supported by the local Redshift;

-- refused: 0A000 GRANT ON MODEL is not supported by the local Redshift;

-- Roles of IAM.
CALL redshift_kit.request('revoke assume role', '{"iam_roles": ["default"], "commands": ["COPY", "UNLOAD", "EXTERNAL FUNCTION", "CREATE MODEL"], "grantees": [{"kind": "public", "name": "public"}]}');

CALL redshift_kit.request('grant assume role', '{"iam_roles": ["arn:aws:iam::123456789012:role/RoleA,arn:aws:iam::210987654321:role/RoleB"], "commands": ["UNLOAD"], "grantees": [{"kind": "user", "name": "reg_user1"}]}');

CALL redshift_kit.request('grant assume role', '{"iam_roles": ["arn:aws:iam::123456789012:role/R"], "commands": ["COPY", "EXTERNAL FUNCTION", "CREATE MODEL"], "grantees": [{"kind": "user", "name": "u"}, {"kind": "group", "name": "g"}]}');

-- All objects, now and later.
CALL redshift_kit.request('grant scoped privileges', '{"object_kind": "TABLES", "schema": "s", "privileges": ["SELECT", "TRIGGER"], "grantees": [{"kind": "role", "name": "r"}]}');

CALL redshift_kit.request('grant scoped privileges', '{"object_kind": "FUNCTIONS", "database": "dev", "privileges": ["EXECUTE"], "grantees": [{"kind": "user", "name": "u", "option": true}]}');

CALL redshift_kit.request('revoke scoped privileges', '{"object_kind": "SCHEMAS", "database": "dev", "privileges": ["USAGE"], "grantees": [{"kind": "user", "name": "u"}]}');

-- refused: 0LP01 scoped permissions can only be granted to users and roles;

-- refused: 0A000 GRANT FOR COPY IN … is not supported by the local Redshift;

-- refused: 0A000 GRANT on an external schema or table of AWS Lake Formation is not supported by the local Redshift;

-- Defaults.
alter default privileges for user report_admin grant select on tables to "group report_readers";

alter default privileges grant select on tables to public;

alter default privileges for user "Ann", b in schema sales grant all on tables to "role r";

alter default privileges in schema sales revoke TRIGGER on tables from "group sales_admin" cascade;

alter default privileges revoke execute on functions from public;

-- refused: 0A000 ALTER DEFAULT PRIVILEGES ON PROCEDURES is not supported by the local Redshift;

-- refused: 42601 syntax error at or near "types";
