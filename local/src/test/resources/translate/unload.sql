unload ('select nvl(a, 0) from t where b = ''x\\ny''') to 's3://bucket/prefix' iam_role default;
unload ($$select top 3 * from t$$) to 's3://bucket/prefix' iam_role default;
unload ('delete from t') to 's3://bucket/prefix' iam_role default;
unload ('select 1; select 2') to 's3://bucket/prefix' iam_role default;
unload ('select 1') to 's3://bucket/prefix'
