alter table t RESET (fillfactor) /* redshift-kit: {"diststyle": "KEY(a)", "columns": {"a": {"distkey": true}}} */;

alter table t RESET (fillfactor) /* redshift-kit: {"diststyle": "KEY(a)", "columns": {"a": {"distkey": true}}} */;

alter table public.t RESET (fillfactor) /* redshift-kit: {"diststyle": "ALL"} */;

alter table t RESET (fillfactor) /* redshift-kit: {"sortstyle": "COMPOUND", "columns": {"a": {"sortkey": 1}, "b": {"sortkey": 2}}} */;

alter table t RESET (fillfactor) /* redshift-kit: {"sortstyle": "NONE"} */;

alter table t RESET (fillfactor) /* redshift-kit: {"sortstyle": "AUTO(SORTKEY)"} */;

alter table t RESET (fillfactor) /* redshift-kit: {"encode": "AUTO"} */;

alter table t RESET (fillfactor) /* redshift-kit: {"columns": {"a": {"encoding": "zstd"}}} */;

alter table t RESET (fillfactor) /* redshift-kit: {"columns": {"a": {"encoding": "zstd"}, "b": {"encoding": "none"}}} */;

alter table t alter column a type varchar(300);

alter table t alter column a type varchar(65535);

alter table t add column c varchar(256) default 'x' not null /* redshift-kit: {"columns": {"c": {"encoding": "lzo"}}} */;

alter table t add d decimal(18,0);

alter table t RESET (fillfactor) /* redshift-kit: {"keys": [{"kind": "p", "name": "t_pk", "columns": ["a"]}]} */;

alter table t RESET (fillfactor) /* redshift-kit: {"keys": [{"kind": "p", "columns": ["a", "b"]}]} */;

alter table t RESET (fillfactor) /* redshift-kit: {"keys": [{"kind": "f", "columns": ["a"], "table": "other", "table_columns": []}]} */;

alter table t RESET (fillfactor) /* redshift-kit: {"dropkey": "t_pk"} */;

alter table t drop column c restrict;

alter table t rename to u;

alter table t rename column a to b;

alter table t owner to somebody;

-- refused: 0A000 ALTER TABLE APPEND is not supported by the local Redshift;

-- refused: 42601 syntax error at or near "b";
