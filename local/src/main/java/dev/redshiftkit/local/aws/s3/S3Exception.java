package dev.redshiftkit.local.aws.s3;

import dev.redshiftkit.local.storage.StorageError;

/** Thrown when a request is to be answered with an error. */
final class S3Exception extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;
    private final int status;

    S3Exception(String code, int status, String message) {
        super(message);
        this.code = code;
        this.status = status;
    }

    static S3Exception of(StorageError error) {
        return new S3Exception(error.code(), error.status(), error.sentence());
    }

    String code() {
        return code;
    }

    int status() {
        return status;
    }
}
