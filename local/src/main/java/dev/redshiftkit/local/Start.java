package dev.redshiftkit.local;

import dev.redshiftkit.local.aws.api.ApiEndpoint;
import dev.redshiftkit.local.aws.api.Warehouse;
import dev.redshiftkit.local.aws.data.DataService;
import dev.redshiftkit.local.aws.dynamo.DynamoService;
import dev.redshiftkit.local.aws.redshift.RedshiftService;
import dev.redshiftkit.local.aws.remote.RemoteBuckets;
import dev.redshiftkit.local.aws.remote.RemoteS3;
import dev.redshiftkit.local.aws.s3.S3Endpoint;
import dev.redshiftkit.local.aws.s3.S3Settings;
import dev.redshiftkit.local.aws.secrets.SecretStore;
import dev.redshiftkit.local.aws.secrets.SecretsService;
import dev.redshiftkit.local.aws.serverless.ServerlessService;
import dev.redshiftkit.local.aws.sts.StsService;
import dev.redshiftkit.local.callback.CallbackServer;
import dev.redshiftkit.local.catalog.Catalog;
import dev.redshiftkit.local.catalog.ColumnOrigins;
import dev.redshiftkit.local.catalog.EngineAccounts;
import dev.redshiftkit.local.catalog.LoadHistory;
import dev.redshiftkit.local.copy.CopyExecutor;
import dev.redshiftkit.local.copy.LoadSettings;
import dev.redshiftkit.local.copy.source.Patience;
import dev.redshiftkit.local.dynamo.DynamoTables;
import dev.redshiftkit.local.dynamo.ReadableTables;
import dev.redshiftkit.local.engine.postgres.PostgresConnection;
import dev.redshiftkit.local.engine.postgres.PostgresServer;
import dev.redshiftkit.local.engine.postgres.PostgresSettings;
import dev.redshiftkit.local.fault.Faults;
import dev.redshiftkit.local.fault.FaultyBuckets;
import dev.redshiftkit.local.identity.AccessKey;
import dev.redshiftkit.local.identity.DynamoRights;
import dev.redshiftkit.local.identity.IamRoles;
import dev.redshiftkit.local.identity.PasswordDigests;
import dev.redshiftkit.local.identity.Principals;
import dev.redshiftkit.local.identity.S3Rights;
import dev.redshiftkit.local.identity.SessionGroups;
import dev.redshiftkit.local.identity.TemporaryLogins;
import dev.redshiftkit.local.isolation.Conflicts;
import dev.redshiftkit.local.server.Gateway;
import dev.redshiftkit.local.server.GatewaySettings;
import dev.redshiftkit.local.session.ActiveSessions;
import dev.redshiftkit.local.session.PostgresLink;
import dev.redshiftkit.local.session.SessionServices;
import dev.redshiftkit.local.session.WarehouseStatements;
import dev.redshiftkit.local.spatial.SpatialFunctions;
import dev.redshiftkit.local.storage.Buckets;
import dev.redshiftkit.local.storage.DirectoryObjectStore;
import dev.redshiftkit.local.storage.MemoryObjectStore;
import dev.redshiftkit.local.storage.ObjectStore;
import dev.redshiftkit.local.storage.RestrictedObjectStore;
import dev.redshiftkit.local.telemetry.Activity;
import dev.redshiftkit.local.telemetry.Telemetry;
import dev.redshiftkit.local.telemetry.Traffic;
import dev.redshiftkit.local.time.SystemTimeline;
import dev.redshiftkit.local.time.Timeline;
import dev.redshiftkit.local.tls.CertificateAuthority;
import dev.redshiftkit.local.tls.ServerTls;
import dev.redshiftkit.local.translate.RedshiftTranslator;
import dev.redshiftkit.local.translate.RememberingTranslator;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.local.unload.UnloadExecutor;
import dev.redshiftkit.local.workload.Workload;
import dev.redshiftkit.sql.authorization.Authorization;
import dev.redshiftkit.sql.name.Identifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts the parts of a local Redshift together, once; after a failure nothing of them is left. */
final class Start {

