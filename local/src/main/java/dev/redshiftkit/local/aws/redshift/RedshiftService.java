package dev.redshiftkit.local.aws.redshift;

import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.util.Locale;
import java.util.Optional;

/** DescribeClusters, GetClusterCredentials and GetClusterCredentialsWithIAM (Redshift API reference) for one cluster. */
public final class RedshiftService implements ApiService {

    private final Warehouse warehouse;
    private final TemporaryLogins logins;

    public RedshiftService(Warehouse warehouse, TemporaryLogins logins) {
        this.warehouse = warehouse;
        this.logins = logins;
    }

    @Override
    public String signingName() {
        return "redshift";
    }

    @Override
    public Dialect dialect() {
        return new Dialect.Query("http://redshift.amazonaws.com/doc/2012-12-01/");
    }

    @Override
    public ObjectNode perform(ApiRequest request) {
        return switch (request.operation()) {
            case "DescribeClusters" -> describeClusters(request);
            case "GetClusterCredentials" -> clusterCredentials(request);
            case "GetClusterCredentialsWithIAM" -> clusterCredentialsWithIam(request);
            default -> throw new UnknownOperationException(request.operation());
        };
    }

    private ObjectNode describeClusters(ApiRequest request) {
        request.text("ClusterIdentifier").ifPresent(this::requireKnown);
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.putObject("Clusters").putArray("Cluster").add(cluster());
        return result;
    }

    private ObjectNode cluster() {
        ObjectNode cluster = JsonNodeFactory.instance
                .objectNode()
                .put("ClusterIdentifier", warehouse.cluster())
                .put("NodeType", "ra3.large")
                .put("ClusterStatus", "available")
                .put("ClusterAvailabilityStatus", "Available")
                .put("MasterUsername", warehouse.user())
                .put("DBName", warehouse.database())
                .put("AvailabilityZone", warehouse.region() + "a")
                .put("ClusterVersion", "1.0")
                .put("NumberOfNodes", "1")
                .put("PubliclyAccessible", "false")
                .put("Encrypted", "false");
        cluster.set("ClusterCreateTime", dialect().moment(warehouse.created()));
        cluster.putObject("Endpoint").put("Address", warehouse.host()).put("Port", warehouse.port());
        ArrayNode roles = cluster.putObject("IamRoles").putArray("ClusterIamRole");
        warehouse
                .roles()
                .forEach(arn -> roles.addObject().put("IamRoleArn", arn).put("ApplyStatus", "in-sync"));
        warehouse.defaultRole().ifPresent(arn -> cluster.put("DefaultIamRoleArn", arn));
        return cluster;
    }

    private ObjectNode clusterCredentials(ApiRequest request) {
        String user = request.requiredText("DbUser").toLowerCase(Locale.ROOT);
        requireKnown(addressed(request));
        boolean autoCreate = request.flag("AutoCreate");
        return rendered(logins.issue(
                (autoCreate ? "IAMA:" : "IAM:") + user,
                user,
                autoCreate ? MissingUser.CREATED : MissingUser.REFUSED,
                request.elements("DbGroups"),
                PasswordDuration.of(request, "DurationSeconds")));
    }

    private ObjectNode clusterCredentialsWithIam(ApiRequest request) {
        requireKnown(addressed(request));
        String user = request.caller().databaseUser();
        Duration duration = PasswordDuration.of(request, "DurationSeconds");
        TemporaryPassword issued = logins.issue(user, user, MissingUser.CREATED, duration);
        ObjectNode result = rendered(issued);
        result.set("NextRefreshTime", dialect().moment(PasswordDuration.nextRefresh(issued, duration)));
        return result;
    }

    private ObjectNode rendered(TemporaryPassword issued) {
        ObjectNode result = JsonNodeFactory.instance
                .objectNode()
                .put("DbUser", issued.user())
                .put("DbPassword", issued.password());
        result.set("Expiration", dialect().moment(issued.expiration()));
        return result;
    }

    /**
     * The driver takes every host that is not in {@code redshift.amazonaws.com} for a domain of the cluster's own, also the one
     * that DescribeClusters has told it.
     */
    private String addressed(ApiRequest request) {
        Optional<String> domain = request.text("CustomDomainName");
        return domain.filter(warehouse.host()::equalsIgnoreCase).isPresent()
                ? warehouse.cluster()
                : domain.orElseGet(() -> request.requiredText("ClusterIdentifier"));
    }

    private void requireKnown(String cluster) {
        if (!cluster.equalsIgnoreCase(warehouse.cluster())) {
            throw new ApiException(404, "ClusterNotFound", "Cluster " + cluster + " not found.");
        }
    }
}
