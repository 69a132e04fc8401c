-- refused: 0A000 Column "t.id" has unsupported type "serial".;

-- refused: 0A000 Column "t.id" has unsupported type "bigserial".;

-- refused: 42704 type "jsonb" does not exist;

-- refused: 42704 type "json" does not exist;

-- refused: 42704 type "uuid" does not exist;

-- refused: 0A000 Column "t.a" has unsupported type "bytea".;

-- refused: 0A000 Column "t.a" has unsupported type "money".;

-- refused: 0A000 Column "t.a" has unsupported type "bit".;

-- refused: 0A000 Column "t.a" has unsupported type "inet".;

-- refused: 0A000 Column "t.a" has unsupported type "point".;

-- refused: 0A000 Column "t.a" has unsupported type "name".;

-- refused: 0A000 Column "t.a" has unsupported type "char".;

-- refused: 0A000 Column "t.a" has unsupported type "int[]".;

-- refused: 0A000 Column "t.a" has unsupported type "varchar(10)[]".;

-- refused: 0A000 Column "t.a" has unsupported type "int[]".;

-- refused: 0A000 Column "t.a" has unsupported type "double precision[]".;

-- refused: 42704 type "tsvector" does not exist;

-- refused: 0A000 ALTER/CREATE TABLE column CHECK constraint is not supported;

-- refused: 0A000 ALTER/CREATE TABLE CHECK constraint is not supported;

-- refused: 0A000 ALTER/CREATE TABLE CHECK constraint is not supported;

-- refused: 42601 syntax error at or near "exclude";

-- refused: 42601 syntax error at or near "always";

-- refused: 42601 syntax error at or near "always";

-- refused: 0A000 INHERITS is not supported;

-- refused: 42601 syntax error at or near "partition";

-- refused: 42601 syntax error at or near "partition";

-- refused: 0A000 TABLESPACE is not supported;

-- refused: 42601 syntax error at or near "with";

-- refused: 42601 syntax error at or near "using";

-- refused: 0A000 ON COMMIT is not supported;

-- refused: 0A000 Column "t.id" has unsupported type "serial".;

-- refused: 42704 type "jsonb" does not exist;

-- refused: 0A000 Column "a" has unsupported type "bytea".;

-- refused: 0A000 ALTER/CREATE TABLE CHECK constraint is not supported;

-- refused: 0A000 Column "a" has unsupported type "int[]".;

-- refused: 42704 type "jsonb" does not exist;

-- refused: 42704 type "json" does not exist;

-- refused: 0A000 type int[] is not supported;

-- refused: 0A000 type varchar(3)[] is not supported;

-- refused: 0A000 type bytea is not supported;

-- refused: 0A000 type money is not supported;

-- refused: 42704 type "uuid" does not exist;

-- refused: 0A000 type bit is not supported;

-- refused: 42704 type "tsvector" does not exist;

-- refused: 42704 type "jsonb" does not exist;

-- refused: 0A000 type text[] is not supported;

-- refused: 42704 type "json" does not exist;

-- refused: 0A000 function that returns a set is not supported;

-- refused: 0A000 trigger function is not supported;

-- refused: 42704 type "uuid" does not exist;

-- refused: 0A000 type bytea is not supported;
