package dev.redshiftkit.local.storage;

import dev.redshiftkit.local.storage.UploadProgress.CommittedPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A store that keeps an ordered index of its objects in memory, and their bytes in {@link Contents}.
 *
 * <p>Bytes are written before the index knows of them and dropped after it has forgotten them, so that no lock is held
 * while anything is read or written.
 */
abstract sealed class IndexedObjectStore implements ObjectStore permits DirectoryObjectStore, MemoryObjectStore {

    private final Contents contents;
    private final InstantSource clock;
    private final Map<String, BucketIndex> buckets = new ConcurrentHashMap<>();
    private final Uploads uploads = new Uploads();

    IndexedObjectStore(Contents contents, InstantSource clock) {
        this.contents = contents;
        this.clock = clock;
    }

    /** Takes over a bucket that was there before this store was opened. */
    final void adopt(Bucket bucket) {
        buckets.put(bucket.name(), new BucketIndex(bucket));
    }

    /** Takes over an object that was there before this store was opened, in place of older versions of it. */
    final void adopt(IndexEntry entry) throws IOException {
        BucketIndex index = buckets.get(entry.object().name().bucket());
        if (index == null) {
            entry.content().discard();
        } else {
            discard(index.replace(entry, WriteCondition.always()));
        }
    }

    @Override
    public final void createBucket(String name) throws IOException {
        BucketNames.requireValid(name);
        Bucket bucket = new Bucket(name, now());
        if (buckets.putIfAbsent(name, new BucketIndex(bucket)) != null) {
            throw new StorageException(
                    StorageError.BUCKET_ALREADY_OWNED_BY_YOU, "bucket '" + name + "' exists already");
        }
        try {
            contents.createBucket(bucket);
        } catch (IOException e) {
            buckets.remove(name);
            throw e;
        }
    }

    @Override
    public final void deleteBucket(String name) throws IOException {
        BucketIndex index = index(name);
        index.retire();
        try {
            contents.deleteBucket(index.bucket());
        } catch (IOException e) {
            index.reinstate();
            throw e;
        }
        buckets.remove(name, index);
        for (MultipartUpload upload : uploads.of(name)) {
            abandon(upload);
        }
    }

    private void abandon(MultipartUpload upload) throws IOException {
        try {
            abortUpload(upload);
        } catch (StorageException e) {
            // Someone else ended it since it was listed, which is what is wanted here.
        }
    }

    @Override
    public final List<Bucket> buckets() {
        return buckets.values().stream()
                .map(BucketIndex::bucket)
                .sorted(Comparator.comparing(Bucket::name))
                .toList();
    }

    @Override
    public final Optional<Bucket> bucket(String name) {
        return Optional.ofNullable(buckets.get(name)).map(BucketIndex::bucket);
    }

    @Override
    public final PendingObject write(ObjectName name) throws IOException {
        index(name.bucket());
        return new PendingObject(
                new ContentWriter(contents.draft(name)),
                (written, attributes, condition) -> publish(name, written, attributes, condition));
    }

    private StoredObject publish(
            ObjectName name, WrittenContent written, ObjectAttributes attributes, WriteCondition condition)
            throws IOException {
        Content content = written.content();
        StoredObject object = new StoredObject(name, content.size(), written.eTag(), now(), attributes);
        Optional<IndexEntry> replaced;
        try {
            content.describe(object);
            replaced = index(name.bucket()).replace(new IndexEntry(object, content), condition);
        } catch (IOException | RuntimeException e) {
            discardAfter(e, content);
            throw e;
        }
        discard(replaced);
        return object;
    }

    @Override
    public final OpenObject open(ObjectName name) throws IOException {
        IndexEntry entry = find(name);
        while (true) {
            try {
                return new OpenObject(entry.object(), entry.content().open());
            } catch (NoSuchFileException e) {
                entry = replacementOf(entry, e);
            }
        }
    }

    /** A writer may have replaced the entry and dropped its bytes between our look at the index and the opening. */
    private IndexEntry replacementOf(IndexEntry vanished, NoSuchFileException failure) throws NoSuchFileException {
        IndexEntry current = find(vanished.object().name());
        if (current.content().equals(vanished.content())) {
            throw failure;
        }
        return current;
    }

