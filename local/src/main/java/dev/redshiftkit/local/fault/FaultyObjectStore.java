package dev.redshiftkit.local.fault;

import dev.redshiftkit.local.storage.Bucket;
import dev.redshiftkit.local.storage.Checksums;
import dev.redshiftkit.local.storage.Listing;
import dev.redshiftkit.local.storage.ListingPage;
import dev.redshiftkit.local.storage.MultipartUpload;
import dev.redshiftkit.local.storage.ObjectAttributes;
import dev.redshiftkit.local.storage.ObjectName;
import dev.redshiftkit.local.storage.ObjectStore;
import dev.redshiftkit.local.storage.OpenObject;
import dev.redshiftkit.local.storage.Part;
import dev.redshiftkit.local.storage.PartReference;
import dev.redshiftkit.local.storage.PendingObject;
import dev.redshiftkit.local.storage.PendingPart;
import dev.redshiftkit.local.storage.StoredObject;
import dev.redshiftkit.local.storage.WriteCondition;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A store as those see it who reach it through S3 in a cluster, without a request that could go wrong in between: faults
 * are about its operations as if each were one.
 */
public final class FaultyObjectStore implements ObjectStore {

    private final ObjectStore store;
    private final Faults faults;

    public FaultyObjectStore(ObjectStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public OpenObject open(ObjectName name) throws IOException {
        OptionalLong end = faults.strikeAtRequest("GET", path(name));
        OpenObject object = store.open(name);
        return end.isPresent() ? object.endingEarly(end.getAsLong()) : object;
    }

    @Override
    public StoredObject stat(ObjectName name) {
        faults.strikeAtRequest("HEAD", path(name));
        return store.stat(name);
    }

    @Override
    public PendingObject write(ObjectName name) throws IOException {
        faults.strikeAtRequest("PUT", path(name));
        return store.write(name);
    }

    @Override
    public boolean delete(ObjectName name) throws IOException {
        faults.strikeAtRequest("DELETE", path(name));
        return store.delete(name);
    }

    @Override
    public ListingPage list(Listing listing) {
        faults.strikeAtRequest("GET", "/" + listing.bucket());
        return store.list(listing);
    }

    private static String path(ObjectName name) {
        return "/" + name.bucket() + "/" + name.key();
    }

    @Override
    public void createBucket(String bucket) throws IOException {
        store.createBucket(bucket);
    }

    @Override
    public void deleteBucket(String bucket) throws IOException {
        store.deleteBucket(bucket);
    }

    @Override
    public List<Bucket> buckets() {
        return store.buckets();
    }

    @Override
    public Optional<Bucket> bucket(String bucket) {
        return store.bucket(bucket);
    }

    @Override
    public MultipartUpload startUpload(ObjectName name, ObjectAttributes attributes) {
        return store.startUpload(name, attributes);
    }

    @Override
    public MultipartUpload upload(ObjectName name, String id) {
        return store.upload(name, id);
    }

    @Override
    public List<MultipartUpload> uploads(String bucket) {
        return store.uploads(bucket);
    }

    @Override
    public PendingPart writePart(MultipartUpload upload, int number) throws IOException {
        return store.writePart(upload, number);
    }

    @Override
    public List<Part> parts(MultipartUpload upload) {
        return store.parts(upload);
    }

    @Override
    public StoredObject completeUpload(
            MultipartUpload upload, List<PartReference> parts, Checksums checksums, WriteCondition condition)
            throws IOException {
        return store.completeUpload(upload, parts, checksums, condition);
    }

    @Override
    public void abortUpload(MultipartUpload upload) throws IOException {
        store.abortUpload(upload);
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
