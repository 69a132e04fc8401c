package dev.redshiftkit.local.aws.sts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redshiftkit.local.aws.api.ApiException;
import dev.redshiftkit.local.aws.api.ApiRequest;
import dev.redshiftkit.local.aws.api.ApiService;
import dev.redshiftkit.local.aws.api.Dialect;
import dev.redshiftkit.local.aws.api.UnknownOperationException;
import dev.redshiftkit.local.identity.Principal;
import dev.redshiftkit.local.identity.Principals;
import dev.redshiftkit.local.identity.RoleCredentials;
import java.time.Duration;

/** AssumeRole and GetCallerIdentity (STS API reference). */
public final class StsService implements ApiService {

    private static final int SHORTEST_SECONDS = 900;
    private static final int LONGEST_SECONDS = 43_200;
    private static final int DEFAULT_SECONDS = 3600;
    private static final String SESSION_NAME = "[\\w+=,.@-]{2,64}";

    private final Principals principals;

    public StsService(Principals principals) {
        this.principals = principals;
    }

    @Override
    public String signingName() {
        return "sts";
    }

    @Override
    public Dialect dialect() {
        return new Dialect.Query("https://sts.amazonaws.com/doc/2011-06-15/");
    }

    @Override
    public ObjectNode perform(ApiRequest request) {
        return switch (request.operation()) {
            case "AssumeRole" -> assumeRole(request);
            case "GetCallerIdentity" -> callerIdentity(request.caller());
            default -> throw new UnknownOperationException(request.operation());
        };
    }

    private static ObjectNode callerIdentity(Principal caller) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("Arn", caller.arn())
                .put("UserId", caller.userId())
                .put("Account", caller.account());
    }

    private ObjectNode assumeRole(ApiRequest request) {
        String role = request.requiredText("RoleArn");
        String session = request.requiredText("RoleSessionName");
        if (!session.matches(SESSION_NAME)) {
            throw validationError("RoleSessionName must be 2 to 64 letters, digits and +=,.@_-");
        }
        Duration duration = Duration.ofSeconds(
                request.numberWithin("DurationSeconds", SHORTEST_SECONDS, LONGEST_SECONDS, DEFAULT_SECONDS));
        requireTrust(request.caller(), role);
        requireAllowed(request.caller(), role, duration);
        return rendered(principals.assume(role, session, duration));
    }

    private void requireTrust(Principal caller, String role) {
        if (!principals.mayAssume(caller, role)) {
            throw new ApiException(
                    403,
                    "AccessDenied",
                    "User: " + caller.arn() + " is not authorized to perform: sts:AssumeRole on resource: " + role);
        }
    }

    private void requireAllowed(Principal caller, String role, Duration duration) {
        if (caller instanceof Principal.RoleSession && duration.toSeconds() > DEFAULT_SECONDS) {
            throw validationError(
                    "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining");
        }
        if (duration.compareTo(principals.longestSession(role)) > 0) {
            throw validationError("The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
        }
    }

    private static ApiException validationError(String message) {
        return new ApiException(400, "ValidationError", message);
    }

    private ObjectNode rendered(RoleCredentials credentials) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        ObjectNode key = result.putObject("Credentials")
                .put("AccessKeyId", credentials.key().id())
                .put("SecretAccessKey", credentials.key().secret());
        credentials.key().sessionToken().ifPresent(token -> key.put("SessionToken", token));
        credentials
                .key()
                .expiration()
                .ifPresent(end -> key.set("Expiration", dialect().moment(end)));
        result.putObject("AssumedRoleUser")
                .put("AssumedRoleId", credentials.principal().userId())
                .put("Arn", credentials.principal().arn());
        return result;
    }
}
