package dev.redshiftkit.local;

import dev.redshiftkit.local.aws.remote.RemoteS3;
import dev.redshiftkit.local.aws.secrets.SecretStore;
import dev.redshiftkit.local.dynamo.DynamoTables;
import dev.redshiftkit.local.engine.postgres.PostgresServer;
import dev.redshiftkit.local.fault.Faults;
import dev.redshiftkit.local.identity.Principals;
import dev.redshiftkit.local.identity.S3Policy;
import dev.redshiftkit.local.identity.TemporaryLogins;
import dev.redshiftkit.local.server.Gateway;
import dev.redshiftkit.local.server.PasswordMethod;
import dev.redshiftkit.local.server.TlsPolicy;
import dev.redshiftkit.local.telemetry.Telemetry;
import dev.redshiftkit.local.telemetry.Traffic;
import dev.redshiftkit.local.time.Timeline;
import dev.redshiftkit.local.tls.ServerTls;
import dev.redshiftkit.local.workload.WorkloadSettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A running Redshift on this machine. Redshift's own drivers connect to it on the loopback interface, by default over TLS
 * and with a password, both made for this one instance.
 *
 * <p>Several may run in one process. Safe for use by several threads. It lives until it is closed; what its database held
 * is gone then.
 */
public final class LocalRedshift implements AutoCloseable {

    /** Where to reach it. The name is in the certificate, as are 127.0.0.1 and ::1. */
    static final String HOST = "localhost";

    private final LocalSettings settings;
    private final OpenResources resources;
    private final PostgresServer engine;
    private final Gateway gateway;
    private final ServerTls tls;
    private final Path certificateAuthority;
    private final S3Access s3;
    private final AwsServices aws;
    private final Telemetry telemetry;
    private final Traffic traffic;
    private final Faults faults;

    LocalRedshift(
            LocalSettings settings,
            OpenResources resources,
            PostgresServer engine,
            Gateway gateway,
            ServerTls tls,
            Path certificateAuthority,
            S3Access s3,
            AwsServices aws,
            Telemetry telemetry,
            Traffic traffic,
            Faults faults) {
        this.settings = settings;
        this.resources = resources;
        this.engine = engine;
        this.gateway = gateway;
        this.tls = tls;
        this.certificateAuthority = certificateAuthority;
        this.s3 = s3;
        this.aws = aws;
        this.telemetry = telemetry;
        this.traffic = traffic;
        this.faults = faults;
    }

    /** Begins to describe a local Redshift. Everything has a default. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the host name to connect to. */
    public String host() {
        return HOST;
    }

    /** Returns the port to connect to. */
    public int port() {
        return gateway.port();
    }

    /** Returns the name of the database that was made at the start. */
    public String database() {
        return settings.database().name();
    }

    /** Returns the name of the superuser that was made at the start. */
    public String user() {
        return settings.database().user();
    }

    /** Returns the password of {@link #user()}. */
    public String password() {
        return settings.database().password();
    }

    /**
     * Returns the URL for the Redshift JDBC driver, without user and password: with them, it connects and verifies
     * certificate chain and host name.
     */
    public String jdbcUrl() {
        String url = "jdbc:redshift://" + HOST + ":" + port() + "/" + encoded(database());
        return settings.door().tls() == TlsPolicy.OFF
                ? url + "?ssl=false"
                : url + "?sslmode=verify-full&sslrootcert=" + encoded(certificateAuthority.toString());
    }

    /** Returns the file with the certificate, as PEM, that clients have to trust. It is there until this is closed. */
    public Path certificateAuthority() {
        return certificateAuthority;
    }

    /** Returns what the server shows its clients in TLS handshakes, to be renewed or spoilt while it runs. */
    public ServerTls tls() {
        return tls;
    }

    /** Returns how to reach the S3 endpoint that COPY and UNLOAD work with. */
    public S3Access s3() {
        return s3;
    }

    /** Returns how clients reach the other services of AWS that are there. */
    public AwsAccess aws() {
        return aws.access();
    }

    /**
     * Returns the URL for the Redshift JDBC driver that logs in as an IAM principal, to this cluster: without keys, which go
     * into the properties {@code AccessKeyID}, {@code SecretAccessKey} and {@code SessionToken}, and without the user, which
     * goes into {@code DbUser}, unless the property {@code groupFederation} says that the principal is one. The driver does
     * so over TLS only.
     */
    public String iamUrl() {
        return "jdbc:redshift:iam://" + aws().cluster() + ":" + aws().region() + "/" + encoded(database())
                + "?EndpointUrl=" + encoded(aws().endpoint().toString()) + "&sslmode=verify-full&sslrootcert="
                + encoded(certificateAuthority.toString());
    }

    /**
     * Returns the URL for the Redshift JDBC driver that logs in as an IAM principal, to this serverless workgroup: without
     * keys, which go into the properties {@code AccessKeyID}, {@code SecretAccessKey} and {@code SessionToken}. The driver
     * does so over TLS only.
     */
    public String serverlessIamUrl() {
        return "jdbc:redshift:iam://" + HOST + ":" + port() + "/" + encoded(database()) + "?isServerless=true"
                + "&serverlessWorkGroup=" + aws().workgroup() + "&serverlessAcctId=" + aws().account() + "&Region="
                + aws().region() + "&EndpointUrl=" + encoded(aws().endpoint().toString())
                + "&sslmode=verify-full&sslrootcert=" + encoded(certificateAuthority.toString());
    }

