package dev.redshiftkit.local.identity;

import dev.redshiftkit.local.error.EngineDetail;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.sql.authorization.Authorization;
import dev.redshiftkit.sql.authorization.Authorization.DefaultRole;
import dev.redshiftkit.sql.authorization.Authorization.Roles;
import dev.redshiftkit.sql.authorization.Authorization.Session;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The IAM roles attached to the local Redshift, one of which may be the default. A COPY or UNLOAD by another role fails.
 * Thread-safe.
 */
public final class IamRoles {

    private static final int NOT_AUTHORIZED = 8001;

    private final Map<String, S3Policy> attached = new LinkedHashMap<>();
    private Optional<String> defaultRole = Optional.empty();

    /** Attaches a role by its ARN, which may do everything in S3. */
    public void attach(String arn) {
        attach(arn, S3Policy.EVERYTHING);
    }

    /** Attaches a role by its ARN. */
    public synchronized void attach(String arn, S3Policy policy) {
        attached.put(arn, policy);
    }

    /** Attaches a role, which may do everything in S3, and makes it the one that {@code IAM_ROLE default} stands for. */
    public void attachAsDefault(String arn) {
        attachAsDefault(arn, S3Policy.EVERYTHING);
    }

    /** Attaches a role and makes it the one that {@code IAM_ROLE default} stands for. */
    public synchronized void attachAsDefault(String arn, S3Policy policy) {
        attached.put(arn, policy);
        defaultRole = Optional.of(arn);
    }

    /** Takes a role away; if it was the default there is none any more. */
    public synchronized void detach(String arn) {
        attached.remove(arn);
        defaultRole = defaultRole.filter(role -> !role.equals(arn));
    }

    /** Returns the attached roles in the order they were attached. */
    public synchronized Set<String> attached() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(attached.keySet()));
    }

    /** Returns what the role that reaches the data, the last one of a chain, may do: nothing, if it is not attached. */
    synchronized S3Policy policyOf(Authorization meaning) {
        if (meaning instanceof Roles given) {
            return policyOf(given.chain().get(given.chain().size() - 1).arn());
        }
        return meaning instanceof DefaultRole
                ? defaultRole.map(this::policyOf).orElse(S3Policy.NOTHING)
                : S3Policy.NOTHING;
    }

    private synchronized S3Policy policyOf(String arn) {
        return attached.getOrDefault(arn, S3Policy.NOTHING);
    }

    /** Returns what {@code default_iam_role()} says. */
    public synchronized Optional<String> defaultRole() {
        return defaultRole;
    }

    /**
     * Checks the right by which a statement wants to reach S3. Of a chain every role must be known here, as it would
     * have to trust the one before. What roles and keys may do is for {@link S3Rights} to say.
     *
     * @param user the database user, for the message
     * @param queryId the statement, for the detail of the error
     * @throws SqlError as Redshift refuses it
     */
    public void require(Authorization authorization, String user, long queryId) {
        Authorization meaning = authorization.meaning();
        if (meaning instanceof Session) {
            throw SqlError.of(
                    "0A000", "IAM_ROLE 'SESSION' needs a federated login, which a local Redshift does not have");
        }
        if (meaning instanceof DefaultRole && defaultRole().isEmpty()) {
            throw refusal("Default IAM role is not set for this cluster", queryId);
        }
        if (meaning instanceof Roles roles) {
            roles.chain().forEach(role -> requireAttached(role.arn(), user, queryId));
        }
    }

    private void requireAttached(String arn, String user, long queryId) {
        if (!attached().contains(arn)) {
            String message =
                    "User arn:aws:redshift:us-east-1:123456789012:dbuser:local/%s is not authorized to assume IAM Role %s"
                            .formatted(user, arn);
            throw refusal(message, queryId);
        }
    }

    private static SqlError refusal(String message, long queryId) {
        return SqlError.engine(new EngineDetail(
                message, NOT_AUTHORIZED, "IAM Role", queryId, "xen_aws_credentials_mgr.cpp:411", "padbmaster"));
    }
}
