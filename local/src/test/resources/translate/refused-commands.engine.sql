-- refused: 0A000 SQL command "savepoint a" not supported.;

-- refused: 0A000 SQL command "release savepoint a" not supported.;

-- refused: 0A000 SQL command "rollback to savepoint a" not supported.;

-- refused: 0A000 SQL command "rollback work to a" not supported.;

-- refused: 0A000 PREPARE TRANSACTION is not supported;

-- refused: 0A000 COMMIT PREPARED is not supported;

-- refused: 42601 syntax error at or near "and";

-- refused: 0A000 LISTEN is not supported;

-- refused: 0A000 NOTIFY is not supported;

-- refused: 0A000 UNLISTEN is not supported;

-- refused: 0A000 CLUSTER is not supported;

-- refused: 0A000 REINDEX is not supported;

-- refused: 0A000 CHECKPOINT is not supported;

-- refused: 42601 syntax error at or near "discard";

-- refused: 0A000 MOVE is not supported;

-- refused: 0A000 SET CONSTRAINTS is not supported;

-- refused: 42601 syntax error at or near "role";

-- refused: 42601 syntax error at or near "table";

-- refused: 42601 syntax error at or near "values";

-- refused: 0A000 CREATE INDEX is not supported;

-- refused: 0A000 CREATE UNIQUE INDEX is not supported;

-- refused: 0A000 CREATE SEQUENCE is not supported;

-- refused: 0A000 CREATE TRIGGER is not supported;

-- refused: 0A000 CREATE CONSTRAINT TRIGGER is not supported;

-- refused: 0A000 CREATE TYPE is not supported;

-- refused: 0A000 CREATE DOMAIN is not supported;

-- refused: 0A000 CREATE OPERATOR is not supported;

-- refused: 0A000 CREATE AGGREGATE is not supported;

-- refused: 0A000 CREATE CAST is not supported;

-- refused: 0A000 CREATE RULE is not supported;

-- refused: 0A000 CREATE OR REPLACE RULE is not supported;

-- refused: 42601 syntax error at or near "collation";

-- refused: 42601 syntax error at or near "statistics";

-- refused: 42601 syntax error at or near "text";

-- refused: 42601 syntax error at or near "event";

-- refused: 42601 syntax error at or near "policy";

-- refused: 42601 syntax error at or near "unlogged";

-- refused: 42601 syntax error at or near "recursive";

-- refused: 0A000 CREATE EXTENSION is not supported;

-- refused: 42601 syntax error at or near "extension";

-- refused: 0A000 ALTER SEQUENCE is not supported;

-- refused: 0A000 DROP INDEX is not supported;

-- refused: 0A000 ALTER TYPE is not supported;

-- refused: 42601 syntax error at or near "owned";

-- refused: 42601 syntax error at or near "reassign";

-- refused: 42601 syntax error at or near "concurrently";

-- refused: 42601 syntax error at or near "analyze";

-- refused: 42601 syntax error at or near "format";

-- refused: 42601 syntax error at or near "(";

-- refused: 42601 syntax error at or near "(";
