package dev.redshiftkit.local.session;

import static java.util.stream.Collectors.joining;

import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.error.EngineDetail;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.identity.IamRoles;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.sql.authorization.Authorization;
import dev.redshiftkit.sql.authorization.IamRole;
import java.util.Optional;

/** The privilege ASSUMEROLE: which user may take on which IAM role is for the database to say. */
record AssumeRolePrivilege(IamRoles roles) {

    private static final int NOT_AUTHORIZED = 8001;

    /**
     * Checks the privilege for a command. A chain of roles is granted as a whole.
     *
     * @param command COPY or UNLOAD
     * @throws SqlError as Redshift refuses it (Redshift guide, GRANT, "Usage notes for granting the ASSUMEROLE privilege")
     */
    void require(String command, Authorization authorization, EngineSession engine, StatementContext statement) {
        Optional<String> role = role(authorization.meaning());
        if (role.isPresent() && !has(role.get(), command, engine)) {
            String message = "User %s does not have ASSUMEROLE permission on IAM role \"%s\" for %s"
                    .formatted(statement.user(), role.get(), command);
            throw SqlError.engine(new EngineDetail(
                    message,
                    NOT_AUTHORIZED,
                    "IAM Role",
                    statement.queryId(),
                    "xen_aws_credentials_mgr.cpp:411",
                    "padbmaster"));
        }
    }

    private Optional<String> role(Authorization authorization) {
        if (authorization instanceof Authorization.DefaultRole) {
            return roles.defaultRole();
        }
        return authorization instanceof Authorization.Roles chain
                ? Optional.of(chain.chain().stream().map(IamRole::arn).collect(joining(",")))
                : Optional.empty();
    }

    private static boolean has(String role, String command, EngineSession engine) {
        String query = "SELECT has_assumerole_privilege('" + role.replace("'", "''") + "', '" + command + "')";
        return engine.query(query).firstValue().filter("t"::equals).isPresent();
    }
}
