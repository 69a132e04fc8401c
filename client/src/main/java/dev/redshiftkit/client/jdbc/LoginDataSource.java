package dev.redshiftkit.client.jdbc;

import com.amazon.redshift.Driver;
import dev.redshiftkit.client.credentials.PasswordCredentials;
import dev.redshiftkit.client.session.Endpoint;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Opens connections, each with the credentials that are current when it is opened.
 *
 * <p>Implements {@code DataSource} because that is what a pool asks for; nothing but {@link #getConnection()} works.
 */
public final class LoginDataSource implements DataSource {

    private final Endpoint endpoint;
    private final DriverProperties properties;
    private final Supplier<PasswordCredentials> credentials;
    private final Driver driver = new Driver();

    public LoginDataSource(Endpoint endpoint, DriverProperties properties, Supplier<PasswordCredentials> credentials) {
        this.endpoint = endpoint;
        this.properties = properties;
        this.credentials = credentials;
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Properties login = properties.forLogin(credentials.get());
        return driver.connect("jdbc:redshift://" + endpoint, login);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("a login is made of the client's own credentials");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        throw new SQLFeatureNotSupportedException("logs go to SLF4J");
    }

    @Override
    public void setLogWriter(PrintWriter writer) throws SQLException {
        throw new SQLFeatureNotSupportedException("logs go to SLF4J");
    }

    // A pool sets this to its own time-out; ours is among the driver's properties already.
    @Override
    public void setLoginTimeout(int seconds) {}

    /** How long a pool that is closed waits for a login under way, in seconds; it is cut off then. */
    @Override
    public int getLoginTimeout() {
        return 1;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("logs go to SLF4J");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("this data source wraps no other");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
