package dev.redshiftkit.local.aws.api;

import dev.redshiftkit.local.aws.HttpRequest;
import dev.redshiftkit.local.aws.HttpResponse;
import dev.redshiftkit.local.aws.HttpService;
import dev.redshiftkit.local.aws.SignatureException;
import dev.redshiftkit.local.aws.SignatureVerifier;
import dev.redshiftkit.local.identity.AccessKey;
import dev.redshiftkit.local.identity.InvalidKeyException;
import dev.redshiftkit.local.identity.Principal;
import dev.redshiftkit.local.identity.Principals;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the service that a request was signed for, checks who asks, and renders what comes of it. */
final class ApiHandler implements HttpService {

    private static final Logger LOGGER = LoggerFactory.getLogger(ApiHandler.class);

    /** More than the longest statement of the Data API, of 200 KB, twice over as JSON may escape it. */
    private static final int MAX_BODY = 16 << 20;

    /** In which requests that are for no service we have are answered. */
    private static final Dialect UNKNOWN_SERVICE = new Dialect.Json();

    private final Map<String, Signed> services;
    private final Principals principals;
    private final AtomicLong requests = new AtomicLong();

    private record Signed(ApiService service, SignatureVerifier verifier) {}

    ApiHandler(List<ApiService> services, Principals principals, InstantSource clock) {
        this.services = services.stream()
                .collect(Collectors.toMap(
                        ApiService::signingName,
                        service -> new Signed(service, verifier(service.signingName(), principals, clock))));
        this.principals = principals;
    }

    private static SignatureVerifier verifier(String service, Principals principals, InstantSource clock) {
        return new SignatureVerifier(id -> principals.key(id).map(AccessKey::secret), service, clock);
    }

    @Override
    public HttpResponse handle(HttpRequest request) {
        long number = requests.incrementAndGet();
        String requestId = String.format(Locale.ROOT, "00000000-0000-4000-8000-%012x", number);
        return answer(request, requestId).withHeader("x-amzn-RequestId", requestId);
    }

    private HttpResponse answer(HttpRequest request, String requestId) {
        Signed signed;
        try {
            signed = services.get(SignatureVerifier.serviceOf(request));
        } catch (SignatureException e) {
            return UNKNOWN_SERVICE.error(Refusal.of(e.reason()).in(UNKNOWN_SERVICE), requestId);
        }
        return signed == null
                ? UNKNOWN_SERVICE.error(Refusal.UNKNOWN_OPERATION.in(UNKNOWN_SERVICE), requestId)
                : answer(request, signed, requestId);
    }

    private HttpResponse answer(HttpRequest request, Signed signed, String requestId) {
        ApiService service = signed.service();
        Dialect dialect = service.dialect();
        try {
            byte[] body = request.body().readNBytes(MAX_BODY);
            Principal caller = caller(request, signed.verifier(), body);
            Dialect.Call call = dialect.read(request, body);
            return dialect.reply(
                    call.operation(),
                    service.perform(new ApiRequest(caller, call.operation(), call.parameters())),
                    requestId);
        } catch (ApiException e) {
            return dialect.error(e, requestId);
        } catch (UnknownOperationException e) {
            return dialect.error(Refusal.UNKNOWN_OPERATION.in(dialect), requestId);
        } catch (SignatureException e) {
            return dialect.error(Refusal.of(e.reason()).in(dialect), requestId);
        } catch (InvalidKeyException e) {
            return dialect.error(Refusal.of(e.reason()).in(dialect), requestId);
        } catch (IOException | RuntimeException e) {
            LOGGER.atWarn().addKeyValue("requestId", requestId).setCause(e).log("AWS request failed");
            return dialect.error(Refusal.INTERNAL.in(dialect), requestId);
        }
    }

    /** That a token has expired is said only to whoever can sign with its key. */
    private Principal caller(HttpRequest request, SignatureVerifier verifier, byte[] body) {
        verifier.verify(request, sha256(body));
        return principals.identify(SignatureVerifier.accessKeyIdOf(request), request.header("x-amz-security-token"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
