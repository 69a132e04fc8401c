package dev.redshiftkit.local.aws.s3;

import dev.redshiftkit.local.storage.ObjectStore;
import java.util.Set;

/** Finds the operation a request asks for. */
final class Router {

    /** Query parameters that select a part of S3 that is not served. Unrefused, they would be taken for plain requests. */
    private static final Set<String> NOT_SERVED = Set.of(
            "accelerate",
            "acl",
            "analytics",
            "attributes",
            "cors",
            "encryption",
            "intelligent-tiering",
            "inventory",
            "legal-hold",
            "lifecycle",
            "logging",
            "metrics",
            "notification",
            "object-lock",
            "ownershipControls",
            "policy",
            "policyStatus",
            "publicAccessBlock",
            "replication",
            "requestPayment",
            "restore",
            "retention",
            "select",
            "tagging",
            "torrent",
            "versionId",
            "versioning",
            "versions",
            "website");

    private final BucketOperations buckets;
    private final ListingOperations listings;
    private final ReadOperations reads;
    private final WriteOperations writes;
    private final DeleteOperations deletes;
    private final CopyOperations copies;
    private final UploadOperations uploads;

    Router(ObjectStore store, String region) {
        this.buckets = new BucketOperations(store, region);
        this.listings = new ListingOperations(store);
        this.reads = new ReadOperations(store);
        this.writes = new WriteOperations(store);
        this.deletes = new DeleteOperations(store);
        this.copies = new CopyOperations(store);
        this.uploads = new UploadOperations(store);
    }

    Operation route(S3Request request) {
        requireServed(request);
        if (request.address().bucket().isEmpty()) {
            return serviceOperation(request);
        }
        return request.address().key().isEmpty() ? bucketOperation(request) : objectOperation(request);
    }

    private static void requireServed(S3Request request) {
        request.http().query().parameters().forEach(parameter -> {
            if (NOT_SERVED.contains(parameter.name())) {
                throw S3Error.NOT_IMPLEMENTED.refusal("The subresource '" + parameter.name() + "' is not implemented.");
            }
        });
    }

    private Operation serviceOperation(S3Request request) {
        if (request.http().method().equals("GET")) {
            return buckets::list;
        }
        throw S3Error.METHOD_NOT_ALLOWED.refusal();
    }

    private Operation bucketOperation(S3Request request) {
        return switch (request.http().method()) {
            case "GET" -> bucketQuery(request);
            case "HEAD" -> buckets::head;
            case "PUT" -> buckets::create;
            case "DELETE" -> buckets::delete;
            case "POST" -> {
                require(request.has("delete"));
                yield deletes::deleteAll;
            }
            default -> throw S3Error.METHOD_NOT_ALLOWED.refusal();
        };
    }

    private Operation bucketQuery(S3Request request) {
        if (request.has("location")) {
            return buckets::location;
        }
        if (request.has("uploads")) {
            return uploads::list;
        }
        return request.parameter("list-type").filter("2"::equals).isPresent() ? listings::list : listings::listVersion1;
    }

    private Operation objectOperation(S3Request request) {
        return switch (request.http().method()) {
            case "GET" -> request.has("uploadId") ? uploads::listParts : reads::get;
            case "HEAD" -> reads::head;
            case "PUT" -> put(request);
            case "DELETE" -> request.has("uploadId") ? uploads::abort : deletes::delete;
            case "POST" -> post(request);
            default -> throw S3Error.METHOD_NOT_ALLOWED.refusal();
        };
    }

    private Operation put(S3Request request) {
        boolean copy = request.header("x-amz-copy-source").isPresent();
        if (request.has("uploadId")) {
            return copy ? copies::copyPart : uploads::putPart;
        }
        return copy ? copies::copy : writes::put;
    }

    private Operation post(S3Request request) {
        if (request.has("uploads")) {
            return uploads::create;
        }
        require(request.has("uploadId"));
        return uploads::complete;
    }

    private static void require(boolean known) {
        if (!known) {
            throw S3Error.METHOD_NOT_ALLOWED.refusal();
        }
    }
}
