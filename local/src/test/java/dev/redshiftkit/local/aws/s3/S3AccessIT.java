package dev.redshiftkit.local.aws.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class S3AccessIT extends S3EndpointScenario {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aWrongSecretIsRefused() {
        try (S3Client intruder = client().credentialsProvider(credentials("local-key", "guessed"))
                .build()) {
            S3ObjectsIT.assertRefused(403, "SignatureDoesNotMatch", intruder::listBuckets);
            S3ObjectsIT.assertRefused(
                    403,
                    "SignatureDoesNotMatch",
                    () -> intruder.putObject(
                            put -> put.bucket(BUCKET).key("key"), RequestBody.fromBytes(new byte[3_000_000])));
        }
        assertThat(store.listAll(BUCKET, "")).isEmpty();
    }

    @Test
    void anUnknownAccessKeyIsRefused() {
        try (S3Client stranger =
                client().credentialsProvider(credentials("stranger", "secret")).build()) {
            S3ObjectsIT.assertRefused(403, "InvalidAccessKeyId", stranger::listBuckets);
        }
    }

    @Test
    void anUnsignedRequestIsRefused() throws Exception {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(endpoint.uri().resolve("/tickit?a=%3C&b"))
                        .build());

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("<Code>AccessDenied</Code>");
    }

    @Test
    void presignedUrlsNeedNothingElse() throws Exception {
        put("käse & brot.csv", "content");
        try (S3Presigner presigner = presigner(endpoint.uri(), true)) {
            URI get = presigner
                    .presignGetObject(presign -> presign.signatureDuration(Duration.ofMinutes(5))
                            .getObjectRequest(request -> request.bucket(BUCKET)
                                    .key("käse & brot.csv")
                                    .responseContentType("text/plain")))
                    .url()
                    .toURI();
            HttpResponse<String> response = send(HttpRequest.newBuilder(get).build());

            assertThat(response.body()).isEqualTo("content");
            assertThat(response.headers().firstValue("Content-Type")).contains("text/plain");
            assertThat(send(HttpRequest.newBuilder(URI.create(get + "&max-keys=1"))
                                    .build())
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void anObjectIsPutThroughAPresignedUrl() throws Exception {
        try (S3Presigner presigner = presigner(endpoint.uri(), true)) {
            URI put = presigner
                    .presignPutObject(presign -> presign.signatureDuration(Duration.ofMinutes(5))
                            .putObjectRequest(request -> request.bucket(BUCKET).key("key")))
                    .url()
                    .toURI();
            HttpRequest request = HttpRequest.newBuilder(put)
                    .PUT(HttpRequest.BodyPublishers.ofString("content"))
                    .build();

            assertThat(send(request).statusCode()).isEqualTo(200);
        }
        assertThat(get("key")).isEqualTo("content");
    }

    /** Not every machine resolves names below localhost, so this speaks to the socket. */
    @Test
    void bucketsMayStandInTheHostName() throws Exception {
        put("dir/key", "content");
        URI localhost = URI.create("http://localhost:" + endpoint.port());
        try (S3Presigner presigner = presigner(localhost, false)) {
            URI get = presigner
                    .presignGetObject(presign -> presign.signatureDuration(Duration.ofMinutes(5))
                            .getObjectRequest(request -> request.bucket(BUCKET).key("dir/key")))
                    .url()
                    .toURI();

            assertThat(get.getHost()).isEqualTo("tickit.localhost");
            assertThat(exchange("GET " + get.getRawPath() + "?" + get.getRawQuery() + " HTTP/1.1\r\nHost: "
                            + get.getAuthority() + "\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("content");
        }
    }

    @Test
    void brokenPercentEncodingIsRefused() throws Exception {
        assertThat(exchange("GET /tickit/%ff?x=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(exchange("GET /tickit/%ff HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .contains("<Code>InvalidURI</Code>");
    }

    @Test
    void noThreadOfTheEndpointKeepsTheProcessAlive() {
        s3.listBuckets();

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().matches("redshift-kit-s3-.*|HTTP-Dispatcher"))
                .hasSizeGreaterThan(1)
                .allMatch(Thread::isDaemon);
    }

    @Test
    void theEndpointStopsAtOnce() {
        endpoint.close();

        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), endpoint.port()).close())
                .isInstanceOf(IOException.class);
    }

    @Test
    void aPutThatIsBrokenOffStoresNothing() throws Exception {
        HeldInput content = new HeldInput();
        CompletableFuture<Void> put = CompletableFuture.runAsync(() -> s3.putObject(
                request -> request.bucket(BUCKET).key("key"),
                RequestBody.fromContentProvider(() -> content, HeldInput.LENGTH, "text/plain")));
        content.reached.await();
        endpoint.close();
        content.released.countDown();

        assertThat(put).failsWithin(Duration.ofSeconds(30));
        assertThat(store.listAll(BUCKET, "")).isEmpty();
    }

    @Test
    void aPortInUseIsNamed() {
        S3Settings taken = S3Settings.DEFAULTS.withAddress(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), endpoint.port()));

        assertThatThrownBy(() -> S3Endpoint.start(store, id -> Optional.empty(), InstantSource.system(), taken))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot listen for s3 on")
                .hasMessageContaining(String.valueOf(endpoint.port()));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String exchange(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), endpoint.port());
                InputStream input = socket.getInputStream()) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(input.readAllBytes(), UTF_8);
        }
    }

    private static S3Presigner presigner(URI endpoint, boolean pathStyle) {
        return S3Presigner.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(CREDENTIALS)
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(pathStyle)
                        .build())
                .build();
    }

    /** Gives half of its bytes, tells so, and waits for its release before it gives the others. */
    private static final class HeldInput extends InputStream {

        private static final long LENGTH = 4_000_000;

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);
        private long position;

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0];
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (position == LENGTH) {
                return -1;
            }
            if (position >= LENGTH / 2) {
                awaitRelease();
            }
            int count = (int) Math.min(length, LENGTH - position);
            position += count;
            return count;
        }

        private void awaitRelease() throws IOException {
            reached.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }
}
