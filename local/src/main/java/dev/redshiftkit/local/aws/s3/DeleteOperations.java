package dev.redshiftkit.local.aws.s3;

import dev.redshiftkit.local.aws.HttpResponse;
import dev.redshiftkit.local.aws.XmlWriter;
import dev.redshiftkit.local.storage.ObjectName;
import dev.redshiftkit.local.storage.ObjectStore;
import dev.redshiftkit.local.storage.StorageError;
import dev.redshiftkit.local.storage.StorageException;
import java.io.IOException;
import java.util.List;

/** DeleteObject and DeleteObjects. */
final class DeleteOperations {

    /** S3 API reference, DeleteObjects. */
    private static final int MAX_KEYS = 1000;

    private final ObjectStore store;

    DeleteOperations(ObjectStore store) {
        this.store = store;
    }

    HttpResponse delete(S3Request request) throws IOException {
        if (request.header("if-match").isPresent()) {
            throw S3Error.NOT_IMPLEMENTED.refusal("If-Match is not implemented for deletions.");
        }
        store.delete(request.object());
        return HttpResponse.empty(204);
    }

    HttpResponse deleteAll(S3Request request) throws IOException {
        XmlBody list = XmlBody.read(request, "Delete");
        if (store.bucket(request.bucket()).isEmpty()) {
            throw S3Exception.of(StorageError.NO_SUCH_BUCKET);
        }
        List<XmlBody> objects = list.children("Object");
        if (objects.isEmpty() || MAX_KEYS < objects.size()) {
            throw S3Error.MALFORMED_XML.refusal();
        }
        boolean quiet = list.find("Quiet").filter("true"::equals).isPresent();
        XmlWriter xml = S3Results.begin("DeleteResult");
        for (XmlBody object : objects) {
            delete(request.bucket(), object.require("Key"), quiet, xml);
        }
        return HttpResponse.xml(200, xml.finish());
    }

    private void delete(String bucket, String key, boolean quiet, XmlWriter xml) throws IOException {
        try {
            store.delete(ObjectName.of(bucket, key));
            if (!quiet) {
                xml.begin("Deleted").element("Key", key).end();
            }
        } catch (StorageException e) {
            xml.begin("Error")
                    .element("Key", key)
                    .element("Code", e.error().code())
                    .element("Message", e.error().sentence())
                    .end();
        }
    }
}
