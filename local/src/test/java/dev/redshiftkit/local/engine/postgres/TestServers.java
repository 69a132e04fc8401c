package dev.redshiftkit.local.engine.postgres;

import java.util.List;
import java.util.Map;

/** Servers and connections for tests. */
final class TestServers {

    static final PostgresSettings SETTINGS =
            PostgresSettings.DEFAULTS.withMaxConnections(20).withSharedBuffersMegabytes(32);

    static final String DATABASE = "dev";

    static final PostgresTemplate TEMPLATE = new PostgresTemplate(List.of(
            new BootstrapScript("marker.sql", "create table pg_catalog.bootstrap_marker as select 42 as answer"),
            new BootstrapScript("database.sql", "create database " + DATABASE)));

    private TestServers() {}

    static PostgresServer start() {
        return PostgresServer.start(TEMPLATE, SETTINGS);
    }

    static PostgresConnection connect(PostgresServer server) {
        return server.connect(PostgresServer.SUPERUSER, DATABASE, Map.of());
    }
}
