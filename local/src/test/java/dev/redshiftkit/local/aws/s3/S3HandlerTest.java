package dev.redshiftkit.local.aws.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.aws.CredentialScope;
import dev.redshiftkit.local.aws.HttpRequest;
import dev.redshiftkit.local.aws.HttpResponse;
import dev.redshiftkit.local.aws.RequestSigner;
import dev.redshiftkit.local.aws.SignatureVerifier;
import dev.redshiftkit.local.aws.SignedRequests;
import dev.redshiftkit.local.fault.Faults;
import dev.redshiftkit.local.storage.MemoryObjectStore;
import dev.redshiftkit.local.storage.ObjectAttributes;
import dev.redshiftkit.local.storage.ObjectName;
import dev.redshiftkit.local.telemetry.Traffic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that Amazon's own client never sends. */
class S3HandlerTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final CredentialScope SCOPE = new CredentialScope("20260301", "eu-west-1", "s3");

    private final MemoryObjectStore store = new MemoryObjectStore(() -> NOW);
    private final S3Handler handler = new S3Handler(
            new SignatureVerifier(id -> Optional.of(SignedRequests.SECRET), "s3", () -> NOW),
            new Router(store, "eu-west-1"),
            new Traffic(),
            new Faults(InstantSource.system(), System::nanoTime));

    @BeforeEach
    void createBucket() throws IOException {
        store.createBucket("tickit");
    }

    @Test
    void entitiesAreNotResolved() throws IOException {
        String bomb = "<!DOCTYPE Delete [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<Delete><Object><Key>&x;</Key></Object></Delete>";

        assertError("MalformedXML", 400, send("POST", "/tickit?delete", bomb, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<Delete>",
                "<Other/>",
                "<Delete/>",
                "<Delete><Object/></Delete>",
            })
    void bodiesThatAreNotWhatTheyShouldBeAreRefused(String body) throws IOException {
        assertError("MalformedXML", 400, send("POST", "/tickit?delete", body, Map.of()));
    }

    @Test
    void bodiesThatAreTooLongAreRefused() throws IOException {
        String body = "<Delete>" + " ".repeat(2 << 20) + "</Delete>";

        assertError("MalformedXML", 400, send("POST", "/tickit?delete", body, Map.of()));
    }

    @Test
    void deletionsAreReportedUnlessUnwanted() throws IOException {
        String objects = "<Object><Key>a&amp;b</Key></Object><Object><Key></Key></Object>";

        assertThat(body(send("POST", "/tickit?delete", "<Delete>" + objects + "</Delete>", Map.of())))
                .contains("<Deleted><Key>a&amp;b</Key></Deleted>", "<Error><Key></Key><Code>InvalidURI</Code>");
        assertThat(body(send(
                        "POST", "/tickit?delete", "<Delete><Quiet>true</Quiet>" + objects + "</Delete>", Map.of())))
                .doesNotContain("<Deleted>")
                .contains("<Error>");
    }

    @Test
    void aBodyOtherThanTheSignedOneIsRefused() throws IOException {
        HttpRequest signed = signed("PUT", "/tickit/key", "content", Map.of("content-length", "7"));
        HttpRequest tampered =
                new HttpRequest(signed.method(), signed.rawPath(), signed.query(), signed.headers(), stream("CONTENT"));

        assertError("XAmzContentSHA256Mismatch", 400, handler.handle(tampered));
        assertThat(store.listAll("tickit", "")).isEmpty();
    }

    @Test
    void aBodyOfAnotherLengthIsRefused() throws IOException {
        assertError("IncompleteBody", 400, send("PUT", "/tickit/key", "content", Map.of("content-length", "8")));
        assertThat(store.listAll("tickit", "")).isEmpty();
    }

    @Test
    void aTransferThatIsNotKnownIsRefused() throws IOException {
        Map<String, String> headers = Map.of("x-amz-content-sha256", "STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD");

        assertError("NotImplemented", 501, send("PUT", "/tickit/key", "content", headers));
    }

    @Test
    void anAnnouncedTrailerMustCome() throws IOException {
        Map<String, String> headers = Map.of(
                "x-amz-content-sha256",
                "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
                "x-amz-decoded-content-length",
                "7",
                "x-amz-trailer",
                "x-amz-checksum-crc64nvme");

        assertError("InvalidRequest", 400, send("PUT", "/tickit/key", "7\r\ncontent\r\n0\r\n\r\n", headers));
    }

    @Test
    void theChecksumOfTheNvmExpressSpecificationIsChecked() throws IOException {
        Map<String, String> right = Map.of("x-amz-checksum-crc64nvme", "rosUhgp5mIg=");
        Map<String, String> wrong = Map.of("x-amz-checksum-crc64nvme", "AAAAAAAAAAA=");

        assertThat(send("PUT", "/tickit/key", "123456789", right).headers())
                .containsEntry("x-amz-checksum-crc64nvme", "rosUhgp5mIg=")
                .containsEntry("x-amz-checksum-type", "FULL_OBJECT");
        assertError("BadDigest", 400, send("PUT", "/tickit/key", "123456789", wrong));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATCH", "POST", "OPTIONS"})
    void methodsThatAreNotKnownAreRefused(String method) throws IOException {
        assertError("MethodNotAllowed", 405, send(method, "/tickit", "", Map.of()));
        assertError("MethodNotAllowed", 405, send(method, "/tickit/key", "", Map.of()));
        assertError("MethodNotAllowed", 405, send(method, "/", "", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"max-keys=x", "max-keys=-1", "max-keys=9999999999", "encoding-type=base64"})
    void argumentsThatAreNotKnownAreRefused(String query) throws IOException {
        assertError("InvalidArgument", 400, send("GET", "/tickit?list-type=2&" + query, "", Map.of()));
    }

    @Test
    void namesAreEscaped() throws IOException {
        store.put(ObjectName.of("tickit", "<a>&\"\n"), InputStream.nullInputStream(), ObjectAttributes.NONE);

        assertThat(body(send("GET", "/tickit?list-type=2", "", Map.of())))
                .contains("<Key>&lt;a&gt;&amp;&quot;&#xA;</Key>");
        assertThat(body(send("GET", "/tickit?list-type=2&encoding-type=url", "", Map.of())))
                .contains("<Key>%3Ca%3E%26%22%0A</Key>");
    }

    @Test
    void theRegionIsTold() throws IOException {
        assertThat(body(send("GET", "/tickit?location", "", Map.of())))
                .endsWith("<LocationConstraint xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">eu-west-1"
                        + "</LocationConstraint>");
    }

    @Test
    void aSignatureWithoutTheHashOfTheBodyIsRefused() throws IOException {
        Map<String, List<String>> headers = Map.of("authorization", List.of("AWS4-HMAC-SHA256 Credential=x"));

        assertError("InvalidRequest", 400, handler.handle(SignedRequests.plain("GET", "/", headers, stream(""))));
    }

    private HttpResponse send(String method, String target, String body, Map<String, String> headers) {
        return handler.handle(signed(method, target, body, headers));
    }

    private static HttpRequest signed(String method, String target, String body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("host", "127.0.0.1");
        return RequestSigner.sign(method, target, all, body, SCOPE, NOW);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static String body(HttpResponse response) throws IOException {
        return new String(response.body().readAllBytes(), UTF_8);
    }

    private static void assertError(String code, int status, HttpResponse response) throws IOException {
        assertThat(response.status()).isEqualTo(status);
        assertThat(body(response)).contains("<Error><Code>" + code + "</Code><Message>");
        assertThat(response.headers()).containsKey("x-amz-request-id");
    }
}
