-- The workload manager: its queues, and the queries in them (Redshift guide, "WLM system tables and views").
CREATE FUNCTION redshift_kit.queue_visits(topic text) RETURNS TABLE (
        user_id int, transaction_id bigint, task int, query_id int, service_class int, service_class_name text, slot_count int,
        "position" int, state text, priority text, queue_start timestamp, exec_start timestamp, end_time timestamp,
        queue_time bigint, exec_time bigint)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    all_rows boolean := redshift_kit.asker_sees_all_rows();
BEGIN
    IF topic NOT IN ('queue visits', 'current queue visits') THEN
        RAISE EXCEPTION 'no such topic' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    RETURN QUERY
    SELECT u.oid::int, r.cells[2]::bigint, r.cells[3]::int, r.cells[4]::int, r.cells[5]::int, r.cells[6], r.cells[7]::int,
           r.cells[8]::int, r.cells[9], r.cells[10], r.cells[11]::timestamp, r.cells[12]::timestamp, r.cells[13]::timestamp,
           r.cells[14]::bigint, r.cells[15]::bigint
    FROM redshift_kit.report(topic) r
    LEFT JOIN pg_roles u ON u.rolname = r.cells[1]
    WHERE all_rows OR r.cells[1] = session_user;
END;
$$;

-- Queues are no secret; who may see which of their views is.
CREATE FUNCTION redshift_kit.queues() RETURNS TABLE (
        service_class int, name text, slots int, max_execution_time bigint, priority text, user_group_wild_card boolean,
        query_group_wild_card boolean, conditions text[], queued int, executing int, serviced int, executed int, evicted int)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN QUERY
    SELECT r.cells[1]::int, r.cells[2], r.cells[3]::int, r.cells[4]::bigint, r.cells[5], r.cells[6]::boolean, r.cells[7]::boolean,
           string_to_array(nullif(r.cells[8], ''), E'\n'), r.cells[9]::int, r.cells[10]::int, r.cells[11]::int, r.cells[12]::int,
           r.cells[13]::int
    FROM redshift_kit.report('queues') r;
END;
$$;

CREATE FUNCTION redshift_kit.rule_actions() RETURNS TABLE (
        user_id int, query_id int, service_class int, service_class_name text, rule text, action text, action_value text,
        record_time timestamp)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    all_rows boolean := redshift_kit.asker_sees_all_rows();
BEGIN
    RETURN QUERY
    SELECT u.oid::int, r.cells[2]::int, r.cells[3]::int, r.cells[4], r.cells[5], r.cells[6], r.cells[7], r.cells[8]::timestamp
    FROM redshift_kit.report('rule actions') r
    LEFT JOIN pg_roles u ON u.rolname = r.cells[1]
    WHERE all_rows OR r.cells[1] = session_user;
END;
$$;

CREATE VIEW pg_catalog.stl_wlm_query AS
SELECT user_id AS userid,
       transaction_id AS xid,
       task,
       query_id AS query,
       service_class,
       slot_count,
       queue_start AS service_class_start_time,
       queue_start AS queue_start_time,
       coalesce(exec_start, end_time) AS queue_end_time,
       queue_time AS total_queue_time,
       coalesce(exec_start, end_time) AS exec_start_time,
       end_time AS exec_end_time,
       exec_time AS total_exec_time,
       end_time AS service_class_end_time,
       state::char(16) AS final_state,
       0::bigint AS est_peak_mem,
       priority::char(20) AS query_priority,
       service_class_name::char(64) AS service_class_name
FROM redshift_kit.queue_visits('queue visits');

CREATE VIEW pg_catalog.stv_wlm_query_state AS
SELECT transaction_id::int AS xid,
       task,
       query_id AS query,
       service_class,
       slot_count,
       queue_start AS wlm_start_time,
       state::char(16) AS state,
       queue_time,
       exec_time,
       priority::char(20) AS query_priority