    /** Returns the IAM users and roles of the local AWS account, and makes more of them. */
    public Principals iam() {
        return aws.principals();
    }

    /** Returns the temporary passwords that were issued for the database, and revokes them. */
    public TemporaryLogins temporaryLogins() {
        return aws.logins();
    }

    /** Returns the secrets of the local AWS account, and makes and rotates them. */
    public SecretStore secrets() {
        return aws.secrets();
    }

    /** Returns the tables of DynamoDB in the local AWS account, and makes them. */
    public DynamoTables dynamoTables() {
        return aws.tables();
    }

    /** Returns the ARN of the role that {@code IAM_ROLE default} stands for. */
    public String iamRole() {
        return settings.storage().iamRoles().get(0).arn();
    }

    /** Returns what has been loaded and unloaded, with the errors. */
    public Telemetry telemetry() {
        return telemetry;
    }

    /** Returns the counters of what clients do. */
    public Traffic traffic() {
        return traffic;
    }

    /** Returns the switchboard for what is to go wrong; nothing does unless told so there. */
    public Faults faults() {
        return faults;
    }

    /**
     * Crashes the engine. All sessions end, and what they had not committed is undone; everything that had been committed
     * before is there. Blocks until the engine takes connections again, some hundred milliseconds.
     */
    public void crashEngine() {
        engine.crash();
    }

