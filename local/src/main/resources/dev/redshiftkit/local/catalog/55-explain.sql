-- EXPLAIN. The gateway makes Redshift's plan of the engine's.

-- The engine plans as Redshift would, as far as it can: it hashes, reads whole tables, counts no pages, and has neither workers
-- nor caches. Parameters have no values: those the client has bound went to the statement that stands in for EXPLAIN.
CREATE FUNCTION redshift_kit.engine_plan(statement text) RETURNS text
    LANGUAGE plpgsql
    SET seq_page_cost = 0
    SET random_page_cost = 0
    SET cpu_tuple_cost = 0.01
    SET cpu_operator_cost = 0.0025
    SET enable_bitmapscan = off
    SET enable_group_by_reordering = off
    SET enable_incremental_sort = off
    SET enable_indexonlyscan = off
    SET enable_indexscan = off
    SET enable_memoize = off
    SET enable_mergejoin = off
    SET enable_nestloop = off
    SET enable_presorted_aggregate = off
    SET enable_tidscan = off
    SET jit = off
    SET max_parallel_workers_per_gather = 0
AS $$
DECLARE
    plan text;
BEGIN
    EXECUTE 'EXPLAIN (FORMAT json, VERBOSE, COSTS, GENERIC_PLAN) ' || statement INTO plan;
    RETURN plan;
END;
$$;
