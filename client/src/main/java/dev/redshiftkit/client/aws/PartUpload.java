package dev.redshiftkit.client.aws;

import dev.redshiftkit.sql.s3.S3Uri;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * An object being written to S3 without knowing how long it will get. What fits into one part is put in one request;
 * more goes up in parts, of which one is held in memory. The object appears when {@link #complete} returns, and never
 * if it is not called.
 */
final class PartUpload extends OutputStream {

    /** S3 takes 10,000 parts of at least 5 MiB (S3 guide, "Multipart upload limits"); this allows for 156 GiB. */
    static final int PART_SIZE = 16 * 1024 * 1024;

    private final S3Client client;
    private final S3Uri target;
    private final byte[] part;
    private final List<CompletedPart> parts = new ArrayList<>();

    private @Nullable String uploadId;
    private int filled;
    private long written;

    PartUpload(S3Client client, S3Uri target) {
        this(client, target, PART_SIZE);
    }

    PartUpload(S3Client client, S3Uri target, int partSize) {
        this.client = client;
        this.target = target;
        this.part = new byte[partSize];
    }

    @Override
    public void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int taken = 0;
        while (taken < length) {
            if (filled == part.length) {
                sendPart();
            }
            int chunk = Math.min(part.length - filled, length - taken);
            System.arraycopy(bytes, offset + taken, part, filled, chunk);
            filled += chunk;
            taken += chunk;
        }
        written += length;
    }

    /** Makes the object appear. */
    StagedFile complete() {
        if (uploadId == null) {
            client.putObject(request -> request.bucket(target.bucket()).key(target.key()), body());
        } else {
            sendPart();
            completeParts(uploadId);
        }
        return new StagedFile(target, written);
    }

    /** Leaves nothing behind; an upload that is neither completed nor aborted is stored, and billed, for ever. */
    void abandon(Exception reason) {
        String started = uploadId;
        if (started == null) {
            return;
        }
        try {
            client.abortMultipartUpload(
                    request -> request.bucket(target.bucket()).key(target.key()).uploadId(started));
        } catch (SdkException failure) {
            reason.addSuppressed(failure);
        }
    }

    private void sendPart() {
        String upload = uploadId == null ? begin() : uploadId;
        uploadId = upload;
        int number = parts.size() + 1;
        String tag = client.uploadPart(
                        request -> request.bucket(target.bucket())
                                .key(target.key())
                                .uploadId(upload)
                                .partNumber(number),
                        body())
                .eTag();
        parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
        filled = 0;
    }

    private String begin() {
        return client.createMultipartUpload(
                        request -> request.bucket(target.bucket()).key(target.key()))
                .uploadId();
    }

    private void completeParts(String upload) {
        client.completeMultipartUpload(request -> request.bucket(target.bucket())
                .key(target.key())
                .uploadId(upload)
                .multipartUpload(completed -> completed.parts(parts)));
    }

    private RequestBody body() {
        return RequestBody.fromByteBuffer(ByteBuffer.wrap(part, 0, filled));
    }
}
