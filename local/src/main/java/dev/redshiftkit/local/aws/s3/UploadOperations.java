package dev.redshiftkit.local.aws.s3;

import dev.redshiftkit.local.aws.HttpResponse;
import dev.redshiftkit.local.aws.XmlWriter;
import dev.redshiftkit.local.storage.Checksums;
import dev.redshiftkit.local.storage.MultipartUpload;
import dev.redshiftkit.local.storage.ObjectName;
import dev.redshiftkit.local.storage.ObjectStore;
import dev.redshiftkit.local.storage.Part;
import dev.redshiftkit.local.storage.PendingPart;
import dev.redshiftkit.local.storage.StorageError;
import dev.redshiftkit.local.storage.StoredObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** CreateMultipartUpload, UploadPart, CompleteMultipartUpload, AbortMultipartUpload, ListParts, ListMultipartUploads. */
final class UploadOperations {

    private static final int MAX_PARTS = 1000;
    private static final String CHECKSUM_ALGORITHM = "x-amz-checksum-algorithm";

    private final ObjectStore store;

    UploadOperations(ObjectStore store) {
        this.store = store;
    }

    /** @throws dev.redshiftkit.local.storage.StorageException if there is no such upload of this object */
    static MultipartUpload upload(ObjectStore store, S3Request request) {
        return store.upload(request.object(), request.parameter("uploadId").orElse(""));
    }

    static int partNumber(S3Request request) {
        return request.number("partNumber").orElseThrow(() -> S3Exception.of(StorageError.INVALID_PART_NUMBER));
    }

    HttpResponse create(S3Request request) {
        MultipartUpload upload = store.startUpload(request.object(), AttributeHeaders.read(request));
        XmlWriter xml = S3Results.begin("InitiateMultipartUploadResult");
        writeName(xml, upload.name());
        xml.element("UploadId", upload.id());
        return HttpResponse.xml(200, xml.finish()).withHeaders(echo(request, CHECKSUM_ALGORITHM));
    }

    private static Map<String, String> echo(S3Request request, String header) {
        return request.header(header).map(value -> Map.of(header, value)).orElse(Map.of());
    }

    HttpResponse putPart(S3Request request) throws IOException {
        RequestBody body = RequestBody.of(request);
        try (PendingPart pending = store.writePart(upload(store, request), partNumber(request))) {
            body.transferTo(pending.content());
            Part part = pending.commit(body.checksums());
            return HttpResponse.empty(200)
                    .withHeader("ETag", "\"" + part.eTag() + "\"")
                    .withHeaders(part.checksums().values());
        }
    }

    HttpResponse complete(S3Request request) throws IOException {
        MultipartUpload upload = upload(store, request);
        UploadCompletion completion = UploadCompletion.read(request, store.parts(upload));
        Checksums checksums = completion.checksums();
        StoredObject object =
                store.completeUpload(upload, completion.references(), checksums, Conditions.ofWrite(request));
        XmlWriter xml = S3Results.begin("CompleteMultipartUploadResult");
        writeName(xml, object.name());
        xml.element("ETag", "\"" + object.eTag() + "\"");
        ChecksumElements.write(xml, checksums);
        return HttpResponse.xml(200, xml.finish());
    }

    HttpResponse abort(S3Request request) throws IOException {
        store.abortUpload(upload(store, request));
        return HttpResponse.empty(204);
    }

    HttpResponse listParts(S3Request request) {
        MultipartUpload upload = upload(store, request);
        int maxParts = Math.min(request.number("max-parts").orElse(MAX_PARTS), MAX_PARTS);
        int marker = request.number("part-number-marker").orElse(0);
        List<Part> following = store.parts(upload).stream()
                .filter(part -> part.number() > marker)
                .toList();
        List<Part> page = following.subList(0, Math.min(maxParts, following.size()));
        XmlWriter xml = S3Results.begin("ListPartsResult");
        writeName(xml, upload.name());
        xml.element("UploadId", upload.id());
        xml.element("PartNumberMarker", marker);
        xml.element(
                "NextPartNumberMarker",
                page.isEmpty() ? 0 : page.get(page.size() - 1).number());
        xml.element("MaxParts", maxParts);
        xml.element("IsTruncated", page.size() < following.size());
        page.forEach(part -> writePart(xml, part));
        return HttpResponse.xml(200, xml.finish());
    }

    HttpResponse list(S3Request request) {
        String prefix = request.parameter("prefix").orElse("");
        XmlWriter xml = S3Results.begin("ListMultipartUploadsResult");
        xml.element("Bucket", request.bucket());
        xml.element("Prefix", prefix);
        xml.element("IsTruncated", false);
        store.uploads(request.bucket()).stream()
                .filter(upload -> upload.name().key().startsWith(prefix))
                .forEach(upload -> writeUpload(xml, upload));
        return HttpResponse.xml(200, xml.finish());
    }

    private static void writeUpload(XmlWriter xml, MultipartUpload upload) {
        xml.begin("Upload")
                .element("Key", upload.name().key())
                .element("UploadId", upload.id())
                .element("Initiated", HttpDates.document(upload.started()))
                .element("StorageClass", "STANDARD")
                .end();
    }

    private static void writePart(XmlWriter xml, Part part) {
        xml.begin("Part")
                .element("PartNumber", part.number())
                .element("LastModified", HttpDates.document(part.lastModified()))
                .element("ETag", "\"" + part.eTag() + "\"")
                .element("Size", part.size());
        ChecksumElements.write(xml, part.checksums());
        xml.end();
    }

    private static void writeName(XmlWriter xml, ObjectName name) {
        xml.element("Bucket", name.bucket());
        xml.element("Key", name.key());
    }
}
