package dev.redshiftkit.local.aws.remote;

import dev.redshiftkit.local.storage.Buckets;
import dev.redshiftkit.local.storage.NewObject;
import dev.redshiftkit.local.storage.ObjectAttributes;
import dev.redshiftkit.local.storage.ObjectName;
import dev.redshiftkit.local.storage.OpenObject;
import dev.redshiftkit.local.storage.StorageError;
import dev.redshiftkit.local.storage.StorageException;
import dev.redshiftkit.local.storage.StoredObject;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The buckets behind an S3 endpoint. Methods block for as long as the endpoint takes to answer, up to the timeout it was
 * described with, per request. Large objects are written in parts; those of one that was given up are taken back.
 */
public final class RemoteBuckets implements Buckets {

    private final RemoteCaller caller;
    private final InstantSource clock;

    /**
     * Sends no request yet.
     *
     * @param clock dates signatures
     */
    public RemoteBuckets(RemoteS3 s3, InstantSource clock) {
        this.caller = new RemoteCaller(s3, clock);
        this.clock = clock;
    }

    @Override
    public NewObject begin(ObjectName name, ObjectAttributes attributes) {
        return new RemoteNewObject(caller, clock, name, attributes);
    }

    @Override
    public OpenObject open(ObjectName name) throws IOException {
        StoredObject object = stat(name);
        return new OpenObject(object, new RemoteObject(caller, object));
    }

    @Override
    public StoredObject stat(ObjectName name) throws IOException {
        RemoteCall call = RemoteCall.toObject("HEAD", name);
        RemoteAnswer answer = caller.send(call);
        if (answer.isSuccess()) {
            return described(name, answer);
        }
        StorageException refusal = RemoteErrors.refusal(call, answer);
        if (refusal.error() == StorageError.NO_SUCH_KEY) {
            // The answer has no body that would tell which of the two is missing.
            requireBucket(name.bucket());
        }
        throw refusal;
    }

    private void requireBucket(String bucket) throws IOException {
        RemoteCall call = RemoteCall.toBucket("HEAD", bucket);
        RemoteAnswer answer = caller.send(call);
        if (answer.status() == 404) {
            throw RemoteErrors.refusal(call, answer);
        }
    }

    private static StoredObject described(ObjectName name, RemoteAnswer answer) throws IOException {
        try {
            return new StoredObject(
                    name,
                    Long.parseLong(answer.require("content-length")),
                    answer.eTag(),
                    date(answer.require("last-modified")),
                    ObjectAttributes.NONE);
        } catch (DateTimeException | NumberFormatException e) {
            throw new IOException("the S3 endpoint describes an object with a size or date that cannot be read", e);
        }
    }

    private static Instant date(String header) {
        return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    @Override
    public List<StoredObject> listAll(String bucket, String prefix) throws IOException {
        return new RemoteListing(caller, bucket, prefix).readAll();
    }

    @Override
    public void deleteAll(String bucket, List<ObjectName> names) throws IOException {
        new RemoteDeletion(caller, bucket).delete(names);
    }

    @Override
    public void close() {
        // The client's connections end when it is no longer used.
    }
}
