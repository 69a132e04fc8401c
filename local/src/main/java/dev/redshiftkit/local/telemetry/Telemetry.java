package dev.redshiftkit.local.telemetry;

/** The logs of one local Redshift. They are empty when it starts and gone when it ends. Thread-safe. */
public final class Telemetry {

    /** What the errors of one load may weigh; those above are counted and not kept. */
    public static final long MAX_ERROR_BYTES_OF_A_LOAD = 32 << 20;

    private static final int OPERATIONS = 10_000;
    /** Twice what one load can report before MAXERROR ends it. */
    private static final int ERRORS = 200_000;

    private static final int FILES = 100_000;

    private final Log<Load> loads = new Log<>(OPERATIONS);
    private final Log<LoadedFile> loadedFiles = new Log<>(FILES);
    private final Log<LoadError> loadErrors = new Log<>(ERRORS, LoadError::weight, 2 * MAX_ERROR_BYTES_OF_A_LOAD);
    private final Log<Replacement> replacements = new Log<>(FILES);
    private final Log<S3Transfer> s3Transfers = new Log<>(FILES);
    private final Log<S3Failure> s3Failures = new Log<>(OPERATIONS);
    private final Log<Unload> unloads = new Log<>(OPERATIONS);
    private final Log<UnloadedFile> unloadedFiles = new Log<>(FILES);

    /** Returns the COPY statements that have ended, however they did. */
    public Log<Load> loads() {
        return loads;
    }

    public Log<LoadedFile> loadedFiles() {
        return loadedFiles;
    }

    public Log<LoadError> loadErrors() {
        return loadErrors;
    }

    /** Returns the rows that ACCEPTINVCHARS has repaired. */
    public Log<Replacement> replacements() {
        return replacements;
    }

    /** Returns the requests by which COPY has read S3. */
    public Log<S3Transfer> s3Transfers() {
        return s3Transfers;
    }

    public Log<S3Failure> s3Failures() {
        return s3Failures;
    }

    /** Returns the UNLOAD statements that have ended, however they did. */
    public Log<Unload> unloads() {
        return unloads;
    }

    public Log<UnloadedFile> unloadedFiles() {
        return unloadedFiles;
    }
}
