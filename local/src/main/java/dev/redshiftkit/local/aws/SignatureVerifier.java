package dev.redshiftkit.local.aws;

import dev.redshiftkit.local.aws.SignatureException.Reason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Checks requests against AWS Signature Version 4. Any number of threads may use it. */
public final class SignatureVerifier {

    private static final Duration ALLOWED_SKEW = Duration.ofMinutes(15);

    private final AccessKeys accessKeys;
    private final String service;
    private final InstantSource clock;

    /** @param service the name that credential scopes must bear, such as {@code s3} */
    public SignatureVerifier(AccessKeys accessKeys, String service, InstantSource clock) {
        this.accessKeys = accessKeys;
        this.service = service;
        this.clock = clock;
    }

    /** Whether a request bears its signature in the query. */
    public static boolean isPresigned(HttpRequest request) {
        return RequestSignature.isPresigned(request);
    }

    /**
     * Returns the service that a request says it was signed for.
     *
     * @throws SignatureException if it bears no signature, or one that cannot be read
     */
    public static String serviceOf(HttpRequest request) {
        return RequestSignature.of(request).credential().scope().service();
    }

    /**
     * Returns the id of the key that a request says it was signed with.
     *
     * @throws SignatureException if it bears no signature, or one that cannot be read
     */
    public static String accessKeyIdOf(HttpRequest request) {
        return RequestSignature.of(request).credential().accessKeyId();
    }

    /**
     * Checks a request without touching its body.
     *
     * @param payloadHash what was signed for the body: its SHA-256 or a word that stands for it. That the body has this
     *     hash is for the caller to check
     * @throws SignatureException if the request is not signed rightly
     */
    public VerifiedSignature verify(HttpRequest request, String payloadHash) {
        RequestSignature claimed = RequestSignature.of(request);
        requireScope(claimed);
        requireSignedHeaders(claimed, request);
        requireTime(claimed);
        SigningKey key = SigningKey.derive(secret(claimed), claimed.credential().scope());
        String expected = key.sign(StringToSign.of(
                request,
                claimed.signedHeaders(),
                claimed.timestamp(),
                claimed.credential().scope(),
                payloadHash));
        if (!equalInConstantTime(expected, claimed.signature())) {
            throw new SignatureException(Reason.MISMATCH, "the signature is not that of the request");
        }
        return new VerifiedSignature(key, claimed.credential().scope(), claimed.timestamp(), expected);
    }

    private void requireScope(RequestSignature claimed) {
        CredentialScope scope = claimed.credential().scope();
        if (!scope.service().equals(service)) {
            throw SignatureException.malformed(
                    "the credential must be scoped to '" + service + "', but is to '" + scope.service() + "'");
        }
        if (!claimed.timestamp().startsWith(scope.date())) {
            throw SignatureException.malformed("the date of the credential must be that of the signature");
        }
    }

    private static void requireSignedHeaders(RequestSignature claimed, HttpRequest request) {
        if (!claimed.signedHeaders().contains("host")) {
            throw new SignatureException(Reason.UNSIGNED_HEADER, "the header host must be signed");
        }
        for (String name : request.headers().keySet()) {
            if (name.startsWith("x-amz-") && !claimed.signedHeaders().contains(name)) {
                throw new SignatureException(Reason.UNSIGNED_HEADER, "the header " + name + " must be signed");
            }
        }
    }

    private void requireTime(RequestSignature claimed) {
        Instant signedAt = claimed.signedAt();
        Instant now = clock.instant();
        if (signedAt.isAfter(now.plus(ALLOWED_SKEW))) {
            throw new SignatureException(Reason.TIME_TOO_SKEWED, "the request was signed in the future");
        }
        if (claimed.validity().isPresent()) {
            requireValid(signedAt.plus(claimed.validity().get()), now);
        } else if (signedAt.isBefore(now.minus(ALLOWED_SKEW))) {
            throw new SignatureException(Reason.TIME_TOO_SKEWED, "the request was signed too long ago");
        }
    }

    private static void requireValid(Instant end, Instant now) {
        if (now.isAfter(end)) {
            throw new SignatureException(Reason.EXPIRED, "the presigned request expired at " + end);
        }
    }

    private String secret(RequestSignature claimed) {
        return accessKeys
                .secretOf(claimed.credential().accessKeyId())
                .orElseThrow(() -> new SignatureException(
                        Reason.UNKNOWN_ACCESS_KEY, "the access key of the signature is unknown"));
    }

    private static boolean equalInConstantTime(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }
}
