package dev.redshiftkit.local.session;

import dev.redshiftkit.local.fault.Faults;
import dev.redshiftkit.local.telemetry.Traffic;
import dev.redshiftkit.local.translate.Translator;
import java.time.InstantSource;

/** What all sessions of a server share. */
public record SessionServices(
        Translator translator,
        LocalStatements localStatements,
        QueryIds queryIds,
        Traffic traffic,
        InstantSource clock,
        Faults faults) {}
