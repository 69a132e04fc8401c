package dev.redshiftkit.client.health;

/** How well something does, from best to worst. */
public enum HealthStatus {
    HEALTHY,
    /** It works, but there is no room left or something is missing. */
    DEGRADED,
    UNHEALTHY
}
