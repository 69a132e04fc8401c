-- refused: 42601 syntax error at or near "lateral";

-- refused: 42601 syntax error at or near "lateral";

-- refused: 42601 syntax error at or near "values";

-- refused: 42601 syntax error at or near "values";

-- refused: 42601 syntax error at or near "values";

-- refused: 0A000 SELECT DISTINCT ON is not supported;

-- refused: 0A000 IS DISTINCT FROM is not supported;

-- refused: 42601 syntax error at or near "distinct";

-- refused: 0A000 SELECT FOR UPDATE is not supported;

-- refused: 0A000 SELECT FOR UPDATE is not supported;

-- refused: 42601 syntax error at or near "no";

-- refused: 42601 syntax error at or near "share";

-- refused: 42601 syntax error at or near "key";

-- refused: 42601 syntax error at or near "fetch";

-- refused: 42601 syntax error at or near "fetch";

-- refused: 42601 syntax error at or near "rows";

-- refused: 42601 syntax error at or near "tablesample";

-- refused: 42601 syntax error at or near "ordinality";

-- refused: 42601 syntax error at or near "materialized";

-- refused: 42601 syntax error at or near "materialized";

-- refused: 0A000 INTERSECT ALL is not supported;

-- refused: 0A000 EXCEPT ALL is not supported;

-- refused: 0A000 ROW is not supported;

-- refused: 0A000 ARRAY[] is not supported;

-- refused: 0A000 comparison with an array is not supported;

-- refused: 0A000 comparison with an array is not supported;

-- refused: 0A000 comparison with an array is not supported;

-- refused: 0A000 comparison with an array is not supported;

-- refused: 42601 syntax error at or near "filter";

-- refused: 42601 syntax error at or near "symmetric";

-- refused: 42601 syntax error at or near "json";

-- refused: 42601 syntax error at or near "normalized";

-- refused: 42601 syntax error at or near "collate";

-- refused: 42601 syntax error at or near "collate";

-- refused: 42883 function xmlelement(...) does not exist;

-- refused: 42883 function json_object(...) does not exist;

-- refused: 0A000 operator ~* is not supported;

-- refused: 0A000 operator !~* is not supported;

-- refused: 42883 operator does not exist: ->;

-- refused: 42883 operator does not exist: @>;

-- refused: 42883 operator does not exist: &&;

-- refused: 42601 syntax error at or near "=>";

-- refused: 42601 syntax error at or near "order";

-- refused: 42601 syntax error at or near "order";

-- refused: 42601 syntax error at or near "w";

-- refused: 42601 syntax error at or near "window";

-- refused: 0A000 Aggregate window functions with an ORDER BY clause require a frame clause;

-- refused: 0A000 Aggregate window functions with an ORDER BY clause require a frame clause;

-- refused: 0A000 Aggregate window functions with an ORDER BY clause require a frame clause;

-- refused: 0A000 RANGE clause of window functions not yet implemented;

-- refused: 0A000 RANGE clause of window functions not yet implemented;

-- refused: 42601 syntax error at or near "groups";

-- refused: 42601 syntax error at or near "exclude";

-- refused: 42601 syntax error at or near "on";

-- refused: 42601 syntax error at or near "on";

-- refused: 42601 syntax error at or near "returning";

-- refused: 42601 syntax error at or near "overriding";

-- refused: 42601 syntax error at or near "returning";

-- refused: 42601 syntax error at or near "returning";

-- refused: 42601 syntax error at or near "(";

-- refused: 42601 syntax error at or near "(";

-- refused: 42601 syntax error at or near "returning";

-- refused: 42601 syntax error at or near "insert";

-- refused: 42601 syntax error at or near "delete";

-- refused: 42601 syntax error at or near "update";

-- refused: 42601 syntax error at or near "insert";

-- refused: 42601 syntax error at or near "and";

-- refused: 42601 syntax error at or near "by";

-- refused: 42601 syntax error at or near "do";
