package dev.redshiftkit.local.storage;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The unfinished multipart uploads of a store. */
final class Uploads {

    private static final Comparator<MultipartUpload> BY_KEY_AND_START = Comparator.comparing(
                    (MultipartUpload upload) -> upload.name().key(), Utf8Order.INSTANCE)
            .thenComparing(MultipartUpload::started)
            .thenComparing(MultipartUpload::id);

    private final Map<String, UploadProgress> byId = new ConcurrentHashMap<>();

    MultipartUpload start(ObjectName name, ObjectAttributes attributes, Instant now) {
        MultipartUpload upload =
                new MultipartUpload(name, UUID.randomUUID().toString().replace("-", ""), now);
        byId.put(upload.id(), new UploadProgress(upload, attributes));
        return upload;
    }

    UploadProgress find(ObjectName name, String id) {
        UploadProgress progress = byId.get(id);
        if (progress == null || !progress.upload().name().equals(name)) {
            throw noSuchUpload(id);
        }
        return progress;
    }

    void remove(MultipartUpload upload) {
        byId.remove(upload.id());
    }

    List<MultipartUpload> of(String bucket) {
        return byId.values().stream()
                .map(UploadProgress::upload)
                .filter(upload -> upload.name().bucket().equals(bucket))
                .sorted(BY_KEY_AND_START)
                .toList();
    }

    static StorageException noSuchUpload(String id) {
        return new StorageException(StorageError.NO_SUCH_UPLOAD, "upload '" + id + "' does not exist or has ended");
    }
}