    /** What Redshift allows on most node types. */
    private static final int CONNECTIONS = 500;

    /** For the gateway's own work, beside the clients'. */
    private static final int SPARE_CONNECTIONS = 10;

    /** The one in the ARNs that documentation uses. */
    private static final String ACCOUNT = "123456789012";

    private static final String ACCESS_KEY = "AKIAREDSHIFTKITLOCAL";

    private final LocalSettings settings;
    private final SecureRandom random;

    /** Clients sign by it, and judge certificates by it. */
    private final InstantSource machineClock = InstantSource.system();

    private final Faults faults;
    private final Timeline clock;
    private final Telemetry telemetry = new Telemetry();
    private final Traffic traffic = new Traffic();
    private final DynamoTables tables = new DynamoTables();
    private final OpenResources resources = new OpenResources();

    /** @param clock the machine's if null */
    Start(LocalSettings settings, @Nullable InstantSource clock, SecureRandom random) {
        this.settings = settings;
        this.random = random;
        Timeline timeline = settings.operation()
                .timeline()
                .orElseGet(() -> resources.add(new SystemTimeline(clock == null ? machineClock : clock)));
        this.faults = new Faults(timeline, System::nanoTime);
        this.clock = timeline.telling(faults.clock());
    }

    LocalRedshift run() {
        try {
            return open();
        } catch (IOException e) {
            throw closing(new UncheckedIOException(e.getMessage(), e));
        } catch (RuntimeException e) {
            throw closing(e);
        }
    }

    private LocalRedshift open() throws IOException {
        CertificateAuthority authority = CertificateAuthority.create(machineClock, random);
        Path authorityFile = resources
                .add(PrivateFile.create("redshift-kit-ca", ".pem", authority.pem()))
                .path();
        Objects objects = openObjects(settings.storage().place());
        S3Access s3 = objects.access();
        PostgresServer engine = startEngine();
        EngineAccounts users = new EngineAccounts(settings.database().name(), administrator(engine));
        TemporaryLogins logins = new TemporaryLogins(users, users::create, new SessionGroups(users), clock, random);
        ServerTls tls = ServerTls.of(authority);
        Gateway gateway = openGateway(tls, objects, engine, logins);
        AwsServices aws = openAws(objects, users, logins, gateway, new ColumnOrigins(administrator(engine)));
        return new LocalRedshift(
                settings, resources, engine, gateway, tls, authorityFile, s3, aws, telemetry, traffic, faults);
    }

    /** The objects that COPY and UNLOAD work with, how they are reached, and the key of the local AWS account. */
    private record Objects(Buckets buckets, S3Access access, AccessKey key) {}

    private Objects openObjects(LocalSettings.Place place) throws IOException {
        return place instanceof LocalSettings.Place.Here here
                ? openHere(here)
                : openRemote(((LocalSettings.Place.Remote) place).s3());
    }

    private Objects openHere(LocalSettings.Place.Here place) throws IOException {
        ObjectStore store = openStore(place.directory());
        S3Access access = openS3(store);
        return new Objects(store, access, AccessKey.lasting(access.accessKey(), access.secretKey()));
    }

    /** Keys of somebody else's S3 are good for nothing else. */
    private Objects openRemote(RemoteS3 s3) {
        AccessKey remoteKey = s3.key();
        S3Access access = new S3Access(s3.endpoint(), remoteKey.id(), remoteKey.secret(), s3.region(), firstBucket());
        AccessKey localKey = AccessKey.lasting(ACCESS_KEY, RandomSecret.secretKey(random));
        return new Objects(resources.add(new RemoteBuckets(s3, machineClock)), access, localKey);
    }

    private String firstBucket() {
        return settings.storage().buckets().get(0);
    }

