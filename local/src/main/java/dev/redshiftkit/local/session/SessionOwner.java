package dev.redshiftkit.local.session;

/** Who a session belongs to and where it works. */
public record SessionOwner(String user, String database) {}
