package dev.redshiftkit.local.fidelity;

import dev.redshiftkit.local.LocalRedshift;
import dev.redshiftkit.local.server.TlsPolicy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Where cases run: whatever the official driver reaches by a URL. */
record Server(String url, String user, String password) {

    /** As long as the driver waits for one answer, in seconds; a case as a whole has its own limit. */
    private static final String PATIENCE = "60";

    /** Starts a local Redshift for cases. Without TLS, whose handshake takes longer than most cases do. */
    static LocalRedshift startLocally() {
        return LocalRedshift.builder().tls(TlsPolicy.OFF).start();
    }

    static Server of(LocalRedshift redshift) {
        return new Server(redshift.jdbcUrl(), redshift.user(), redshift.password());
    }

    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("socketTimeout", PATIENCE);
        return DriverManager.getConnection(url, properties);
    }
}
