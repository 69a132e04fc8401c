package dev.redshiftkit.local.aws.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.redshiftkit.local.storage.DirectoryObjectStore;
import dev.redshiftkit.local.storage.ObjectStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** An endpoint over a fresh directory with one bucket, and Amazon's own client. */
abstract class S3EndpointScenario {

    static final String BUCKET = "tickit";
    static final StaticCredentialsProvider CREDENTIALS = credentials("local-key", "local-secret");

    ObjectStore store;
    S3Endpoint endpoint;
    S3Client s3;

    @BeforeEach
    final void start(@TempDir Path directory) throws IOException {
        store = DirectoryObjectStore.open(directory, InstantSource.system());
        store.createBucket(BUCKET);
        Map<String, String> secrets = Map.of("local-key", "local-secret");
        endpoint = S3Endpoint.start(
                store, id -> Optional.ofNullable(secrets.get(id)), InstantSource.system(), S3Settings.DEFAULTS);
        s3 = client().build();
    }

    @AfterEach
    final void stop() throws IOException {
        s3.close();
        endpoint.close();
        store.close();
    }

    final S3ClientBuilder client() {
        return S3Client.builder()
                .endpointOverride(endpoint.uri())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(CREDENTIALS)
                .forcePathStyle(true)
                .httpClientBuilder(UrlConnectionHttpClient.builder());
    }

    static StaticCredentialsProvider credentials(String id, String secret) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(id, secret));
    }

    final void put(String key, String content) {
        s3.putObject(request -> request.bucket(BUCKET).key(key), RequestBody.fromString(content, UTF_8));
    }

    final String get(String key) {
        return s3.getObjectAsBytes(request -> request.bucket(BUCKET).key(key)).asUtf8String();
    }
}
