package dev.redshiftkit.local.aws.s3;

import dev.redshiftkit.local.aws.HttpResponse;
import dev.redshiftkit.local.storage.ObjectAttributes;
import dev.redshiftkit.local.storage.ObjectStore;
import dev.redshiftkit.local.storage.PendingObject;
import dev.redshiftkit.local.storage.StoredObject;
import dev.redshiftkit.local.storage.WriteCondition;
import java.io.IOException;

/** PutObject. */
final class WriteOperations {

    private final ObjectStore store;

    WriteOperations(ObjectStore store) {
        this.store = store;
    }

    HttpResponse put(S3Request request) throws IOException {
        WriteCondition condition = Conditions.ofWrite(request);
        ObjectAttributes attributes = AttributeHeaders.read(request);
        RequestBody body = RequestBody.of(request);
        try (PendingObject pending = store.write(request.object())) {
            body.transferTo(pending.content());
            StoredObject object = pending.commit(attributes.withChecksums(body.checksums()), condition);
            return HttpResponse.empty(200)
                    .withHeader("ETag", "\"" + object.eTag() + "\"")
                    .withHeaders(ChecksumHeaders.of(body.checksums()));
        }
    }
}
