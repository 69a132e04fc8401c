-- export: select coalesce(a, 0) from t where b = 'x
y';

-- refused: 42601 Limit clause is not supported;

-- refused: 42601 UNLOAD needs exactly one query;

-- refused: 42601 UNLOAD needs exactly one query;

-- refused: 42601 option IAM_ROLE of UNLOAD is missing, but the command needs it;
