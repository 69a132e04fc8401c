package dev.redshiftkit.local.aws;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The signature a request bears, in its Authorization header or, when presigned, in its query.
 *
 * @param timestamp as it was signed, {@code yyyyMMdd'T'HHmmss'Z'}
 * @param validity how long after the timestamp a presigned request may be used; empty for a header
 */
record RequestSignature(
        Credential credential,
        List<String> signedHeaders,
        String timestamp,
        Optional<Duration> validity,
        String signature) {

    static final String ALGORITHM = "AWS4-HMAC-SHA256";
    static final String SIGNATURE_PARAMETER = "X-Amz-Signature";
    private static final String ALGORITHM_PARAMETER = "X-Amz-Algorithm";
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final long LONGEST_VALIDITY_SECONDS = Duration.ofDays(7).toSeconds();

    /** Who signed, and for what. */
    record Credential(String accessKeyId, CredentialScope scope) {

        static Credential parse(String text) {
            String[] parts = text.split("/", -1);
            if (parts.length != 5 || !parts[4].equals(CredentialScope.TERMINATOR)) {
                throw SignatureException.malformed(
                        "a credential reads <access key>/<date>/<region>/<service>/" + CredentialScope.TERMINATOR);
            }
            return new Credential(parts[0], new CredentialScope(parts[1], parts[2], parts[3]));
        }
    }

    /** @throws SignatureException if there is none, or it cannot be read */
    static RequestSignature of(HttpRequest request) {
        Optional<String> authorization = request.header("authorization");
        if (authorization.isPresent()) {
            return ofHeader(request, authorization.get());
        }
        if (isPresigned(request)) {
            return ofQuery(request);
        }
        throw new SignatureException(SignatureException.Reason.MISSING, "the request bears no signature");
    }

    static boolean isPresigned(HttpRequest request) {
        return request.query().has(ALGORITHM_PARAMETER);
    }

    private static RequestSignature ofHeader(HttpRequest request, String authorization) {
        if (!authorization.startsWith(ALGORITHM + " ")) {
            throw SignatureException.malformed("the Authorization header must begin with " + ALGORITHM);
        }
        Map<String, String> fields = fields(authorization.substring(ALGORITHM.length() + 1));
        return new RequestSignature(
                Credential.parse(required(fields, "Credential")),
                List.of(required(fields, "SignedHeaders").split(";", -1)),
                request.header("x-amz-date")
                        .orElseThrow(() -> SignatureException.malformed("the header x-amz-date is missing")),
                Optional.empty(),
                required(fields, "Signature"));
    }

    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new HashMap<>();
        for (String field : text.split(",", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(
                        field.substring(0, equals).strip(),
                        field.substring(equals + 1).strip());
            }
        }
        return fields;
    }

    private static String required(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw SignatureException.malformed("the Authorization header lacks " + name);
        }
        return value;
    }

    private static RequestSignature ofQuery(HttpRequest request) {
        if (!required(request, ALGORITHM_PARAMETER).equals(ALGORITHM)) {
            throw SignatureException.malformed(ALGORITHM_PARAMETER + " must be " + ALGORITHM);
        }
        return new RequestSignature(
                Credential.parse(required(request, "X-Amz-Credential")),
                List.of(required(request, "X-Amz-SignedHeaders").split(";", -1)),
                required(request, "X-Amz-Date"),
                Optional.of(validity(required(request, "X-Amz-Expires"))),
                required(request, SIGNATURE_PARAMETER));
    }

    private static String required(HttpRequest request, String parameter) {
        return request.parameter(parameter)
                .orElseThrow(() -> SignatureException.malformed("the query parameter " + parameter + " is missing"));
    }

    private static Duration validity(String seconds) {
        try {
            long value = Long.parseLong(seconds);
            if (0 <= value && value <= LONGEST_VALIDITY_SECONDS) {
                return Duration.ofSeconds(value);
            }
        } catch (NumberFormatException e) {
            // Answered like a number out of range.
        }
        throw SignatureException.malformed("X-Amz-Expires must be 0 to " + LONGEST_VALIDITY_SECONDS + " seconds");
    }

    Instant signedAt() {
        try {
            return LocalDateTime.parse(timestamp, TIMESTAMP).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw SignatureException.malformed("the time of the signature must read yyyyMMdd'T'HHmmss'Z'");
        }
    }
}
