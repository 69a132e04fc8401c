package dev.redshiftkit.client.health;

import java.util.Comparator;
import java.util.List;

/** All checks and what they come to: as bad as the worst of them. */
public record HealthReport(HealthStatus overall, List<HealthCheck> checks) {

    public HealthReport {
        checks = List.copyOf(checks);
    }

    static HealthReport of(List<HealthCheck> checks) {
        HealthStatus worst = checks.stream()
                .map(HealthCheck::status)
                .max(Comparator.naturalOrder())
                .orElse(HealthStatus.HEALTHY);
        return new HealthReport(worst, checks);
    }
}
