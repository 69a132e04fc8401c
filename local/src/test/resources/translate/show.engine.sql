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

-- refused: 42601 syntax error at or near "limit";
