package dev.redshiftkit.local.aws.s3;

import dev.redshiftkit.local.aws.HttpResponse;
import dev.redshiftkit.local.aws.UriText;
import dev.redshiftkit.local.aws.XmlWriter;
import dev.redshiftkit.local.storage.Checksums;
import dev.redshiftkit.local.storage.MultipartUpload;
import dev.redshiftkit.local.storage.ObjectAttributes;
import dev.redshiftkit.local.storage.ObjectName;
import dev.redshiftkit.local.storage.ObjectStore;
import dev.redshiftkit.local.storage.OpenObject;
import dev.redshiftkit.local.storage.Part;
import dev.redshiftkit.local.storage.PendingObject;
import dev.redshiftkit.local.storage.PendingPart;
import dev.redshiftkit.local.storage.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/** CopyObject and UploadPartCopy. */
final class CopyOperations {

    private final ObjectStore store;

    CopyOperations(ObjectStore store) {
        this.store = store;
    }

    HttpResponse copy(S3Request request) throws IOException {
        ObjectName source = source(request);
        requireChange(request, source);
        try (OpenObject original = store.open(source);
                InputStream content = original.stream();
                PendingObject copy = store.write(request.object())) {
            Conditions.requireOfCopySource(request, original.object());
            content.transferTo(copy.content());
            StoredObject object = copy.commit(attributes(request, original.object()), Conditions.ofWrite(request));
            return result("CopyObjectResult", object.eTag(), object.lastModified());
        }
    }

    private static void requireChange(S3Request request, ObjectName source) {
        if (source.equals(request.object()) && !replacesAttributes(request)) {
            throw S3Error.INVALID_REQUEST.refusal("This copy request is illegal because it is trying to copy an object "
                    + "to itself without changing the object's metadata, storage class, website redirect location "
                    + "or encryption attributes.");
        }
    }

    private static ObjectAttributes attributes(S3Request request, StoredObject source) {
        ObjectAttributes attributes =
                replacesAttributes(request) ? AttributeHeaders.read(request) : source.attributes();
        return attributes.withChecksums(source.attributes().checksums().ofWholeContent());
    }

    private static boolean replacesAttributes(S3Request request) {
        return request.header("x-amz-metadata-directive")
                .filter("REPLACE"::equals)
                .isPresent();
    }

    HttpResponse copyPart(S3Request request) throws IOException {
        MultipartUpload upload = UploadOperations.upload(store, request);
        int number = UploadOperations.partNumber(request);
        try (OpenObject source = store.open(source(request));
                InputStream content = sourceRange(request, source);
                PendingPart pending = store.writePart(upload, number)) {
            Conditions.requireOfCopySource(request, source.object());
            content.transferTo(pending.content());
            Part part = pending.commit(Checksums.NONE);
            return result("CopyPartResult", part.eTag(), part.lastModified());
        }
    }

    private static InputStream sourceRange(S3Request request, OpenObject source) throws IOException {
        Optional<String> header = request.header("x-amz-copy-source-range");
        if (header.isEmpty()) {
            return source.stream();
        }
        ByteRange range = ByteRange.parse(header.get(), source.object().size())
                .orElseThrow(() -> S3Error.INVALID_ARGUMENT.refusal(
                        "The x-amz-copy-source-range value must be of the form bytes=first-last"));
        return source.range(range.offset(), range.length());
    }

    private static ObjectName source(S3Request request) {
        String path = decodedSource(request.header("x-amz-copy-source").orElseThrow(S3Error.INVALID_ARGUMENT::refusal));
        int slash = path.indexOf('/');
        if (slash < 1) {
            throw S3Error.INVALID_ARGUMENT.refusal("Copy Source must mention the source bucket and key");
        }
        return ObjectName.of(path.substring(0, slash), path.substring(slash + 1));
    }

    private static String decodedSource(String header) {
        if (header.contains("?versionId=")) {
            throw S3Error.NOT_IMPLEMENTED.refusal("Copying a version of an object is not implemented.");
        }
        try {
            String path = UriText.decode(header);
            return path.startsWith("/") ? path.substring(1) : path;
        } catch (IllegalArgumentException e) {
            throw S3Error.INVALID_ARGUMENT.refusal("Invalid copy source encoding");
        }
    }

    private static HttpResponse result(String root, String eTag, Instant lastModified) {
        XmlWriter xml = S3Results.begin(root);
        xml.element("LastModified", HttpDates.document(lastModified));
        xml.element("ETag", "\"" + eTag + "\"");
        return HttpResponse.xml(200, xml.finish());
    }
}
