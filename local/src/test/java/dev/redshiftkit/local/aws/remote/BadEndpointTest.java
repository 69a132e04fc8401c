package dev.redshiftkit.local.aws.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.redshiftkit.local.identity.AccessKey;
import dev.redshiftkit.local.storage.NewObject;
import dev.redshiftkit.local.storage.ObjectAttributes;
import dev.redshiftkit.local.storage.ObjectName;
import dev.redshiftkit.local.storage.OpenObject;
import dev.redshiftkit.local.storage.StorageError;
import dev.redshiftkit.local.storage.StorageException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Endpoints that do not do what they should. */
@Timeout(60)
class BadEndpointTest {

    private static final ObjectName NAME = ObjectName.of("bucket", "key");
    private static final int OVER_A_PART = 9 << 20;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Handler handler = exchange -> {};

    @FunctionalInterface
    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            requests.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getQuery());
            exchange.getRequestBody().readAllBytes();
            handler.handle(exchange);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private RemoteBuckets buckets() {
        URI uri = URI.create("http://localhost:" + server.getAddress().getPort());
        return new RemoteBuckets(
                RemoteS3.of(uri, AccessKey.lasting("a", "b")).withTimeout(Duration.ofMillis(1500)),
                InstantSource.system());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "503 | '' | SLOW_DOWN",
                "503 | <Error><Code>SlowDown</Code></Error> | SLOW_DOWN",
                "503 | <html>busy | SLOW_DOWN",
                "502 | '' | INTERNAL_ERROR",
                "500 | <Error><Code>InternalError</Code><Message>m</Message></Error> | INTERNAL_ERROR",
                "404 | <Error><Code>NoSuchBucket</Code></Error> | NO_SUCH_BUCKET",
                "403 | <Error><Code>RequestTimeTooSkewed</Code></Error> | ACCESS_DENIED",
                "301 | <Error><Code>PermanentRedirect</Code></Error> | PERMANENT_REDIRECT",
                "400 | <Error><Code>AuthorizationHeaderMalformed</Code></Error> | INVALID_REQUEST"
            })
    void refusalsAreThoseOfTheStore(int status, String body, StorageError expected) {
        handler = exchange -> answer(exchange, status, body);

        assertRefused(expected, () -> buckets().listAll("bucket", ""));
        assertThat(requests).hasSize(1);
    }

    @Test
    void oneThatDoesNotAnswerIsGivenUp() {
        handler = exchange -> await();

        assertThatThrownBy(() -> buckets().listAll("bucket", "")).isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void oneThatStopsInTheMiddleIsGivenUp() {
        handler = exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('<');
            exchange.getResponseBody().flush();
            await();
        };

        assertThatThrownBy(() -> buckets().listAll("bucket", "")).isInstanceOf(HttpTimeoutException.class);
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aConnectionThatIsClosedIsReplacedOnce() throws IOException {
        handler = exchange -> {
            if (requests.size() > 1) {
                answer(exchange, 200, "<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>");
            }
        };

        assertThat(buckets().listAll("bucket", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nothing like XML",
        "<ListBucketResult/>",
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><ListBucketResult>&b;</ListBucketResult>",
        "<a><IsTruncated>true</IsTruncated></a>",
        "<a><Contents><Key>k</Key><Size>many</Size></Contents></a>"
    })
    void nonsenseIsNotBelieved(String body) {
        handler = exchange -> answer(exchange, 200, body);

        assertThatIOException().isThrownBy(() -> buckets().listAll("bucket", ""));
    }

    @Test
    void anObjectThatIsSentWholeInsteadOfInPartIsNotTaken() throws IOException {
        handler = exchange -> {
            exchange.getResponseHeaders().add("etag", "\"tag\"");
            exchange.getResponseHeaders().add("last-modified", "Wed, 21 Oct 2015 07:28:00 GMT");
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.getResponseHeaders().add("content-length", String.valueOf(1L << 40));
                exchange.sendResponseHeaders(200, -1);
            } else {
                sendWithoutEnd(exchange);
            }
        };

        try (OpenObject object = buckets().open(NAME)) {
            assertThatIOException()
                    .isThrownBy(() -> object.stream().read())
                    .withMessageContaining("more than was asked for");
        }
    }

    private static void sendWithoutEnd(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1L << 40);
        OutputStream body = exchange.getResponseBody();
        byte[] block = new byte[1 << 16];
        for (long sent = 0; sent < 1L << 40; sent += block.length) {
            body.write(block);
        }
    }

    @Test
    void aPartThatFailsEndsTheUploadAndIsTakenBack() throws IOException {
        handler = exchange -> {
            boolean starts = exchange.getRequestMethod().equals("POST");
            answer(exchange, starts ? 200 : 503, starts ? "<a><UploadId>u</UploadId></a>" : "");
        };

        try (NewObject object = buckets().begin(NAME, ObjectAttributes.NONE)) {
            assertRefused(StorageError.SLOW_DOWN, () -> object.content().write(new byte[OVER_A_PART]));
        }

        assertThat(requests).hasSize(3).last().isEqualTo("DELETE uploadId=u");
    }

    @Test
    void anErrorBehindSuccessIsSeenWhenAnUploadIsCompleted() throws IOException {
        handler = exchange -> {
            exchange.getResponseHeaders().add("etag", "\"tag\"");
            answer(
                    exchange,
                    200,
                    completes(exchange)
                            ? "<Error><Code>InternalError</Code></Error>"
                            : "<a><UploadId>u</UploadId></a>");
        };

        try (NewObject object = buckets().begin(NAME, ObjectAttributes.NONE)) {
            object.content().write(new byte[OVER_A_PART]);
            assertRefused(StorageError.INTERNAL_ERROR, object::commit);
        }

        assertThat(requests).last().isEqualTo("DELETE uploadId=u");
    }

    @Test
    void anUploadIsCompletedOnceAtMost() throws IOException {
        handler = exchange -> {
            exchange.getResponseHeaders().add("etag", "\"tag\"");
            if (!completes(exchange)) {
                answer(exchange, 200, "<a><UploadId>u</UploadId></a>");
            }
        };

        try (NewObject object = buckets().begin(NAME, ObjectAttributes.NONE)) {
            object.content().write(new byte[OVER_A_PART]);
            assertThatIOException().isThrownBy(object::commit);
        }

        assertThat(requests).containsOnlyOnce("POST uploadId=u");
    }

    private static boolean completes(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("POST")
                && exchange.getRequestURI().getQuery().startsWith("uploadId");
    }

    @Test
    void whatCouldNotBeDeletedIsTold() {
        handler = exchange -> answer(
                exchange, 200, "<DeleteResult><Error><Key>key</Key><Code>AccessDenied</Code></Error></DeleteResult>");

        assertRefused(StorageError.ACCESS_DENIED, () -> buckets().deleteAll("bucket", List.of(NAME)));
    }

    private static void assertRefused(StorageError error, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(StorageException.class))
                .extracting(StorageException::error)
                .isEqualTo(error);
    }
}
