vacuum (ONLY_DATABASE_STATS);

vacuum (ONLY_DATABASE_STATS);

vacuum sales;

vacuum sales;

vacuum public.sales;

vacuum listing;

vacuum listing;

vacuum sales;

CALL redshift_kit.analyze('', NULL, '');

CALL redshift_kit.analyze('', 'sales', '');

CALL redshift_kit.analyze('VERBOSE', 'sales', '(a, b)');

CALL redshift_kit.analyze('', 'sales', '');

SELECT * FROM redshift_kit.analyze_compression('sales', NULL, 100000);

SELECT * FROM redshift_kit.analyze_compression(NULL, NULL, 100000);

SELECT * FROM redshift_kit.analyze_compression('public.sales', ARRAY['a', 'b'], 200000);

-- refused: 22023 COMPROWS must be within 1000 and 1000000000;

-- refused: 42601 syntax error at or near ",";

-- refused: 42601 syntax error at or near "to";

-- refused: 42601 syntax error at or near "to";

truncate table sales;

SELECT pg_cancel_backend(12345);

-- refused: 0A000 CANCEL with a message is not supported by the local Redshift;

-- refused: 0A000 LOAD source is not supported. (Hint: only S3 or DynamoDB or EMR based load is allowed);

-- refused: 0A000 LOAD source is not supported. (Hint: only S3 or DynamoDB or EMR based load is allowed);

-- refused: 0A000 LOAD source is not supported. (Hint: only S3 or DynamoDB or EMR based load is allowed);

-- refused: 0A000 LOAD source is not supported. (Hint: only S3 or DynamoDB or EMR based load is allowed);

-- load: COPY t FROM 's3://bucket/key' IAM_ROLE default CSV;

-- refused: 0A000 DO is not supported;

-- refused: 0A000 function pg_read_file is not supported;

-- refused: 0A000 function pg_ls_dir is not supported;

-- refused: 0A000 LANGUAGE c is not supported;

-- refused: 0A000 CREATE EXTENSION is not supported;

-- refused: 0A000 LOAD is not supported;

-- refused: 0A000 ALTER SYSTEM is not supported;
