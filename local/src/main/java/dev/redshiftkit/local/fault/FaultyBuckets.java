package dev.redshiftkit.local.fault;

import dev.redshiftkit.local.storage.Buckets;
import dev.redshiftkit.local.storage.NewObject;
import dev.redshiftkit.local.storage.ObjectAttributes;
import dev.redshiftkit.local.storage.ObjectName;
import dev.redshiftkit.local.storage.OpenObject;
import dev.redshiftkit.local.storage.StoredObject;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/**
 * Objects as statements see them that reach them through S3 in a cluster, without a request that could go wrong in between:
 * faults are about what is done with them as if each step were one.
 */
public final class FaultyBuckets implements Buckets {

    private final Buckets buckets;
    private final Faults faults;

    public FaultyBuckets(Buckets buckets, Faults faults) {
        this.buckets = buckets;
        this.faults = faults;
    }

    @Override
    public NewObject begin(ObjectName name, ObjectAttributes attributes) throws IOException {
        faults.strikeAtRequest("PUT", path(name));
        return buckets.begin(name, attributes);
    }

    @Override
    public OpenObject open(ObjectName name) throws IOException {
        OptionalLong end = faults.strikeAtRequest("GET", path(name));
        OpenObject object = buckets.open(name);
        return end.isPresent() ? object.endingEarly(end.getAsLong()) : object;
    }

    @Override
    public StoredObject stat(ObjectName name) throws IOException {
        faults.strikeAtRequest("HEAD", path(name));
        return buckets.stat(name);
    }

    @Override
    public List<StoredObject> listAll(String bucket, String prefix) throws IOException {
        faults.strikeAtRequest("GET", "/" + bucket);
        return buckets.listAll(bucket, prefix);
    }

    @Override
    public void deleteAll(String bucket, List<ObjectName> names) throws IOException {
        names.forEach(name -> faults.strikeAtRequest("DELETE", path(name)));
        buckets.deleteAll(bucket, names);
    }

    private static String path(ObjectName name) {
        return "/" + name.bucket() + "/" + name.key();
    }

    @Override
    public void close() throws IOException {
        buckets.close();
    }
}
