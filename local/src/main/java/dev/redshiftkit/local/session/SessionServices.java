package dev.redshiftkit.local.session;

import dev.redshiftkit.local.fault.Faults;
import dev.redshiftkit.local.isolation.Conflicts;
import dev.redshiftkit.local.telemetry.Activity;
import dev.redshiftkit.local.telemetry.Traffic;
import dev.redshiftkit.local.time.Timeline;
import dev.redshiftkit.local.translate.Translator;
import dev.redshiftkit.local.workload.Membership;
import dev.redshiftkit.local.workload.Workload;
import java.util.function.Function;

/**
 * What all sessions of a server share.
 *
 * @param memberships asks what of a user decides on queues
 */
public record SessionServices(
        Translator translator,
        LocalStatements localStatements,
        ActiveSessions sessions,
        Activity activity,
        Traffic traffic,
        Workload workload,
        Conflicts conflicts,
        Function<String, Membership> memberships,
        Timeline timeline,
        Faults faults) {}
