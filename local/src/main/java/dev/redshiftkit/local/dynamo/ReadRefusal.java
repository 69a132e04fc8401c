package dev.redshiftkit.local.dynamo;

/** Why a table cannot be read, as the service says it (DynamoDB guide, "Error handling with DynamoDB"). */
public enum ReadRefusal {
    NO_TABLE("ResourceNotFoundException", "Requested resource not found"),
    ACCESS_DENIED("AccessDeniedException", "Access denied"),
    UNKNOWN_KEY("UnrecognizedClientException", "The security token included in the request is invalid."),
    WRONG_SECRET(
            "InvalidSignatureException",
            "The request signature we calculated does not match the signature you provided.");

    private final String code;
    private final String sentence;

    ReadRefusal(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }
}
