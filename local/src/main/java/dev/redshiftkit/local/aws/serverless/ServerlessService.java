package dev.redshiftkit.local.aws.serverless;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redshiftkit.local.aws.api.ApiException;
import dev.redshiftkit.local.aws.api.ApiRequest;
import dev.redshiftkit.local.aws.api.ApiService;
import dev.redshiftkit.local.aws.api.Dialect;
import dev.redshiftkit.local.aws.api.PasswordDuration;
import dev.redshiftkit.local.aws.api.UnknownOperationException;
import dev.redshiftkit.local.aws.api.Warehouse;
import dev.redshiftkit.local.identity.TemporaryLogins;
import dev.redshiftkit.local.identity.TemporaryLogins.MissingUser;
import dev.redshiftkit.local.identity.TemporaryPassword;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** GetWorkgroup and GetCredentials (Redshift Serverless API reference) for one workgroup. */
public final class ServerlessService implements ApiService {

    private final Warehouse warehouse;
    private final TemporaryLogins logins;

    public ServerlessService(Warehouse warehouse, TemporaryLogins logins) {
        this.warehouse = warehouse;
        this.logins = logins;
    }

    @Override
    public String signingName() {
        return "redshift-serverless";
    }

    @Override
    public Dialect dialect() {
        return new Dialect.Json();
    }

    @Override
    public ObjectNode perform(ApiRequest request) {
        return switch (request.operation()) {
            case "GetWorkgroup" -> workgroup(request);
            case "GetCredentials" -> credentials(request);
            default -> throw new UnknownOperationException(request.operation());
        };
    }

    private ObjectNode workgroup(ApiRequest request) {
        requireKnown(request.requiredText("workgroupName"));
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        ObjectNode workgroup = result.putObject("workgroup")
                .put("workgroupName", warehouse.workgroup())
                .put("workgroupArn", arn())
                .put("workgroupId", warehouse.workgroup())
                .put("namespaceName", "default-namespace")
                .put("status", "AVAILABLE")
                .put("port", warehouse.port())
                .put("publiclyAccessible", false)
                .put("enhancedVpcRouting", false);
        // The service's model has this moment, unlike those of credentials, as text.
        workgroup.put(
                "creationDate",
                warehouse.created().truncatedTo(ChronoUnit.MILLIS).toString());
        workgroup
                .putObject("endpoint")
                .put("address", warehouse.host())
                .put("port", warehouse.port())
                .putArray("vpcEndpoints");
        return result;
    }

    private String arn() {
        return "arn:aws:redshift-serverless:" + warehouse.region() + ":" + warehouse.account() + ":workgroup/"
                + warehouse.workgroup();
    }

    private ObjectNode credentials(ApiRequest request) {
        requireKnown(request.requiredText("workgroupName"));
        String user = request.caller().databaseUser();
        Duration duration = PasswordDuration.of(request, "durationSeconds");
        TemporaryPassword issued = logins.issue(user, user, MissingUser.CREATED, duration);
        ObjectNode result = JsonNodeFactory.instance
                .objectNode()
                .put("dbUser", issued.user())
                .put("dbPassword", issued.password());
        result.set("expiration", dialect().moment(issued.expiration()));
        result.set("nextRefreshTime", dialect().moment(PasswordDuration.nextRefresh(issued, duration)));
        return result;
    }

    private void requireKnown(String workgroup) {
        if (!workgroup.equalsIgnoreCase(warehouse.workgroup())) {
            throw new ApiException(400, "ResourceNotFoundException", "Workgroup " + workgroup + " not found.");
        }
    }
}
