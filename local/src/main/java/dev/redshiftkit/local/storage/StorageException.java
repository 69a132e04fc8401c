package dev.redshiftkit.local.storage;

/** Thrown when a store refuses what S3 would refuse. Its message names the bucket or key. */
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final StorageError error;

    public StorageException(StorageError error, String message) {
        super(message);
        this.error = error;
    }

    /** The refusal in S3's terms. */
    public StorageError error() {
        return error;
    }

    /**
     * Returns what Redshift says of this answer of S3.
     *
     * @param requestId the number that S3 would have given the request
     */
    public String serviceMessage(long requestId) {
        return "S3ServiceException:%s,Status %d,Error %s,Rid %016X,CanRetry 1"
                .formatted(error.sentence(), error.status(), error.code(), requestId);
    }

    static StorageException noSuchBucket(String bucket) {
        return new StorageException(StorageError.NO_SUCH_BUCKET, "bucket '" + bucket + "' does not exist");
    }

    static StorageException noSuchKey(ObjectName name) {
        return new StorageException(StorageError.NO_SUCH_KEY, "object '" + name + "' does not exist");
    }

    static StorageException preconditionFailed(ObjectName name, String expected) {
        return new StorageException(
                StorageError.PRECONDITION_FAILED, "writing '" + name + "' was conditional: expected " + expected);
    }
}
