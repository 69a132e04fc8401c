package dev.redshiftkit.local.telemetry;

import java.time.Instant;

/**
 * What a query monitoring rule has done: a row of {@code stl_wlm_rule_action}.
 *
 * @param action such as {@code abort}
 * @param value the new priority, or the service class hopped to; empty for other actions
 */
public record RuleAction(
        Execution execution, QueueVisit.QueueName queue, String rule, String action, String value, Instant time) {}
