vacuum (ONLY_DATABASE_STATS);

vacuum (ONLY_DATABASE_STATS);

vacuum sales;

vacuum sales;

vacuum public.sales;

vacuum listing;

vacuum listing;

vacuum sales;

analyze;

analyze sales;

analyze verbose sales (a, b);

analyze sales;

-- refused: 0A000 ANALYZE COMPRESSION is not supported by the local Redshift;

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
