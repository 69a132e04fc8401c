package dev.redshiftkit.local.session;

import dev.redshiftkit.local.telemetry.Traffic;
import dev.redshiftkit.local.translate.Translator;

/** What all sessions of a server share. */
public record SessionServices(Translator translator, Traffic traffic) {}
