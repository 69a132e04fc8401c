package dev.redshiftkit.local.aws.api;

import dev.redshiftkit.local.aws.SignatureException;
import dev.redshiftkit.local.identity.InvalidKeyException;

/**
 * What every service answers to requests that it does not perform, in the words of the two dialects (API references,
 * "Common errors").
 */
enum Refusal {
    MISSING_TOKEN(
            "MissingAuthenticationToken", "MissingAuthenticationTokenException", 403, "Missing Authentication Token"),
    INCOMPLETE_SIGNATURE(
            "IncompleteSignature",
            "IncompleteSignatureException",
            403,
            "The request signature does not conform to AWS standards."),
    UNKNOWN_KEY(
            "InvalidClientTokenId",
            "UnrecognizedClientException",
            403,
            "The security token included in the request is invalid."),
    EXPIRED_TOKEN(
            "ExpiredToken", "ExpiredTokenException", 403, "The security token included in the request is expired"),
    WRONG_SIGNATURE(
            "SignatureDoesNotMatch",
            "InvalidSignatureException",
            403,
            "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access"
                    + " Key and signing method."),
    SKEWED(
            "RequestExpired",
            "InvalidSignatureException",
            400,
            "Signature expired: the request was signed too far from now."),
    UNKNOWN_OPERATION(
            "InvalidAction", "UnknownOperationException", 400, "The local Redshift does not support this operation."),
    MALFORMED("MalformedQueryString", "SerializationException", 400, "The request cannot be read."),
    INVALID("InvalidParameterValue", "ValidationException", 400, ""),
    INTERNAL("InternalFailure", "InternalServerException", 500, "The request processing has failed.");

    private final String queryCode;
    private final String jsonCode;
    private final int status;
    private final String sentence;

    Refusal(String queryCode, String jsonCode, int status, String sentence) {
        this.queryCode = queryCode;
        this.jsonCode = jsonCode;
        this.status = status;
        this.sentence = sentence;
    }

    static Refusal of(SignatureException.Reason reason) {
        return switch (reason) {
            case MISSING -> MISSING_TOKEN;
            case MALFORMED, UNSIGNED_HEADER -> INCOMPLETE_SIGNATURE;
            case UNKNOWN_ACCESS_KEY -> UNKNOWN_KEY;
            case MISMATCH -> WRONG_SIGNATURE;
            case TIME_TOO_SKEWED, EXPIRED -> SKEWED;
        };
    }

    static Refusal of(InvalidKeyException.Reason reason) {
        return switch (reason) {
            case UNKNOWN -> UNKNOWN_KEY;
            case EXPIRED -> EXPIRED_TOKEN;
        };
    }

    ApiException in(Dialect dialect) {
        return new ApiException(status, code(dialect), sentence);
    }

    /** Returns the code by which the dialect knows this. */
    String code(Dialect dialect) {
        return dialect instanceof Dialect.Query ? queryCode : jsonCode;
    }
}
