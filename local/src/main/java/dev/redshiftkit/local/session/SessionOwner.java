package dev.redshiftkit.local.session;

import dev.redshiftkit.local.telemetry.Client;

/** Who a session belongs to and where it works. */
public record SessionOwner(String user, String database, Client client) {}
