package dev.redshiftkit.local.aws.remote;

import dev.redshiftkit.local.storage.NewObject;
import dev.redshiftkit.local.storage.ObjectAttributes;
import dev.redshiftkit.local.storage.ObjectName;
import dev.redshiftkit.local.storage.StorageException;
import dev.redshiftkit.local.storage.StoredObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An object on its way to S3: at once if it is small, in parts if it is not. No more than a part is kept in memory. */
final class RemoteNewObject implements NewObject {

    private static final Logger LOGGER = LoggerFactory.getLogger(RemoteNewObject.class);

    /** With S3's 10,000 parts this comes to 80 GB; UNLOAD writes no file over 6.2 GB. */
    private static final int PART_BYTES = 8 << 20;

    private final RemoteCaller caller;
    private final InstantSource clock;
    private final ObjectName name;
    private final ObjectAttributes attributes;
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private final OutputStream content = new PartedOutput();
    private @Nullable MultipartUpload upload;
    private long size;
    private boolean ended;

    RemoteNewObject(RemoteCaller caller, InstantSource clock, ObjectName name, ObjectAttributes attributes) {
        this.caller = caller;
        this.clock = clock;
        this.name = name;
        this.attributes = attributes;
    }

    @Override
    public OutputStream content() {
        return content;
    }

    @Override
    public StoredObject commit() throws IOException {
        requireGoingOn();
        String eTag = upload == null ? putWhole() : completed(upload);
        ended = true;
        return new StoredObject(name, size, eTag, clock.instant().truncatedTo(ChronoUnit.SECONDS), attributes);
    }

    private String putWhole() throws IOException {
        RemoteCall call =
                RemoteCall.toObject("PUT", name).withHeaders(headers()).withBody(part.toByteArray());
        return caller.succeed(call).eTag();
    }

    private String completed(MultipartUpload begun) throws IOException {
        if (part.size() > 0) {
            begun.add(part.toByteArray());
        }
        return begun.complete();
    }

    private void sendPart() throws IOException {
        MultipartUpload begun = upload;
        if (begun == null) {
            begun = MultipartUpload.start(caller, name, headers());
            upload = begun;
        }
        begun.add(part.toByteArray());
        part.reset();
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>(attributes.headers());
        attributes.userMetadata().forEach((key, value) -> headers.put("x-amz-meta-" + key, value));
        return headers;
    }

    private void requireGoingOn() throws IOException {
        if (ended) {
            throw new IOException("content was already committed or given up");
        }
    }

    /** Does not fail, lest it hide why the object was given up. */
    @Override
    public void close() {
        MultipartUpload unfinished = ended ? null : upload;
        ended = true;
        part.reset();
        if (unfinished != null) {
            abort(unfinished);
        }
    }

    private void abort(MultipartUpload unfinished) {
        try {
            unfinished.abort();
        } catch (IOException | StorageException e) {
            LOGGER.atWarn().addKeyValue("object", name).setCause(e).log("parts of an object stay behind in S3");
        }
    }

    /** Closing it has no effect, as compressors close what they write to before the content is committed. */
    private final class PartedOutput extends OutputStream {

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            requireGoingOn();
            int done = 0;
            while (done < length) {
                if (part.size() == PART_BYTES) {
                    sendPart();
                }
                int count = Math.min(length - done, PART_BYTES - part.size());
                part.write(bytes, offset + done, count);
                done += count;
            }
            size += length;
        }
    }
}