    @Override
    public final StoredObject stat(ObjectName name) {
        return find(name).object();
    }

    @Override
    public final boolean delete(ObjectName name) throws IOException {
        Optional<IndexEntry> removed = index(name.bucket()).remove(name.key());
        discard(removed);
        return removed.isPresent();
    }

    @Override
    public final ListingPage list(Listing listing) {
        return index(listing.bucket()).list(listing);
    }

    @Override
    public final MultipartUpload startUpload(ObjectName name, ObjectAttributes attributes) {
        index(name.bucket());
        return uploads.start(name, attributes, now());
    }

    @Override
    public final MultipartUpload upload(ObjectName name, String id) {
        return uploads.find(name, id).upload();
    }

    @Override
    public final List<MultipartUpload> uploads(String bucket) {
        index(bucket);
        return uploads.of(bucket);
    }

    @Override
    public final PendingPart writePart(MultipartUpload upload, int number) throws IOException {
        PartSelection.requireNumber(number);
        UploadProgress progress = find(upload);
        return new PendingPart(
                new ContentWriter(contents.draft(upload.name())),
                (written, checksums) -> addPart(progress, number, written, checksums));
    }

    private Part addPart(UploadProgress progress, int number, WrittenContent written, Checksums checksums)
            throws IOException {
        Content content = written.content();
        Part part = new Part(number, content.size(), written.eTag(), now(), checksums);
        Optional<CommittedPart> replaced;
        try {
            replaced = progress.add(new CommittedPart(part, content));
        } catch (StorageException e) {
            discardAfter(e, content);
            throw e;
        }
        if (replaced.isPresent()) {
            replaced.get().content().discard();
        }
        return part;
    }

    @Override
    public final List<Part> parts(MultipartUpload upload) {
        return find(upload).parts();
    }

    @Override
    public final StoredObject completeUpload(
            MultipartUpload upload, List<PartReference> parts, Checksums checksums, WriteCondition condition)
            throws IOException {
        UploadProgress progress = find(upload);
        SortedMap<Integer, CommittedPart> committed = progress.end();
        StoredObject object;
        try {
            object = join(progress, PartSelection.select(committed, parts), checksums, condition);
        } catch (IOException | RuntimeException e) {
            progress.resume();
            throw e;
        }
        uploads.remove(upload);
        UploadProgress.discardAll(committed.values());
        return object;
    }

    private StoredObject join(
            UploadProgress progress, List<CommittedPart> parts, Checksums checksums, WriteCondition condition)
            throws IOException {
        ObjectName name = progress.upload().name();
        try (ContentWriter writer = new ContentWriter(contents.draft(name))) {
            for (CommittedPart part : parts) {
                append(part.content(), writer);
            }
            String eTag = ETags.ofParts(parts.stream().map(CommittedPart::part).toList());
            WrittenContent joined = new WrittenContent(writer.finish().content(), eTag);
            return publish(name, joined, progress.attributes().withChecksums(checksums), condition);
        }
    }

    private static void append(Content part, ContentWriter writer) throws IOException {
        try (InputStream input = Channels.newInputStream(part.open())) {
            input.transferTo(writer.content());
        }
    }

    @Override
    public final void abortUpload(MultipartUpload upload) throws IOException {
        SortedMap<Integer, CommittedPart> committed = find(upload).end();
        uploads.remove(upload);
        UploadProgress.discardAll(committed.values());
    }

    @Override
    public final void close() throws IOException {
        contents.close();
    }

    private BucketIndex index(String bucket) {
        BucketIndex index = buckets.get(bucket);
        if (index == null) {
            throw StorageException.noSuchBucket(bucket);
        }
        return index;
    }

    private IndexEntry find(ObjectName name) {
        return index(name.bucket()).find(name.key()).orElseThrow(() -> StorageException.noSuchKey(name));
    }

    private UploadProgress find(MultipartUpload upload) {
        return uploads.find(upload.name(), upload.id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static void discard(Optional<IndexEntry> entry) throws IOException {
        if (entry.isPresent()) {
            entry.get().content().discard();
        }
    }

    private static void discardAfter(Exception failure, Content content) {
        try {
            content.discard();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