    private ObjectStore openStore(Optional<Path> directory) throws IOException {
        ObjectStore store = resources.add(
                directory.isPresent()
                        ? DirectoryObjectStore.open(directory.get(), clock)
                        : new MemoryObjectStore(clock));
        for (String bucket : settings.storage().buckets()) {
            if (store.bucket(bucket).isEmpty()) {
                store.createBucket(bucket);
            }
        }
        return store;
    }

    private S3Access openS3(ObjectStore store) throws IOException {
        String secretKey = RandomSecret.secretKey(random);
        S3Settings where =
                S3Settings.DEFAULTS.withAddress(loopback(settings.storage().port()));
        S3Endpoint endpoint = resources.add(S3Endpoint.start(
                store,
                id -> id.equals(ACCESS_KEY) ? Optional.of(secretKey) : Optional.empty(),
                machineClock,
                where,
                traffic,
                faults));
        return new S3Access(endpoint.uri(), ACCESS_KEY, secretKey, where.region(), firstBucket());
    }

    private AwsServices openAws(
            Objects objects, EngineAccounts users, TemporaryLogins logins, Gateway gateway, ColumnOrigins origins)
            throws IOException {
        Principals principals = new Principals(ACCOUNT, clock, random);
        AccessKey key = objects.key();
        principals.addUser(settings.database().user(), Map.of(), key);
        Warehouse warehouse = warehouse(objects.access().region(), gateway.port());
        SecretStore secrets = new SecretStore(warehouse, users::changePassword, clock, random);
        DataService data = resources.add(new DataService(
                warehouse,
                secrets,
                logins,
                (user, database) -> gateway.openInside(user, database, "Redshift Data API"),
                origins,
                clock,
                machineClock));
        ApiEndpoint endpoint = resources.add(ApiEndpoint.start(
                loopback(settings.cloud().port()),
                List.of(
                        new StsService(principals),
                        new RedshiftService(warehouse, logins),
                        new ServerlessService(warehouse, logins),
                        new SecretsService(secrets),
                        data,
                        new DynamoService(tables)),
                principals,
                machineClock));
        AwsAccess access = new AwsAccess(
                endpoint.uri(), warehouse.region(), ACCOUNT, warehouse.cluster(), warehouse.workgroup(), key);
        return new AwsServices(access, principals, logins, secrets, tables);
    }

    private Warehouse warehouse(String region, int port) {
        return new Warehouse(
                ACCOUNT,
                region,
                settings.cloud().cluster(),
                settings.cloud().workgroup(),
                LocalRedshift.HOST,
                port,
                settings.database().name(),
                settings.database().user(),
                settings.storage().iamRoles().stream()
                        .map(LocalSettings.Role::arn)
                        .toList(),
                roles().defaultRole(),
                clock.instant());
    }

    private static Function<String, PostgresConnection> administrator(PostgresServer engine) {
        return name -> engine.connect(PostgresServer.SUPERUSER, name, Map.of());
    }

    private static Optional<String> secretOf(String accessKey, S3Access s3) {
        return accessKey.equals(s3.accessKey()) ? Optional.of(s3.secretKey()) : Optional.empty();
    }

    private PostgresServer startEngine() {
        PostgresServer engine = resources.add(PostgresServer.start(
                Catalog.template(), PostgresSettings.DEFAULTS.withMaxConnections(CONNECTIONS + SPARE_CONNECTIONS)));
        resources.add(CallbackServer.start(engine.openSocket(Catalog.CALLBACK_PORT), SpatialFunctions::call));
        String user = settings.database().user();
        String database = Identifier.caseSensitive(settings.database().name()).render();
        String password =
                PasswordDigests.of(user, settings.database().password()).stored();
        try (PostgresConnection admin = engine.connect(PostgresServer.SUPERUSER, "template1", Map.of())) {
            recordSlices(admin);
            if (isLenient()) {
                admin.query("SET allow_system_table_mods = on");
                admin.query("CALL redshift_kit.bring_back_functions()");
            }
            if (settings.deployment() == LocalSettings.Deployment.SERVERLESS) {
                admin.query("SET allow_system_table_mods = on");
                admin.query("CALL redshift_kit.deny_views_of_nodes()");
            }
            admin.query(Catalog.createSuperuser(user, password));
            recordRoles(admin);
            admin.query("CREATE DATABASE " + database + " OWNER "
                    + Identifier.caseSensitive(user).render());
        }
        return engine;
    }

