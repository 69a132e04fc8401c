package dev.redshiftkit.local.storage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The parts of one upload. Its lock is held for steps in memory only. */
final class UploadProgress {

    private final MultipartUpload upload;
    private final ObjectAttributes attributes;
    private final TreeMap<Integer, CommittedPart> parts = new TreeMap<>();
    private boolean ended;

    UploadProgress(MultipartUpload upload, ObjectAttributes attributes) {
        this.upload = upload;
        this.attributes = attributes;
    }

    MultipartUpload upload() {
        return upload;
    }

    ObjectAttributes attributes() {
        return attributes;
    }

    /** Adds a part and returns the one it replaces. */
    synchronized Optional<CommittedPart> add(CommittedPart part) {
        requireUse();
        return Optional.ofNullable(parts.put(part.part().number(), part));
    }

    synchronized List<Part> parts() {
        requireUse();
        return parts.values().stream().map(CommittedPart::part).toList();
    }

    /** Ends the upload for everyone but the caller, who gets its parts. */
    synchronized SortedMap<Integer, CommittedPart> end() {
        requireUse();
        ended = true;
        return new TreeMap<>(parts);
    }

    /** Takes the upload up again after it could not be completed. */
    synchronized void resume() {
        ended = false;
    }

    private void requireUse() {
        if (ended) {
            throw Uploads.noSuchUpload(upload.id());
        }
    }

    static void discardAll(Collection<CommittedPart> parts) throws IOException {
        List<IOException> failures = new ArrayList<>();
        for (CommittedPart part : parts) {
            try {
                part.content().discard();
            } catch (IOException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            IOException first = failures.remove(0);
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }

    /** A part and its bytes. */
    record CommittedPart(Part part, Content content) {}
}
