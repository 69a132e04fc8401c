CALL redshift_kit.request_alone('create datashare', '{"name": "salesshare", "publicly_accessible": false, "managed_by": null}');

CALL redshift_kit.request_alone('create datashare', '{"name": "salesshare", "publicly_accessible": true, "managed_by": null}');

CALL redshift_kit.request_alone('create datashare', '{"name": "demoshare", "publicly_accessible": true, "managed_by": "ADX"}');

CALL redshift_kit.request_alone('alter datashare objects', '{"name": "salesshare", "adds": true, "schemas": ["public", "sales"]}');

CALL redshift_kit.request_alone('alter datashare objects', '{"name": "salesshare", "adds": true, "relations": [["public", "sales"], ["public", "v"]]}');

CALL redshift_kit.request_alone('alter datashare objects', '{"name": "salesshare", "adds": false, "all_tables": ["public"]}');

CALL redshift_kit.request_alone('alter datashare objects', '{"name": "salesshare", "adds": true, "functions": [{"schema": "public", "function": "f", "types": "int, varchar(256), varchar(20)"}, {"schema": "public", "function": "g", "types": ""}]}');

CALL redshift_kit.request_alone('alter datashare objects', '{"name": "salesshare", "adds": true, "all_functions": ["public"]}');

CALL redshift_kit.request_alone('alter datashare accessibility', '{"name": "salesshare", "publicly_accessible": false}');

CALL redshift_kit.request_alone('alter datashare include new', '{"name": "salesshare", "includes_new": true, "schema": "public"}');

-- refused: 42601 syntax error at or near "view";

CALL redshift_kit.request_alone('drop datashare', '{"name": "salesshare"}');

SELECT * FROM redshift_kit.desc_datashare('salesshare');

SELECT * FROM redshift_kit.desc_datashare('salesshare', '13b8833d-17c6-4f16-8fe4-1a018f5ed00d');

SELECT * FROM redshift_kit.show_datashares();

SELECT * FROM redshift_kit.show_datashares(pattern => 'sales%');

CALL redshift_kit.request('grant on datashare', '{"name": "salesshare", "gives": true, "privileges": ["ALTER", "SHARE"], "grantees": [{"kind": "user", "name": "reguser", "option": true}, {"kind": "group", "name": "g"}, {"kind": "role", "name": "r"}, {"kind": "public", "name": "public"}], "only_option": false}');

CALL redshift_kit.request('grant usage on datashare', '{"name": "salesshare", "gives": true, "namespace": "13b8833d-17c6-4f16-8fe4-1a018f5ed00d"}');

CALL redshift_kit.request('grant usage on datashare', '{"name": "salesshare", "gives": true, "account": "112233445566"}');

CALL redshift_kit.request('grant usage on datashare', '{"name": "salesshare", "gives": false, "account": "112233445566"}');

CALL redshift_kit.request('grant on datashare', '{"name": "salesshare", "gives": false, "privileges": ["ALTER"], "grantees": [{"kind": "user", "name": "reguser"}], "only_option": true}');

-- refused: 42601 syntax error at or near "select";

-- refused: 0A000 CREATE DATABASE FROM DATASHARE is not supported by the local Redshift;

CALL redshift_kit.request('create identity provider', E'{"name": "oauth_standard", "type": "azure", "namespace": "aad", "parameters": "{\\"issuer\\":\\"https://x/\\", \\"client_secret\\" : \\"\\", \\"audience\\":[\\"y\\"]}"}');

-- refused: 0A000 IDENTITY PROVIDER of a TYPE other than azure is not supported by the local Redshift;

CALL redshift_kit.request('alter identity provider', E'{"name": "oauth_standard", "parameters": "{\\"client_secret\\":\\"\\"}"}');

CALL redshift_kit.request('alter identity provider', '{"name": "oauth_standard", "enabled": false}');

SELECT * FROM redshift_kit.desc_identity_provider('oauth_standard');

CALL redshift_kit.request('drop identity provider', '{"name": "oauth_standard"}');

SELECT * FROM redshift_kit.show_database_grants('dev');

SELECT * FROM redshift_kit.show_schema_grants(current_database()::text, 'public', pattern => 'p%');

SELECT * FROM redshift_kit.show_routine_grants('dev', 'public', 'f', 'int, varchar') LIMIT 5;

SELECT * FROM redshift_kit.show_routine_grants(current_database()::text, current_schema()::text, 'p', NULL);

SELECT * FROM redshift_kit.show_grants_for('user', 'Bob');

SELECT * FROM redshift_kit.show_grants_for('role', 'r', 'dev');

SELECT * FROM redshift_kit.show_grants_for('public', '');
