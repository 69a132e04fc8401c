SELECT * FROM redshift_kit.show_databases();

SELECT * FROM redshift_kit.show_databases(pattern => 'd%');

SELECT * FROM redshift_kit.show_schemas($1::text);

SELECT * FROM redshift_kit.show_schemas('dev', pattern => 'p%');

SELECT * FROM redshift_kit.show_tables($1::text, $2::text, pattern => $3::text);

SELECT * FROM redshift_kit.show_tables(current_database()::text, 'public');

SELECT * FROM redshift_kit.show_columns($1::text, $2::text, $3::text);

SELECT * FROM redshift_kit.show_columns(current_database()::text, current_schema()::text, 'sales');

SELECT * FROM redshift_kit.show_primary_keys($1::text, $2::text, $3::text);

SELECT * FROM redshift_kit.show_foreign_keys('dev', 'public', 'sales');

SELECT * FROM redshift_kit.show_exported_keys($1::text, $2::text, $3::text);

SELECT * FROM redshift_kit.show_grants($1::text, $2::text, $3::text);

SELECT * FROM redshift_kit.show_column_grants($1::text, $2::text, $3::text, pattern => $4::text);

SELECT * FROM redshift_kit.show_procedures($1::text, $2::text);

SELECT * FROM redshift_kit.show_functions($1::text, $2::text, pattern => $3::text);

SELECT * FROM redshift_kit.show_procedure_parameters($1::text, $2::text, $3::text, postgresql_concat_ws(', ', $4::text, $5::text));

SELECT * FROM redshift_kit.show_function_parameters('dev', 'public', 'f', postgresql_concat_ws(', ', 'integer', 'character varying'));

SELECT * FROM redshift_kit.show_function_parameters($1::text, $2::text, $3::text, '');

-- refused: 42601 syntax error at or near "c";

SELECT * FROM redshift_kit.show_tables('a', 'b') LIMIT 3;

SELECT * FROM redshift_kit.show_tables('dev', 'public', pattern => 'a%') LIMIT 5;

SELECT * FROM redshift_kit.show_schemas('dev') LIMIT $1::bigint;

SELECT * FROM redshift_kit.show_databases(pattern => 'd%') LIMIT 0;

-- refused: 22023 the row limit of SHOW must be 0 to 10000, but is 10001;

-- refused: 42601 syntax error at or near "-";

SELECT shown.* FROM redshift_kit.schemas AS each CROSS JOIN LATERAL redshift_kit.show_tables(each.database_name, each.schema_name) AS shown WHERE each.database_name = $1::text AND each.schema_name LIKE $2::text AND shown.table_name LIKE $3::text ORDER BY 2, 3, 5;

SELECT shown.* FROM redshift_kit.relations AS each CROSS JOIN LATERAL redshift_kit.show_columns(each.database_name, each.schema_name, each.table_name) AS shown WHERE each.database_name = 'dev' AND each.schema_name LIKE 'public' AND shown.column_name LIKE 'a%' ORDER BY 2, 3, 5;

SELECT shown.* FROM redshift_kit.relations AS each CROSS JOIN LATERAL redshift_kit.show_grants(each.database_name, each.schema_name, each.table_name) AS shown WHERE each.database_name = $1::text AND each.table_name LIKE 't%' ORDER BY 2, 3, 5;

-- refused: 42601 syntax error at or near "owner";

SELECT * FROM redshift_kit.show_grants(current_database()::text, current_schema()::text, 't') WHERE identity_type = 'public';

SELECT * FROM redshift_kit.show_grants('dev', 'public', 't') WHERE identity_type = 'role' AND identity_name = 'analyst' LIMIT 10;

SELECT * FROM redshift_kit.show_grants(current_database()::text, current_schema()::text, 't') WHERE identity_type = 'user' AND identity_name = $1::text;

-- refused: 0A000 SHOW EXTERNAL TABLE is not supported by the local Redshift;

-- refused: 0A000 SHOW DATABASES FROM DATA CATALOG is not supported by the local Redshift;
