package dev.redshiftkit.local.aws.secrets;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redshiftkit.local.aws.api.ApiException;
import dev.redshiftkit.local.aws.api.ApiRequest;
import dev.redshiftkit.local.aws.api.ApiService;
import dev.redshiftkit.local.aws.api.Dialect;
import dev.redshiftkit.local.aws.api.UnknownOperationException;
import java.util.Optional;

/** GetSecretValue and RotateSecret (Secrets Manager API reference). */
public final class SecretsService implements ApiService {

    private final SecretStore secrets;

    public SecretsService(SecretStore secrets) {
        this.secrets = secrets;
    }

    @Override
    public String signingName() {
        return "secretsmanager";
    }

    @Override
    public Dialect dialect() {
        return new Dialect.Json();
    }

    @Override
    public ObjectNode perform(ApiRequest request) {
        return switch (request.operation()) {
            case "GetSecretValue" -> value(request);
            case "RotateSecret" -> rotate(request);
            default -> throw new UnknownOperationException(request.operation());
        };
    }

    private ObjectNode value(ApiRequest request) {
        StoredSecret secret = known(request);
        SecretVersion version = version(request, secret);
        ObjectNode result = described(secret, version).put("SecretString", version.value());
        result.set("CreatedDate", dialect().moment(version.created()));
        ArrayNode stages = result.putArray("VersionStages");
        secret.stages(version).forEach(stages::add);
        return result;
    }

    private static ObjectNode described(StoredSecret secret, SecretVersion version) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("ARN", secret.arn())
                .put("Name", secret.name())
                .put("VersionId", version.id());
    }

    private StoredSecret known(ApiRequest request) {
        return secrets.find(request.requiredText("SecretId"))
                .orElseThrow(() -> notFound("Secrets Manager can't find the specified secret."));
    }

    private static SecretVersion version(ApiRequest request, StoredSecret secret) {
        Optional<String> id = request.text("VersionId");
        Optional<String> stage = request.text("VersionStage");
        if (id.isPresent()) {
            return secret.version(id.get())
                    .filter(version -> stage.isEmpty() || secret.stages(version).contains(stage.get()))
                    .orElseThrow(() -> notFound(
                            "Secrets Manager can't find the specified secret value for VersionId: " + id.get()));
        }
        String label = stage.orElse(StoredSecret.CURRENT);
        return secret.labelled(label)
                .orElseThrow(() ->
                        notFound("Secrets Manager can't find the specified secret value for staging label: " + label));
    }

    private ObjectNode rotate(ApiRequest request) {
        StoredSecret secret = known(request);
        if (secret.user().isEmpty()) {
            throw new ApiException(
                    400, "InvalidRequestException", "No Lambda rotation function ARN is associated with this secret.");
        }
        secrets.rotate(secret.arn());
        StoredSecret rotated = known(request);
        return described(rotated, rotated.versions().get(0));
    }

    private static ApiException notFound(String message) {
        return new ApiException(400, "ResourceNotFoundException", message);
    }
}
