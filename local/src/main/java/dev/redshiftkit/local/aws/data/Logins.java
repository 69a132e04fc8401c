package dev.redshiftkit.local.aws.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redshiftkit.local.aws.api.ApiException;
import dev.redshiftkit.local.aws.api.ApiRequest;
import dev.redshiftkit.local.aws.api.Warehouse;
import dev.redshiftkit.local.aws.secrets.SecretStore;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.identity.TemporaryLogins;
import dev.redshiftkit.local.identity.TemporaryLogins.MissingUser;
import dev.redshiftkit.local.server.InnerSession;
import java.time.InstantSource;
import java.util.Optional;

/** Finds out as whom a request wants to be, and lets them in. */
final class Logins {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Warehouse warehouse;
    private final SecretStore secrets;
    private final TemporaryLogins accounts;
    private final SessionOpener opener;
    private final InstantSource clock;

    Logins(
            Warehouse warehouse,
            SecretStore secrets,
            TemporaryLogins accounts,
            SessionOpener opener,
            InstantSource clock) {
        this.warehouse = warehouse;
        this.secrets = secrets;
        this.accounts = accounts;
        this.opener = opener;
        this.clock = clock;
    }

    /** @throws ApiException if the request does not say it, or names what is not there */
    Login of(ApiRequest request) {
        Optional<String> cluster = request.text("ClusterIdentifier");
        Optional<String> workgroup = request.text("WorkgroupName");
        if (cluster.isPresent() == workgroup.isPresent()) {
            throw ApiException.invalid("Either ClusterIdentifier or WorkgroupName must be specified, and not both.");
        }
        requireKnown(cluster, warehouse.cluster(), "Redshift endpoint doesn't exist in this region.");
        requireKnown(workgroup, warehouse.workgroup(), "Redshift endpoint doesn't exist in this region.");
        String database =
                request.text("Database").orElseThrow(() -> ApiException.invalid("Database must be specified."));
        Optional<String> user = request.text("DbUser");
        Optional<String> secret = request.text("SecretArn");
        if (user.isPresent() && (secret.isPresent() || workgroup.isPresent())) {
            throw ApiException.invalid("DbUser goes with ClusterIdentifier, and without SecretArn.");
        }
        return secret.isPresent()
                ? bySecret(secret.get(), database, cluster, workgroup)
                : byIdentity(request, user, database, cluster, workgroup);
    }

    private static void requireKnown(Optional<String> named, String known, String refusal) {
        if (named.filter(name -> !name.equalsIgnoreCase(known)).isPresent()) {
            throw ApiException.invalid(refusal);
        }
    }

    private static Login byIdentity(
            ApiRequest request,
            Optional<String> user,
            String database,
            Optional<String> cluster,
            Optional<String> workgroup) {
        return new Login(
                user.orElseGet(request.caller()::databaseUser),
                database,
                user.isPresent() ? MissingUser.REFUSED : MissingUser.CREATED,
                cluster,
                workgroup,
                Optional.empty(),
                Optional.empty());
    }

    private Login bySecret(String arn, String database, Optional<String> cluster, Optional<String> workgroup) {
        String value = secrets.value(arn)
                .orElseThrow(() -> ApiException.invalid("Secrets Manager can't find the specified secret."));
        JsonNode login = read(value);
        String user = login.path("username").asText();
        String password = login.path("password").asText();
        if (user.isEmpty() || password.isEmpty()) {
            throw ApiException.invalid("The secret must hold username and password.");
        }
        return new Login(
                user, database, MissingUser.REFUSED, cluster, workgroup, Optional.of(arn), Optional.of(password));
    }

    private static JsonNode read(String secret) {
        try {
            return MAPPER.readTree(secret);
        } catch (JsonProcessingException e) {
            throw ApiException.invalid("The secret is no JSON.");
        }
    }

    /**
     * Opens a session. May block.
     *
     * @throws SqlError if the user is not there, the password is wrong, or there is no room
     */
    InnerSession open(Login login) {
        login.password().ifPresent(password -> requireRight(login.user(), password));
        accounts.requireUser(login.user(), login.missingUser());
        return opener.open(login.user(), login.database());
    }

    private void requireRight(String user, String password) {
        boolean isRight = accounts.find(user)
                .flatMap(account -> account.passwordAt(clock.instant()))
                .filter(digests -> digests.matches(password))
                .isPresent();
        if (!isRight) {
            throw SqlError.fatal("28000", "password authentication failed for user \"" + user + "\"");
        }
    }
}