    /** Ends all sessions, stops the server and removes what it kept. May be repeated. Blocks for a second at most. */
    @Override
    public void close() {
        resources.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Collects what a local Redshift is to be like. One thread at a time. */
    public static final class Builder {

        private static final String DEFAULT_ROLE = "arn:aws:iam::123456789012:role/RedshiftLocal";

        private String database = "dev";
        private String user = "awsuser";
        private @Nullable String password;
        private int port;
        private TlsPolicy tls = TlsPolicy.ALLOWED;
        private PasswordMethod passwordMethod = PasswordMethod.MD5;
        private Duration loginTimeout = Duration.ofMinutes(1);
        private int s3Port;
        private LocalSettings.Place objects = new LocalSettings.Place.Here(Optional.empty());
        private List<String> buckets = List.of("redshift-local");
        private List<LocalSettings.Role> iamRoles = List.of(anythingBy(DEFAULT_ROLE));
        private int slices = 2;
        private WorkloadSettings workload = WorkloadSettings.DEFAULTS;
        private Optional<Timeline> timeline = Optional.empty();
        private int awsPort;
        private String cluster = "local-cluster";
        private String workgroup = "local-workgroup";
        private @Nullable InstantSource clock;
        private LocalSettings.Strictness strictness = LocalSettings.Strictness.AS_REDSHIFT;
        private LocalSettings.Deployment deployment = LocalSettings.Deployment.PROVISIONED;

        private Builder() {}

        /** Names the database; {@code dev} unless set. */
        public Builder database(String name) {
            this.database = name;
            return this;
        }

        /** Names the superuser, {@code awsuser} unless set, and leaves the password to chance. */
        public Builder user(String name) {
            this.user = name;
            this.password = null;
            return this;
        }

        /** Names the superuser and sets the password. */
        public Builder user(String name, String newPassword) {
            this.user = name;
            this.password = newPassword;
            return this;
        }

        /** Sets the port to listen on: 0, which is the default, for any that is free, up to 65535. */
        public Builder port(int number) {
            this.port = number;
            return this;
        }

        /** Sets whether sessions are encrypted; by default the client decides, and drivers decide on yes. */
        public Builder tls(TlsPolicy policy) {
            this.tls = policy;
            return this;
        }

        /** Sets how passwords are asked for; MD5 unless set. */
        public Builder passwordMethod(PasswordMethod method) {
            this.passwordMethod = method;
            return this;
        }

        /** Sets how long a client may take until it is let in, before its connection is closed; a minute unless set. */
        public Builder loginTimeout(Duration timeout) {
            this.loginTimeout = timeout;
            return this;
        }

        /** Sets the port of the S3 endpoint: 0, which is the default, for any that is free, up to 65535. */
        public Builder s3Port(int number) {
            this.s3Port = number;
            return this;
        }

        /** Keeps objects in memory, which is the default: they are gone when the server is closed. */
        public Builder objectsInMemory() {
            this.objects = new LocalSettings.Place.Here(Optional.empty());
            return this;
        }

        /** Keeps objects in a directory, where they stay and are found again. It is made if it is not there. */
        public Builder objectsIn(Path directory) {
            this.objects = new LocalSettings.Place.Here(Optional.of(directory));
            return this;
        }

        /**
         * Lets COPY and UNLOAD work with the objects of another S3 endpoint, such as AWS's, MinIO's, LocalStack's or that of
         * another local Redshift, for as long as it is there:
         *
         * <pre>{@code
         * builder.objectsAt(RemoteS3.of(URI.create("http://localhost:9000"), AccessKey.lasting(id, secret)))
         *         .buckets("staging")
         * }</pre>
         *
         * <p>This one has no S3 endpoint of its own then. Every statement's requests are signed with the key given here; what
         * a statement may do is still for the policy of its IAM role to say, and access keys in a statement must be that key.
         * Buckets are not made; the first of {@link #buckets} is what {@link LocalRedshift#s3()} tells. The start sends no
         * request.
         */
        public Builder objectsAt(RemoteS3 s3) {
            this.objects = new LocalSettings.Place.Remote(s3);
            return this;
        }

        /** Names the buckets to make, at least one; {@code redshift-local} unless set. */
        public Builder buckets(String... names) {
            this.buckets = List.of(names);
            return this;
        }

        /**
         * Attaches IAM roles by their ARNs, at least one. The first is the one {@code IAM_ROLE default} stands for.
         * Unless set there is one made up for the purpose. They may do everything in S3.
         */
        public Builder iamRoles(String... arns) {
            this.iamRoles = Stream.of(arns).map(Builder::anythingBy).toList();
            return this;
        }

        /** Attaches one more IAM role, which may do no more than the policy says. It does not become the default. */
        public Builder iamRole(String arn, S3Policy policy) {
            this.iamRoles = Stream.concat(iamRoles.stream(), Stream.of(new LocalSettings.Role(arn, policy)))
                    .toList();
            return this;
        }

        private static LocalSettings.Role anythingBy(String arn) {
            return new LocalSettings.Role(arn, S3Policy.EVERYTHING);
        }

        /** Sets how many slices the cluster pretends to have, 1 to 2048, which UNLOAD shows in its files; 2 unless set. */
        public Builder slices(int number) {
            this.slices = number;
            return this;
        }

        /** Configures the workload manager; unless set, it has one queue in which nothing waits. */
        public Builder workload(WorkloadSettings configuration) {
            this.workload = configuration;
            return this;
        }

        /** Sets the port of the endpoint of AWS's services but S3: 0, which is the default, for any that is free. */
        public Builder awsPort(int number) {
            this.awsPort = number;
            return this;
        }

        /** Names the cluster that AWS's services know this by; {@code local-cluster} unless set. */
        public Builder cluster(String identifier) {
            this.cluster = identifier;
            return this;
        }

        /** Names the serverless workgroup that AWS's services know this by; {@code local-workgroup} unless set. */
        public Builder workgroup(String name) {
            this.workgroup = name;
            return this;
        }

        /**
         * Has time come from elsewhere than this machine, such as a {@link dev.redshiftkit.local.time.VirtualTimeline}: what
         * the system views say of it, how long passwords hold, when queues and sessions time out. What the engine runs takes
         * the time it takes. This and {@link #clock} undo each other.
         */
        public Builder timeline(Timeline source) {
            this.timeline = Optional.of(source);
            this.clock = null;
            return this;
        }

        /**
         * Sets the clock by which passwords and keys expire and by which history is dated, for tests that do not want to
         * wait; the machine's unless set. Queues and sessions time out by the machine's, unlike with {@link #timeline}; so do
         * signatures of requests and certificates always.
         */
        public Builder clock(InstantSource source) {
            this.clock = source;
            this.timeline = Optional.empty();
            return this;
        }

        /**
         * Lets through what PostgreSQL has and Redshift has not, such as arrays and {@code ON CONFLICT}. Unless this is
         * called, such statements fail as on a cluster.
         */
        public Builder lenient() {
            this.strictness = LocalSettings.Strictness.LENIENT;
            return this;
        }

        /**
         * Pretends to be a workgroup of Redshift Serverless: the system views whose names begin with STL, STV, SVL and SVCS
         * are denied to everybody, and those that begin with SYS are there.
         */
        public Builder serverless() {
            this.deployment = LocalSettings.Deployment.SERVERLESS;
            return this;
        }

        /**
         * Starts it and waits until it takes connections: under a second, but for some seconds the first time on a
         * machine. The caller closes what this returns.
         *
         * @throws IllegalArgumentException if a setting is out of range; the message names it
         * @throws java.io.UncheckedIOException if a port is in use or a file cannot be written; then nothing is left
         * @throws dev.redshiftkit.local.engine.EngineUnavailableException if the database cannot be started; then nothing
         *     is left
         */
        public LocalRedshift start() {
            SecureRandom random = new SecureRandom();
            String chosen = password == null ? RandomSecret.password(random) : password;
            LocalSettings settings = new LocalSettings(
                    new LocalSettings.Database(database, user, chosen),
                    new LocalSettings.Door(port, tls, passwordMethod, loginTimeout),
                    new LocalSettings.Storage(s3Port, objects, buckets, iamRoles, slices),
                    new LocalSettings.Cloud(awsPort, cluster, workgroup),
                    strictness,
                    deployment,
                    new LocalSettings.Operation(workload, timeline));
            return new Start(settings, clock, random).run();
        }
    }
}
