package dev.redshiftkit.client.session;

import dev.redshiftkit.client.error.InvalidSettingException;
import java.util.regex.Pattern;

/**
 * Where a cluster or workgroup is reached.
 *
 * @param host a host name or address, without port
 * @param port 5439 unless the cluster was made with another
 */
public record Endpoint(String host, int port, String database) {

    public static final int DEFAULT_PORT = 5439;

    // What a JDBC URL could be broken out of with is refused here, whatever the driver makes of it.
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]{1,253}|[0-9A-Fa-f:]{2,45}");
    private static final Pattern DATABASE = Pattern.compile("[^\\p{Cntrl}?;&/#%\"\\\\]{1,127}");

    public Endpoint {
        InvalidSettingException.require(HOST.matcher(host).matches(), "host", "a host name or an IP address", host);
        InvalidSettingException.require(1 <= port && port <= 65_535, "port", "1 to 65535", port);
        InvalidSettingException.require(
                DATABASE.matcher(database).matches(), "database", "a name of 1 to 127 characters", database);
    }

    public static Endpoint of(String host, String database) {
        return new Endpoint(host, DEFAULT_PORT, database);
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/" + database;
    }
}