FROM redshift_kit.queue_visits('current queue visits');

CREATE VIEW pg_catalog.stv_wlm_query_queue_state AS
SELECT service_class, "position", task, query_id AS query, slot_count, queue_start AS start_time, queue_time
FROM redshift_kit.queue_visits('current queue visits')
WHERE "position" > 0;

CREATE VIEW pg_catalog.stl_wlm_rule_action AS
SELECT user_id AS userid,
       query_id AS query,
       service_class,
       rule::char(256) AS rule,
       action::char(256) AS action,
       record_time AS recordtime,
       action_value::char(256) AS action_value,
       service_class_name::char(64) AS service_class_name
FROM redshift_kit.rule_actions();

-- Memory is not given to queries by slots here: there is none to tell of.
CREATE VIEW pg_catalog.stv_wlm_service_class_config AS
SELECT service_class,
       CASE WHEN slots < 0 THEN 'Auto' ELSE 'Fixed' END::char(32) AS queueing_strategy,
       slots AS num_query_tasks,
       slots AS target_num_query_tasks,
       'false'::char(8) AS evictable,
       0::bigint AS eviction_threshold,
       CASE WHEN slots < 0 THEN -1 ELSE 0 END AS query_working_mem,
       CASE WHEN slots < 0 THEN -1 ELSE 0 END AS target_query_working_mem,
       0 AS min_step_mem,
       name::char(64) AS name,
       max_execution_time,
       user_group_wild_card,
       query_group_wild_card,
       'off'::char(20) AS concurrency_scaling,
       priority::char(20) AS query_priority,
       false AS user_role_wild_card
FROM redshift_kit.queues();

CREATE VIEW pg_catalog.stv_wlm_service_class_state AS
SELECT service_class,
       queued AS num_queued_queries,
       executing AS num_executing_queries,
       serviced AS num_serviced_queries,
       executed AS num_executed_queries,
       evicted AS num_evicted_queries,
       0 AS num_concurrency_scaling_queries
FROM redshift_kit.queues();

CREATE VIEW pg_catalog.stv_wlm_classification_config AS
SELECT row_number() OVER (ORDER BY q.service_class)::int AS id,
       coalesce(c.condition, '(querytype: any)')::char(128) AS condition,
       0 AS action_seq,
       'assign'::char(64) AS action,
       q.service_class AS action_service_class
FROM redshift_kit.queues() q
LEFT JOIN LATERAL unnest(q.conditions) AS c (condition) ON true
WHERE q.service_class > 5
UNION ALL
SELECT 0, '(super user) and (query group: superuser)'::char(128), 0, 'assign'::char(64), 5;

GRANT SELECT ON pg_catalog.stl_wlm_query, pg_catalog.stv_wlm_query_state, pg_catalog.stv_wlm_query_queue_state,
    pg_catalog.stl_wlm_rule_action TO PUBLIC;

-- Redshift guide, CHANGE_QUERY_PRIORITY: for superusers, and for automatic queues.
CREATE FUNCTION pg_catalog.change_query_priority(query_id int, priority text) RETURNS text
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    before text;
BEGIN
    IF NOT redshift_kit.is_superuser(session_user) THEN
        RAISE EXCEPTION 'must be superuser to change the priority of a query' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF lower(priority) NOT IN ('critical', 'highest', 'high', 'normal', 'low', 'lowest') THEN
        RAISE EXCEPTION 'invalid query priority "%"', priority USING ERRCODE = 'invalid_parameter_value';
    END IF;
    before := redshift_kit.ask_gateway('change query priority', query_id || ' ' || priority);
    IF before = '' THEN
        RAISE EXCEPTION 'query % is not running in a queue with automatic workload management', query_id
            USING ERRCODE = 'invalid_parameter_value';
    END IF;
    RETURN 'Succeeded to change query priority. Priority changed from ' || before || ' to ' || initcap(priority) || '.';
END;
$$;
