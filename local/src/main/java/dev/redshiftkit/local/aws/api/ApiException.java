package dev.redshiftkit.local.aws.api;

/** Thrown where a service refuses a request. */
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The code that every dialect has another word for. */
    static final String INVALID = "";

    private static final int BAD_REQUEST = 400;

    private final int status;
    private final String code;

    /**
     * @param code as the service's model names the error
     * @param message for whoever called; holds no secrets
     */
    public ApiException(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** Makes the answer to a parameter that cannot be. */
    public static ApiException invalid(String message) {
        return new ApiException(BAD_REQUEST, INVALID, message);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
