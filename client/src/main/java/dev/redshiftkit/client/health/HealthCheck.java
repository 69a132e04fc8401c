package dev.redshiftkit.client.health;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one check found.
 *
 * @param name such as {@code connection_pool}
 * @param details figures and reasons by name, in the order of their names; never credentials
 */
public record HealthCheck(String name, HealthStatus status, Map<String, String> details) {

    public HealthCheck {
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }
}
