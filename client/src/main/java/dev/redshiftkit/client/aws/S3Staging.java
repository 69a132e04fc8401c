package dev.redshiftkit.client.aws;

import dev.redshiftkit.client.error.Delivery;
import dev.redshiftkit.client.error.ErrorFacts;
import dev.redshiftkit.client.error.ErrorKind;
import dev.redshiftkit.client.error.RedshiftException;
import dev.redshiftkit.sql.s3.S3Uri;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Files in S3 on their way to COPY and from UNLOAD. Safe for use by several threads.
 *
 * <p>Nothing is reached, and neither region nor credentials are looked for, before the first call that needs them.
 */
public final class S3Staging implements AutoCloseable {

    private final S3Settings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable S3Client client;

    public S3Staging(S3Settings settings) {
        this.settings = settings;
    }

    /**
     * Begins to stage files below {@code prefix}, which nobody else may use meanwhile. The caller closes what it gets, and
     * with that deletes the files.
     */
    public StagedFiles stage(S3Uri prefix) {
        S3Uri directory = prefix.key().isEmpty() || prefix.key().endsWith("/") ? prefix : prefix.append("/");
        return new StagedFiles(client(directory), directory);
    }

    /** The objects whose keys begin with that of {@code prefix}, in the order of their keys. */
    public List<StoredObject> list(S3Uri prefix) {
        try {
            return client(prefix)
                    .listObjectsV2Paginator(
                            request -> request.bucket(prefix.bucket()).prefix(prefix.key()))
                    .contents()
                    .stream()
                    .map(found -> new StoredObject(S3Uri.of(prefix.bucket(), found.key()), found.size()))
                    .toList();
        } catch (SdkException failure) {
            throw S3Failures.translate("list", prefix, failure);
        }
    }

    /** Opens an object for reading; the caller closes the stream. */
    public InputStream read(S3Uri object) {
        try {
            return client(object)
                    .getObject(request -> request.bucket(object.bucket()).key(object.key()));
        } catch (SdkException failure) {
            throw S3Failures.translate("read", object, failure);
        }
    }

    /** Writes an object to a file of this machine, replacing one that is there. */
    public void download(S3Uri object, Path target) {
        try (InputStream source = read(object)) {
            Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new RedshiftException(
                    "could not download " + object + " to " + target,
                    ErrorFacts.of(ErrorKind.INVALID_PATH, Delivery.ANSWERED),
                    failure);
        }
    }

    /** Deletes one object; one that does not exist is none the worse. */
    public void delete(S3Uri object) {
        try {
            client(object)
                    .deleteObject(request -> request.bucket(object.bucket()).key(object.key()));
        } catch (SdkException failure) {
            throw S3Failures.translate("delete", object, failure);
        }
    }

    private S3Client client(S3Uri place) {
        lock.lock();
        try {
            if (client == null) {
                client = S3ClientFactory.open(settings);
            }
            return client;
        } catch (SdkException failure) {
            throw S3Failures.translate("reach", place, failure);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (client != null) {
                client.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
