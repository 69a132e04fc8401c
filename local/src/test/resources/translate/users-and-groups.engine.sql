-- Users, groups and roles. Passwords are digested: none of them may stand in the translation.
CALL redshift_kit.request('create user', '{"name": "dbuser", "password": "md59a15fe8753a35c02187ae99b7ab17a85 sha256|c349b079a9b02d31e7abea43173fd16c327ed1b06e0342bf3d45e5dca4db92c7|e4b987d58b36959598f21042ba30f504813654fae756330742ad2108e6b03eec", "createdb": true, "connection_limit": 30}');

CALL redshift_kit.request('create user', '{"name": "user1", "password": "md5153c434b4b77c89e6b94f12c5393af5b"}');

CALL redshift_kit.request('create user', '{"name": "admin", "password": "sha256|fe95f2bc7c4a111b6f0f7d0b60bfedd1935fb295f8dce1d62708ab8d2f564baf|c721bff5d9042cf541ff7b9d48fa8a6e545c19a763e3710151f9513038b0f6c6"}');

CALL redshift_kit.request('create user', '{"name": "u", "password": "sha256|06d8fb073dcb17aea981d45356001c227bacf4a854d7a8469317bf459ea80044|5c5b60331644fc1976091cca0d5690dd19efdad3e4130f8bee163f0dfa813b7d", "createdb": false, "createuser": true, "syslog": "UNRESTRICTED", "groups": ["g1", "g2"], "valid_until": "2017-06-10", "connection_limit": -1, "session_timeout": 120}');

CALL redshift_kit.request('create user', '{"name": "myco_aad:bob", "external_id": "ABC123", "password": null}');

CALL redshift_kit.request('create user', '{"name": "Ann B", "password": null}');

-- refused: 42601 syntax error at end of input;

-- refused: 22023 password must be 8 to 64 characters long;

-- refused: 22023 password must contain an uppercase character;

-- refused: 22023 password must contain a lowercase character;

-- refused: 22023 password must contain a number;

-- refused: 22023 password must not contain blanks, quotation marks, \ or /, nor other than ASCII characters;

CALL redshift_kit.request('create user', '{"name": "u", "password": "md513ea506db5c9fa1bb0f8404003687c26 sha256|01d76362ab3d43558d20006b3cd43a02a5ee620d0f1d1be68e9bea5a86e3e459|5c5b60331644fc1976091cca0d5690dd19efdad3e4130f8bee163f0dfa813b7d"}');

-- refused: 22023 value must be between 60 and 1728000, but is 59;

-- refused: 42601 syntax error at or near "superuser";

CALL redshift_kit.request('alter user', '{"name": "admin", "password": "md50d3e00fe4a7f776a64a4ab84fc0336fa sha256|1ae0d8e44423eb523b61b325517693116b7f4f786cc4734e369643db24b0edf4|abb0ff4220fb55d0282971dcdb278e97442ccce6196169a87fc998216912c72e", "valid_until": "2017-12-31 23:59"}');

CALL redshift_kit.request('alter user', '{"name": "admin", "createdb": true, "createuser": false, "connection_limit": 5}');

CALL redshift_kit.request('alter user', '{"name": "admin", "new_name": "sysadmin"}');

CALL redshift_kit.request('alter user', '{"name": "u", "setting": "search_path", "values": ["a", "B", "$user"]}');

CALL redshift_kit.request('alter user', '{"name": "u", "setting": "redshift.query_group", "values": ["x"]}');

-- refused: 42704 unrecognized configuration parameter "session_preload_libraries";

CALL redshift_kit.request('alter user', '{"name": "u", "setting": "timezone", "values": []}');

CALL redshift_kit.request('alter user', '{"name": "u", "setting": "statement_timeout", "values": []}');

-- refused: 42601 syntax error at end of input;

CALL redshift_kit.request('drop user', '{"if_exists": false, "names": ["paulo", "Martha"]}');

CALL redshift_kit.request('drop user', '{"if_exists": true, "names": ["paulo"]}');

CALL redshift_kit.request('create group', '{"name": "admin_group", "users": ["admin"]}');

CALL redshift_kit.request('create group', '{"name": "g", "users": ["a", "b"]}');

CALL redshift_kit.request('create group', '{"name": "g", "users": ["a", "b"]}');

CALL redshift_kit.request('create group', '{"name": "g", "users": []}');

CALL redshift_kit.request('alter group', '{"name": "admin_group", "add": ["dwuser", "u2"]}');

CALL redshift_kit.request('alter group', '{"name": "g", "drop": ["u"]}');

CALL redshift_kit.request('alter group', '{"name": "admin_group", "new_name": "administrators"}');

CALL redshift_kit.request('drop group', '{"name": "guests"}');

-- refused: 42601 syntax error at or near "cascade";

CALL redshift_kit.request('create role', '{"name": "sample_role1"}');

CALL redshift_kit.request('create role', '{"name": "sample_role1", "external_id": "ABC123"}');

CALL redshift_kit.request('alter role', '{"name": "sample_role1", "new_name": "sample_role2"}');

CALL redshift_kit.request('alter role', '{"name": "sample_role1", "owner": "user1", "external_id": "XYZ456"}');

CALL redshift_kit.request('drop role', '{"name": "sample_role", "force": true}');

CALL redshift_kit.request('drop role', '{"name": "sample_role", "force": false}');
