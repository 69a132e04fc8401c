package dev.redshiftkit.client.aws;

import dev.redshiftkit.client.error.Delivery;
import dev.redshiftkit.client.error.ErrorFacts;
import dev.redshiftkit.client.error.ErrorKind;
import dev.redshiftkit.client.error.RedshiftException;
import dev.redshiftkit.sql.s3.S3Uri;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Files put into S3 for one load, below a prefix of their own; closing this deletes all of them, whether the load went
 * well or not. For one thread at a time.
 */
public final class StagedFiles implements AutoCloseable {

    private static final int BUFFER = 256 * 1024;

    private final S3Client client;
    private final S3Uri prefix;
    private final List<StagedFile> files = new ArrayList<>();
    private final List<S3Uri> objects = new ArrayList<>();

    StagedFiles(S3Client client, S3Uri prefix) {
        this.client = client;
        this.prefix = prefix;
    }

    /** Where the files go; it ends in a slash. */
    public S3Uri prefix() {
        return prefix;
    }

    /** The files uploaded so far, in order. */
    public List<StagedFile> files() {
        return List.copyOf(files);
    }

    /**
     * Uploads a file, compressing it on the way; about 16 MB are held in memory, whatever its size.
     *
     * @param progress told how many bytes of the file were read since it was last told
     * @throws RedshiftException of kind {@code INVALID_PATH} if the file cannot be read or the bucket does not exist,
     *     {@code PERMISSION_DENIED}, {@code CONNECTION_FAILED}; nothing of this file then stays in S3
     */
    public StagedFile upload(Path file, StagingCompression compression, LongConsumer progress) {
        S3Uri target = prefix.resolve(nameOf(file, compression));
        PartUpload upload = new PartUpload(client, target);
        try (InputStream source = Files.newInputStream(file)) {
            send(source, compression, upload, progress);
            return kept(upload.complete());
        } catch (IOException failure) {
            upload.abandon(failure);
            throw unreadable(file, failure);
        } catch (SdkException failure) {
            upload.abandon(failure);
            throw S3Failures.translate("upload " + file + " to", target, failure);
        }
    }

    /** Uploads a file without telling how far it has come. */
    public StagedFile upload(Path file, StagingCompression compression) {
        return upload(file, compression, read -> {});
    }

    private static void send(InputStream source, StagingCompression compression, OutputStream target, LongConsumer told)
            throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (OutputStream compressed = compression.wrap(target)) {
            for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
                compressed.write(buffer, 0, read);
                told.accept(read);
            }
        }
    }

    private StagedFile kept(StagedFile file) {
        files.add(file);
        objects.add(file.location());
        return file;
    }

    /**
     * Writes the manifest of all files uploaded so far, for {@code COPY ... MANIFEST}.
     *
     * @throws IllegalStateException if there are none: a COPY with an empty manifest fails in the service
     */
    public S3Uri writeManifest() {
        if (files.isEmpty()) {
            throw new IllegalStateException("manifest needs at least one file");
        }
        S3Uri target = prefix.resolve("manifest.json");
        try {
            client.putObject(
                    request -> request.bucket(target.bucket()).key(target.key()),
                    RequestBody.fromString(Manifest.of(files)));
        } catch (SdkException failure) {
            throw S3Failures.translate("write manifest", target, failure);
        }
        objects.add(target);
        return target;
    }

    private String nameOf(Path file, StagingCompression compression) {
        String name =
                file.getFileName().toString().replaceAll("[^A-Za-z0-9_.-]", "_").replaceAll("\\.{2,}", ".");
        return String.format(Locale.ROOT, "%04d-%s%s", files.size() + 1, name, compression.suffix());
    }

    private static RedshiftException unreadable(Path file, IOException failure) {
        return new RedshiftException(
                "could not read file " + file + ": " + failure.getClass().getSimpleName(),
                ErrorFacts.of(ErrorKind.INVALID_PATH, Delivery.NOT_SENT),
                failure);
    }

    /**
     * Deletes what was staged. May be repeated; what was deleted is forgotten.
     *
     * @throws RedshiftException if something could not be deleted, naming the first; the rest was tried all the same
     */
    @Override
    public void close() {
        List<RedshiftException> failures = new ArrayList<>();
        for (S3Uri object : List.copyOf(objects)) {
            try {
                client.deleteObject(request -> request.bucket(object.bucket()).key(object.key()));
                objects.remove(object);
            } catch (SdkException failure) {
                failures.add(S3Failures.translate("delete", object, failure));
            }
        }
        throwFirst(failures);
    }

    private static void throwFirst(List<RedshiftException> failures) {
        if (!failures.isEmpty()) {
            RedshiftException first = failures.get(0);
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }
}
