package dev.redshiftkit.local.aws.s3;

import dev.redshiftkit.local.aws.HttpResponse;
import dev.redshiftkit.local.aws.XmlWriter;
import dev.redshiftkit.local.storage.Bucket;
import dev.redshiftkit.local.storage.ObjectStore;
import dev.redshiftkit.local.storage.StorageError;
import java.io.IOException;
import java.io.OutputStream;

/** ListBuckets, CreateBucket, HeadBucket, DeleteBucket, GetBucketLocation. */
final class BucketOperations {

    /** Buckets in the oldest region have an empty location (S3 API reference, GetBucketLocation). */
    private static final String REGION_WITHOUT_NAME = "us-east-1";

    private final ObjectStore store;
    private final String region;

    BucketOperations(ObjectStore store, String region) {
        this.store = store;
        this.region = region;
    }

    HttpResponse list(S3Request request) {
        XmlWriter xml = S3Results.begin("ListAllMyBucketsResult");
        Owner.write(xml, "Owner");
        xml.begin("Buckets");
        for (Bucket bucket : store.buckets()) {
            xml.begin("Bucket")
                    .element("Name", bucket.name())
                    .element("CreationDate", HttpDates.document(bucket.created()))
                    .end();
        }
        return HttpResponse.xml(200, xml.finish());
    }

    /** The body may ask for a region; it is read for its checks and has no effect, as there is only one. */
    HttpResponse create(S3Request request) throws IOException {
        RequestBody.of(request).transferTo(OutputStream.nullOutputStream());
        store.createBucket(request.bucket());
        return HttpResponse.empty(200).withHeader("Location", "/" + request.bucket());
    }

    HttpResponse head(S3Request request) {
        requireBucket(request);
        return HttpResponse.empty(200).withHeader("x-amz-bucket-region", region);
    }

    HttpResponse delete(S3Request request) throws IOException {
        store.deleteBucket(request.bucket());
        return HttpResponse.empty(204);
    }

    HttpResponse location(S3Request request) {
        requireBucket(request);
        String document = S3Results.begin("LocationConstraint")
                .text(region.equals(REGION_WITHOUT_NAME) ? "" : region)
                .finish();
        return HttpResponse.xml(200, document);
    }

    private void requireBucket(S3Request request) {
        if (store.bucket(request.bucket()).isEmpty()) {
            throw S3Exception.of(StorageError.NO_SUCH_BUCKET);
        }
    }
}
