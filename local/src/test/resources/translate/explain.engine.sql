-- explain, summary: select coalesce(a, 0) from t;

-- explain, full: with x as (select a from t LIMIT 3) select * from x;

-- explain, summary: (select 1);

-- explain, summary: insert into t select * from u;

-- explain, summary: update t set a = a + 1;

-- explain, summary: delete from t using u where t.a = u.a;

-- explain, summary: create table v as select a from t /* redshift-kit: {"from": "t", "diststyle": "KEY(a)", "columns": {"a": {"distkey": true}}} */;

-- explain, summary: select a into TEMPORARY "#v" from t;

-- explain, summary: with x as (select 1), delete from t;

-- refused: 42601 syntax error at or near "analyze";

-- refused: 42601 syntax error at or near "analyze";

-- refused: 42601 syntax error at or near "costs";

-- refused: 42601 syntax error at end of input;

-- refused: 42601 syntax error at or near "copy";

-- refused: 42601 syntax error at or near "unload";

-- refused: 42601 syntax error at or near "merge";

-- refused: 42601 syntax error at or near "create";

-- refused: 42601 syntax error at or near "explain";

-- refused: 42601 syntax error at or near "execute";
