package dev.redshiftkit.local.aws.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the control planes tell of the local Redshift, which goes by two names: that of a cluster and that of a serverless
 * workgroup.
 *
 * @param account twelve digits
 * @param host where drivers connect, like the port
 * @param database the one that was made at the start
 * @param user the superuser who was made at the start
 * @param roles ARNs of the attached IAM roles
 * @param defaultRole what {@code IAM_ROLE default} stands for
 */
public record Warehouse(
        String account,
        String region,
        String cluster,
        String workgroup,
        String host,
        int port,
        String database,
        String user,
        List<String> roles,
        Optional<String> defaultRole,
        Instant created) {

    public Warehouse {
        roles = List.copyOf(roles);
    }
}
