package dev.redshiftkit.local;

import com.amazon.redshift.RedshiftConnection;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The official driver with its default settings. */
class RedshiftDriverIT extends DriverContract {

    @Override
    Connection connect(LocalRedshift redshift, Properties properties) throws SQLException {
        return DriverManager.getConnection(redshift.jdbcUrl(), properties);
    }

    @Override
    int backendPid(Connection connection) throws SQLException {
        return connection.unwrap(RedshiftConnection.class).getBackendPID();
    }

    @Override
    Properties withoutRingBuffer() {
        Properties properties = new Properties();
        properties.setProperty("enableFetchRingBuffer", "false");
        return properties;
    }
}