    private void recordSlices(PostgresConnection admin) {
        admin.query(
                "UPDATE redshift_kit.cluster SET slices = " + settings.storage().slices());
    }

    /** What is written into the template, every database has. */
    private void recordRoles(PostgresConnection admin) {
        Optional<String> defaultRole = roles().defaultRole();
        for (String arn : roles().attached()) {
            admin.query("INSERT INTO redshift_kit.iam_role VALUES (" + EngineLiteral.of(arn) + ", "
                    + defaultRole.filter(arn::equals).isPresent() + ")");
        }
    }

    private Gateway openGateway(ServerTls tls, Objects objects, PostgresServer engine, TemporaryLogins logins)
            throws IOException {
        IamRoles roles = roles();
        S3Rights rights = new S3Rights(roles, id -> secretOf(id, objects.access()));
        DynamoRights tableRights = new DynamoRights(roles, objects.key());
        int slices = settings.storage().slices();
        Buckets behindS3 = new FaultyBuckets(objects.buckets(), faults);
        Function<Authorization, CopyExecutor> copies = right -> new CopyExecutor(
                new RestrictedObjectStore(behindS3, rights.of(right)),
                new ReadableTables(tables, tableRights.refusal(right)),
                roles,
                telemetry,
                clock,
                loadSettings());
        Function<Authorization, UnloadExecutor> unloads = right -> new UnloadExecutor(
                new RestrictedObjectStore(behindS3, rights.of(right)), roles, telemetry, clock, slices);
        Activity activity = new Activity(clock);
        LoadHistory history = new LoadHistory(telemetry, administrator(engine));
        return resources.add(Gateway.open(
                gatewaySettings(),
                tls,
                logins,
                (user, database, parameters) ->
                        PostgresLink.of(engine.connect(user, database, Catalog.throughGateway(parameters))),
                new SessionServices(
                        new RememberingTranslator(
                                isLenient() ? RedshiftTranslator.lenient() : new RedshiftTranslator()),
                        new WarehouseStatements(copies, unloads, history, roles),
                        new ActiveSessions(),
                        activity,
                        traffic,
                        new Workload(settings.operation().workload(), clock, activity.workload()),
                        new Conflicts(),
                        new EngineMemberships(
                                administrator(engine), settings.database().name())::of,
                        clock,
                        faults),
                random));
    }

    private LoadSettings loadSettings() {
        return new LoadSettings(settings.storage().slices(), Patience.of(Start::rest), "stl_load_errors");
    }

    private static void rest(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isLenient() {
        return settings.strictness() == LocalSettings.Strictness.LENIENT;
    }

    private IamRoles roles() {
        IamRoles roles = new IamRoles();
        for (LocalSettings.Role role : settings.storage().iamRoles()) {
            if (roles.defaultRole().isEmpty()) {
                roles.attachAsDefault(role.arn(), role.policy());
            } else {
                roles.attach(role.arn(), role.policy());
            }
        }
        return roles;
    }

    private GatewaySettings gatewaySettings() {
        return new GatewaySettings(
                loopback(settings.door().port()),
                settings.door().tls(),
                settings.door().passwordMethod(),
                CONNECTIONS,
                settings.door().loginTimeout());
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private RuntimeException closing(RuntimeException failure) {
        try {
            resources.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }
}
