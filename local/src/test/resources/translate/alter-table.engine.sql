alter table t RESET (fillfactor) /* redshift-kit: {"diststyle": "KEY(a)", "columns": {"a": {"distkey": true}}} */;

alter table t RESET (fillfactor) /* redshift-kit: {"diststyle": "KEY(a)", "columns": {"a": {"distkey": true}}} */;

alter table public.t RESET (fillfactor) /* redshift-kit: {"diststyle": "ALL"} */;

alter table t RESET (fillfactor) /* redshift-kit: {"sortstyle": "COMPOUND", "columns": {"a": {"sortkey": 1}, "b": {"sortkey": 2}}} */;

alter table t RESET (fillfactor) /* redshift-kit: {"sortstyle": "NONE"} */;

alter table t RESET (fillfactor) /* redshift-kit: {"sortstyle": "AUTO(SORTKEY)"} */;

alter table t RESET (fillfactor) /* redshift-kit: {"encode": "AUTO"} */;

alter table t RESET (fillfactor) /* redshift-kit: {"columns": {"a": {"encoding": "zstd"}}} */;

alter table t RESET (fillfactor) /* redshift-kit: {"columns": {"a": {"encoding": "zstd"}, "b": {"encoding": "none"}}} */;

CALL redshift_kit.alter_column_type('t', 'a', 'varchar(300)');

CALL redshift_kit.alter_column_type('t', 'a', 'varchar(65535)');

alter table t add column c varchar(256) default 'x' not null /* redshift-kit: {"columns": {"c": {"encoding": "lzo"}}} */;

alter table t add d decimal(18,0);

alter table t RESET (fillfactor) /* redshift-kit: {"keys": [{"kind": "p", "name": "t_pk", "columns": ["a"]}]} */;

alter table t RESET (fillfactor) /* redshift-kit: {"keys": [{"kind": "p", "columns": ["a", "b"]}]} */;

alter table t RESET (fillfactor) /* redshift-kit: {"keys": [{"kind": "f", "columns": ["a"], "table": "other", "table_columns": []}]} */;

alter table t RESET (fillfactor) /* redshift-kit: {"dropkey": "t_pk"} */;

alter table t drop column c restrict /* redshift-kit: {"restrict": true} */;

alter table t rename to u;

alter table t rename column a to b;

alter table t owner to somebody;

CALL redshift_kit.append_table('t', 's', 'ignoreextra');

CALL redshift_kit.append_table('t', 's.u', 'filltarget');

-- refused: 42601 syntax error at or near "filltarget";

alter table t drop column a cascade;

-- refused: 42601 syntax error at or near "b";

alter table t RESET (fillfactor) /* redshift-kit: {"sortstyle": "COMPOUND", "diststyle": "KEY(b)", "columns": {"a": {"sortkey": 1}, "b": {"distkey": true}}} */;

-- refused: 42601 syntax error at or near "set";

-- refused: 42P16 ALTER TABLE ADD COLUMN defined as NOT NULL must have a non-null default expression;

-- refused: 0A000 ALTER TABLE ADD COLUMN with REFERENCES is not supported;

-- refused: 0A000 renaming a permanent table to a temporary name is not supported;

CALL redshift_kit.request('alter row level security', '{"relation": ["t"], "is_on": true}');
