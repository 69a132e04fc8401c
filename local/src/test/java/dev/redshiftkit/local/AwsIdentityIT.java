package dev.redshiftkit.local;

import static dev.redshiftkit.local.AwsClients.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.local.identity.AccessKey;
import dev.redshiftkit.local.identity.AssumableRole;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshift.model.Cluster;
import software.amazon.awssdk.services.redshift.model.ClusterNotFoundException;
import software.amazon.awssdk.services.redshiftserverless.RedshiftServerlessClient;
import software.amazon.awssdk.services.redshiftserverless.model.ResourceNotFoundException;
import software.amazon.awssdk.services.redshiftserverless.model.ValidationException;
import software.amazon.awssdk.services.redshiftserverless.model.Workgroup;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;

/** The clients of the AWS SDK for STS, Redshift and Redshift Serverless, against the local endpoint. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class AwsIdentityIT {

    private final SettableClock clock = new SettableClock();
    private LocalRedshift redshift;

    @BeforeAll
    void start() {
        redshift = LocalRedshift.builder()
                .clock(clock)
                .cluster("shop")
                .workgroup("shop-reports")
                .start();
    }

    @AfterAll
    void stop() {
        redshift.close();
    }

    private StsClient sts(AccessKey key) {
        return client(StsClient.builder(), redshift, key);
    }

    private RedshiftClient clusters(AccessKey key) {
        return client(RedshiftClient.builder(), redshift, key);
    }

    private RedshiftServerlessClient workgroups(AccessKey key) {
        return client(RedshiftServerlessClient.builder(), redshift, key);
    }

    @Test
    void callerIsWhoTheKeyBelongsTo() {
        try (StsClient sts = sts(redshift.iam().addUser("ann"))) {
            assertThat(sts.getCallerIdentity().arn()).isEqualTo("arn:aws:iam::123456789012:user/ann");
            assertThat(sts.getCallerIdentity().account()).isEqualTo("123456789012");
            assertThat(sts.getCallerIdentity().userId()).startsWith("AIDA");
        }
    }

    @Test
    void callerWhoAssumesARoleIsTheRole() {
        String role = redshift.iam().addRole(AssumableRole.named("reporting"));
        AccessKey assumed = assume(redshift.iam().addUser("bob"), role, 900);
        try (StsClient sts = sts(assumed)) {
            assertThat(sts.getCallerIdentity().arn())
                    .isEqualTo("arn:aws:sts::123456789012:assumed-role/reporting/nightly");
            assertThat(sts.getCallerIdentity().userId()).startsWith("AROA").endsWith(":nightly");
        }
        assertThat(assumed.expiration())
                .contains(clock.instant().truncatedTo(ChronoUnit.MILLIS).plusSeconds(900));
    }

    private AccessKey assume(AccessKey who, String role, int seconds) {
        try (StsClient sts = sts(who)) {
            AssumeRoleResponse answer = sts.assumeRole(
                    request -> request.roleArn(role).roleSessionName("nightly").durationSeconds(seconds));
            return new AccessKey(
                    answer.credentials().accessKeyId(),
                    answer.credentials().secretAccessKey(),
                    Optional.of(answer.credentials().sessionToken()),
                    Optional.of(answer.credentials().expiration()));
        }
    }

    @Test
    void roleIsAssumedByWhomItTrustsAndForAsLongAsItSays() {
        AccessKey trusted = redshift.iam().addUser("carol");
        AccessKey stranger = redshift.iam().addUser("mallory");
        String role =
                redshift.iam().addRole(AssumableRole.named("vault").trusting("arn:aws:iam::123456789012:user/carol"));
        assertThat(assume(trusted, role, 3600).id()).startsWith("ASIA");
        assertRefused("AccessDenied", () -> assume(stranger, role, 900));
        assertRefused("AccessDenied", () -> assume(trusted, role + "s", 900));
        assertRefused("ValidationError", () -> assume(trusted, role, 3601));
        String longer = redshift.iam().addRole(AssumableRole.named("long").lasting(Duration.ofHours(2)));
        assertThat(assume(trusted, longer, 7200).id()).startsWith("ASIA");
        assertRefused("ValidationError", () -> assume(assume(trusted, longer, 900), longer, 7200));
    }

    @Test
    void keysThatAreNotGoodAreRefusedInTheWordsOfEachService() {
        AccessKey good = redshift.iam().addUser("dave");
        AccessKey unknown = AccessKey.lasting("AKIANOBODY", good.secret());
        AccessKey wrong = AccessKey.lasting(good.id(), "wrong");
        AccessKey expired = assume(good, redshift.iam().addRole(AssumableRole.named("brief")), 900);
        AccessKey foreignToken = new AccessKey(expired.id(), expired.secret(), Optional.of("wrong"), Optional.empty());
        assertRefused("InvalidClientTokenId", () -> sts(foreignToken).getCallerIdentity());
        clock.advance(Duration.ofSeconds(901));
        assertRefused("InvalidClientTokenId", () -> sts(unknown).getCallerIdentity());
        assertRefused("SignatureDoesNotMatch", () -> sts(wrong).getCallerIdentity());
        assertRefused("ExpiredToken", () -> sts(expired).getCallerIdentity());
        assertRefused("ExpiredToken", () -> clusters(expired).describeClusters());
        assertRefused("UnrecognizedClientException", () -> workgroup(unknown, "shop-reports"));
        assertRefused("InvalidSignatureException", () -> workgroup(wrong, "shop-reports"));
        assertRefused("ExpiredTokenException", () -> workgroup(expired, "shop-reports"));
    }

    private Workgroup workgroup(AccessKey key, String name) {
        try (RedshiftServerlessClient client = workgroups(key)) {
            return client.getWorkgroup(request -> request.workgroupName(name)).workgroup();
        }
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatExceptionOfType(AwsServiceException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code));
    }

    @Test
    void clusterIsDescribedByWhereItIs() {
        try (RedshiftClient client = clusters(redshift.aws().key())) {
            Cluster cluster = client.describeClusters().clusters().get(0);
            assertThat(cluster.clusterIdentifier()).isEqualTo("shop");
            assertThat(cluster.endpoint().address()).isEqualTo(redshift.host());
            assertThat(cluster.endpoint().port()).isEqualTo(redshift.port());
            assertThat(cluster.dbName()).isEqualTo("dev");
            assertThat(cluster.iamRoles().get(0).iamRoleArn()).isEqualTo(redshift.iamRole());
            assertThat(cluster.clusterCreateTime()).isBeforeOrEqualTo(clock.instant());
            assertThat(client.describeClusters(request -> request.clusterIdentifier("shop"))
                            .clusters())
                    .hasSize(1);
            assertThatExceptionOfType(ClusterNotFoundException.class)
                    .isThrownBy(() -> client.describeClusters(request -> request.clusterIdentifier("other")));
        }
    }

    @Test
    void passwordsOfAClusterAreForTheUserOneNames() {
        try (RedshiftClient client = clusters(redshift.aws().key())) {
            var credentials = client.getClusterCredentials(
                    request -> request.clusterIdentifier("shop").dbUser("Erin").durationSeconds(1800));
            assertThat(credentials.dbUser()).isEqualTo("IAM:erin");
            assertThat(credentials.dbPassword()).hasSizeGreaterThan(50);
            assertThat(Duration.between(clock.instant(), credentials.expiration()))
                    .isCloseTo(Duration.ofMinutes(30), Duration.ofMillis(1));
            assertThat(client.getClusterCredentials(request -> request.clusterIdentifier("shop")
                                    .dbUser("erin")
                                    .autoCreate(true))
                            .dbUser())
                    .isEqualTo("IAMA:erin");
            assertThatExceptionOfType(ClusterNotFoundException.class)
                    .isThrownBy(() -> client.getClusterCredentials(
                            request -> request.clusterIdentifier("none").dbUser("erin")));
            assertRefused(
                    "InvalidParameterValue",
                    () -> client.getClusterCredentials(request ->
                            request.clusterIdentifier("shop").dbUser("erin").durationSeconds(899)));
        }
    }

    @Test
    void passwordsByIdentityAreForTheUserOrRoleThatCalls() {
        AccessKey user = redshift.iam().addUser("frank");
        AccessKey tagged = redshift.iam().addUser("grace", Map.of("RedshiftDbUser", "analyst"));
        AccessKey role = assume(user, redshift.iam().addRole(AssumableRole.named("loader")), 900);
        assertThat(userByIdentity(user)).isEqualTo("IAM:frank");
        assertThat(userByIdentity(tagged)).isEqualTo("IAM:analyst");
        assertThat(userByIdentity(role)).isEqualTo("IAMR:loader");
    }

    private String userByIdentity(AccessKey key) {
        try (RedshiftClient client = clusters(key)) {
            var credentials = client.getClusterCredentialsWithIAM(request -> request.clusterIdentifier("shop"));
            assertThat(credentials.nextRefreshTime()).isBetween(clock.instant(), credentials.expiration());
            return credentials.dbUser();
        }
    }

    @Test
    void workgroupIsWhereItIsAndGivesPasswordsByIdentity() {
        AccessKey user = redshift.iam().addUser("heidi");
        Workgroup workgroup = workgroup(user, "shop-reports");
        assertThat(workgroup.endpoint().address()).isEqualTo(redshift.host());
        assertThat(workgroup.endpoint().port()).isEqualTo(redshift.port());
        assertThat(workgroup.statusAsString()).isEqualTo("AVAILABLE");
        assertThat(workgroup.creationDate()).isBeforeOrEqualTo(clock.instant());
        try (RedshiftServerlessClient client = workgroups(user)) {
            var credentials = client.getCredentials(
                    request -> request.workgroupName("shop-reports").dbName("dev"));
            assertThat(credentials.dbUser()).isEqualTo("IAM:heidi");
            assertThat(Duration.between(clock.instant(), credentials.expiration()))
                    .isCloseTo(Duration.ofMinutes(15), Duration.ofMillis(1));
            assertThat(credentials.nextRefreshTime()).isBetween(clock.instant(), credentials.expiration());
            assertThatExceptionOfType(ResourceNotFoundException.class)
                    .isThrownBy(() -> client.getCredentials(request -> request.workgroupName("none")));
            assertThatExceptionOfType(ValidationException.class)
                    .isThrownBy(() -> client.getCredentials(
                            request -> request.workgroupName("shop-reports").durationSeconds(3601)));
        }
    }

    @Test
    void operationThatIsNotThereIsRefusedByName() {
        assertRefused("InvalidAction", () -> clusters(redshift.aws().key()).describeTags());
        assertRefused(
                "UnknownOperationException",
                () -> workgroups(redshift.aws().key()).listNamespaces(request -> {}));
    }
}
