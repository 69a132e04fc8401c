package dev.redshiftkit.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.PGConnection;

/** PostgreSQL's driver, which people use with Redshift as well. */
class PostgresDriverIT extends DriverContract {

    /** Held here, or the setting would be collected with it. The driver warns of version 8.0.2 on each connection. */
    private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");

    static {
        DRIVER_LOG.setLevel(Level.SEVERE);
    }

    @Override
    Connection connect(LocalRedshift redshift, Properties properties) throws SQLException {
        properties.setProperty("sslmode", "verify-full");
        properties.setProperty("sslrootcert", redshift.certificateAuthority().toString());
        return DriverManager.getConnection(
                "jdbc:postgresql://" + redshift.host() + ":" + redshift.port() + "/" + redshift.database(), properties);
    }

    @Override
    int backendPid(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }
}
