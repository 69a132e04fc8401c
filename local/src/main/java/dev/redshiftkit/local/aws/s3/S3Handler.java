package dev.redshiftkit.local.aws.s3;

import dev.redshiftkit.local.aws.HttpRequest;
import dev.redshiftkit.local.aws.HttpResponse;
import dev.redshiftkit.local.aws.HttpService;
import dev.redshiftkit.local.aws.SignatureException;
import dev.redshiftkit.local.aws.SignatureVerifier;
import dev.redshiftkit.local.aws.VerifiedSignature;
import dev.redshiftkit.local.aws.XmlWriter;
import dev.redshiftkit.local.fault.CutOffInput;
import dev.redshiftkit.local.fault.Faults;
import dev.redshiftkit.local.storage.StorageException;
import dev.redshiftkit.local.telemetry.Traffic;
import java.io.IOException;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks who asks, performs what is asked, and renders what goes wrong. */
final class S3Handler implements HttpService {

    private static final Logger LOGGER = LoggerFactory.getLogger(S3Handler.class);
    private static final String UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";

    private final SignatureVerifier verifier;
    private final Router router;
    private final Traffic traffic;
    private final Faults faults;
    private final AtomicLong requests = new AtomicLong();

    S3Handler(SignatureVerifier verifier, Router router, Traffic traffic, Faults faults) {
        this.verifier = verifier;
        this.router = router;
        this.traffic = traffic;
        this.faults = faults;
    }

    @Override
    public HttpResponse handle(HttpRequest request) {
        traffic.s3Requested();
        String requestId = String.format(Locale.ROOT, "%016X", requests.incrementAndGet());
        return answer(request, requestId).withHeader("x-amz-request-id", requestId);
    }

    private HttpResponse answer(HttpRequest request, String requestId) {
        try {
            return perform(request);
        } catch (S3Exception e) {
            return error(request, requestId, e);
        } catch (SignatureException e) {
            return error(request, requestId, S3Error.of(e.reason()).refusal());
        } catch (StorageException e) {
            return error(request, requestId, S3Exception.of(e.error()));
        } catch (IOException | RuntimeException e) {
            LOGGER.atWarn().addKeyValue("requestId", requestId).setCause(e).log("S3 request failed");
            return error(request, requestId, S3Error.INTERNAL_ERROR.refusal());
        }
    }

    private HttpResponse perform(HttpRequest request) throws IOException {
        OptionalLong end = faults.strikeAtRequest(request.method(), request.rawPath());
        HttpResponse response = performWhole(request);
        return end.isPresent()
                ? new HttpResponse(
                        response.status(),
                        response.headers(),
                        response.length(),
                        new CutOffInput(response.body(), end.getAsLong()))
                : response;
    }

    private HttpResponse performWhole(HttpRequest request) throws IOException {
        Address address = Address.of(request);
        VerifiedSignature signature = verifier.verify(request, payloadHash(request));
        S3Request verified = new S3Request(request, address, signature);
        return router.route(verified).perform(verified);
    }

    private static String payloadHash(HttpRequest request) {
        return request.header("x-amz-content-sha256").orElseGet(() -> {
            if (SignatureVerifier.isPresigned(request)
                    || request.header("authorization").isEmpty()) {
                return UNSIGNED_PAYLOAD;
            }
            throw S3Error.INVALID_REQUEST.refusal("Missing required header for this request: x-amz-content-sha256");
        });
    }

    private static HttpResponse error(HttpRequest request, String requestId, S3Exception error) {
        XmlWriter xml = XmlWriter.document("Error");
        xml.element("Code", error.code());
        xml.element("Message", String.valueOf(error.getMessage()));
        xml.element("Resource", request.rawPath());
        xml.element("RequestId", requestId);
        xml.element("HostId", requestId);
        return HttpResponse.xml(error.status(), xml.finish());
    }
}
