package dev.redshiftkit.local.aws.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redshiftkit.local.aws.CredentialScope;
import dev.redshiftkit.local.aws.HttpRequest;
import dev.redshiftkit.local.aws.HttpResponse;
import dev.redshiftkit.local.aws.RequestSigner;
import dev.redshiftkit.local.aws.SignedRequests;
import dev.redshiftkit.local.identity.AccessKey;
import dev.redshiftkit.local.identity.Principals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiHandlerTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private final Principals principals = new Principals("123456789012", CLOCK, new SecureRandom());
    private final ApiHandler handler = new ApiHandler(
            List.of(
                    new EchoService("forms", new Dialect.Query("https://example.com/doc/")),
                    new EchoService("objects", new Dialect.Json())),
            principals,
            CLOCK);

    ApiHandlerTest() {
        principals.addUser("ann", Map.of(), AccessKey.lasting(SignedRequests.ACCESS_KEY, SignedRequests.SECRET));
    }

    /** Says who calls and what is asked, or fails as it is told. */
    private record EchoService(String signingName, Dialect dialect) implements ApiService {

        @Override
        public ObjectNode perform(ApiRequest request) {
            switch (request.operation()) {
                case "Echo" -> {
                    return JsonNodeFactory.instance
                            .objectNode()
                            .put("Caller", request.caller().arn())
                            .put("Said", request.requiredText("Say"));
                }
                case "Break" -> throw new IllegalStateException("broken");
                default -> throw new UnknownOperationException(request.operation());
            }
        }
    }

    private String ask(String service, Map<String, String> headers, String body) throws IOException {
        CredentialScope scope = new CredentialScope("20260102", "us-east-1", service);
        return answer(RequestSigner.sign("POST", "/", headers, body, scope, NOW));
    }

    private String form(String body) throws IOException {
        return ask("forms", Map.of("host", "localhost"), body);
    }

    private String object(String operation, String body) throws IOException {
        return ask("objects", Map.of("host", "localhost", "x-amz-target", "Objects." + operation), body);
    }

    private String answer(HttpRequest request) throws IOException {
        HttpResponse response = handler.handle(request);
        try (InputStream body = response.body()) {
            return response.status() + " " + new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void bothDialectsReachTheirServices() throws IOException {
        assertThat(form("Action=Echo&Say=a%3Cb"))
                .startsWith("200 ")
                .contains("<EchoResponse xmlns=\"https://example.com/doc/\"><EchoResult>")
                .contains("<Said>a&lt;b</Said>")
                .contains("<Caller>arn:aws:iam::123456789012:user/ann</Caller>");
        assertThat(object("Echo", "{\"Say\":\"x\"}")).startsWith("200 ").contains("\"Said\":\"x\"");
    }

    @Test
    void eachDialectHasItsWordForTheSameMistake() throws IOException {
        assertThat(form("Action=Echo")).startsWith("400 ").contains("<Code>InvalidParameterValue</Code>");
        assertThat(object("Echo", "{}")).startsWith("400 ").contains("\"__type\":\"ValidationException\"");
        assertThat(form("Action=Dance")).startsWith("400 ").contains("<Code>InvalidAction</Code>");
        assertThat(object("Dance", "{}")).startsWith("400 ").contains("UnknownOperationException");
    }

    @Test
    void whatCannotBeReadIsRefused() throws IOException {
        assertThat(form("Action=%zz")).startsWith("400 ").contains("<Code>MalformedQueryString</Code>");
        assertThat(object("Echo", "{\"Say\"")).startsWith("400 ").contains("SerializationException");
        assertThat(object("Echo", "[1]")).startsWith("400 ").contains("SerializationException");
        assertThat(form("")).startsWith("400 ").contains("<Code>InvalidAction</Code>");
    }

    @Test
    void whatFailsWithinTellsNothing() throws IOException {
        assertThat(form("Action=Break"))
                .startsWith("500 ")
                .contains("InternalFailure")
                .doesNotContain("broken");
        assertThat(object("Break", "{}"))
                .startsWith("500 ")
                .contains("InternalServerException")
                .doesNotContain("broken");
    }

    @Test
    void requestWithoutSignatureOrForAnotherServiceIsRefused() throws IOException {
        InputStream nothing = new ByteArrayInputStream(new byte[0]);
        assertThat(answer(SignedRequests.plain("GET", "/", Map.of(), nothing)))
                .startsWith("403 ")
                .contains("MissingAuthenticationToken");
        assertThat(ask("dreams", Map.of("host", "localhost"), "")).startsWith("400 ");
    }

    @Test
    void bodyIsWhatWasSigned() throws IOException {
        HttpRequest signed = RequestSigner.sign(
                "POST",
                "/",
                Map.of("host", "localhost"),
                "Action=Echo&Say=x",
                new CredentialScope("20260102", "us-east-1", "forms"),
                NOW);
        HttpRequest changed = new HttpRequest(
                signed.method(),
                signed.rawPath(),
                signed.query(),
                signed.headers(),
                new ByteArrayInputStream("Action=Echo&Say=y".getBytes(StandardCharsets.UTF_8)));
        assertThat(answer(changed)).startsWith("403 ").contains("<Code>SignatureDoesNotMatch</Code>");
    }
}
