package dev.redshiftkit.local.aws.s3;

import dev.redshiftkit.local.aws.SignatureException;

/** What S3 answers to requests that never reach the store (S3 API reference, error responses). */
enum S3Error {
    ACCESS_DENIED("AccessDenied", 403, "Access Denied"),
    REQUEST_EXPIRED("AccessDenied", 403, "Request has expired"),
    AUTHORIZATION_MALFORMED("AuthorizationHeaderMalformed", 400, "The authorization that you provided is not valid."),
    BAD_DIGEST(
            "BadDigest",
            400,
            "The Content-MD5 or checksum value that you specified did not match what the server received."),
    INCOMPLETE_BODY("IncompleteBody", 400, "The request body did not have the length the headers announced."),
    INTERNAL_ERROR("InternalError", 500, "We encountered an internal error. Please try again."),
    INVALID_ACCESS_KEY_ID(
            "InvalidAccessKeyId", 403, "The AWS Access Key Id you provided does not exist in our records."),
    INVALID_ARGUMENT("InvalidArgument", 400, "Invalid Argument"),
    INVALID_DIGEST("InvalidDigest", 400, "The Content-MD5 you specified is not valid."),
    INVALID_RANGE("InvalidRange", 416, "The requested range is not satisfiable"),
    INVALID_REQUEST("InvalidRequest", 400, "Invalid Request"),
    INVALID_URI("InvalidURI", 400, "Couldn't parse the specified URI."),
    MALFORMED_XML(
            "MalformedXML",
            400,
            "The XML you provided was not well-formed or did not validate against our published schema"),
    METHOD_NOT_ALLOWED("MethodNotAllowed", 405, "The specified method is not allowed against this resource."),
    NOT_IMPLEMENTED(
            "NotImplemented", 501, "A header or query you provided implies functionality that is not implemented."),
    PRECONDITION_FAILED("PreconditionFailed", 412, "At least one of the pre-conditions you specified did not hold"),
    REQUEST_TIME_TOO_SKEWED(
            "RequestTimeTooSkewed", 403, "The difference between the request time and the server's time is too large."),
    UNSIGNED_HEADER("AccessDenied", 403, "There were headers present in the request which were not signed"),
    SIGNATURE_DOES_NOT_MATCH(
            "SignatureDoesNotMatch",
            403,
            "The request signature we calculated does not match the signature you provided. "
                    + "Check your key and signing method."),
    CONTENT_SHA256_MISMATCH(
            "XAmzContentSHA256Mismatch",
            400,
            "The provided 'x-amz-content-sha256' header does not match what was computed.");

    private final String code;
    private final int status;
    private final String sentence;

    S3Error(String code, int status, String sentence) {
        this.code = code;
        this.status = status;
        this.sentence = sentence;
    }

    static S3Error of(SignatureException.Reason reason) {
        return switch (reason) {
            case MISSING -> ACCESS_DENIED;
            case UNSIGNED_HEADER -> UNSIGNED_HEADER;
            case MALFORMED -> AUTHORIZATION_MALFORMED;
            case UNKNOWN_ACCESS_KEY -> INVALID_ACCESS_KEY_ID;
            case MISMATCH -> SIGNATURE_DOES_NOT_MATCH;
            case TIME_TOO_SKEWED -> REQUEST_TIME_TOO_SKEWED;
            case EXPIRED -> REQUEST_EXPIRED;
        };
    }

    /** Returns the refusal in S3's own words. */
    S3Exception refusal() {
        return refusal(sentence);
    }

    /** Returns the refusal in words that name what was refused. */
    S3Exception refusal(String message) {
        return new S3Exception(code, status, message);
    }
}
