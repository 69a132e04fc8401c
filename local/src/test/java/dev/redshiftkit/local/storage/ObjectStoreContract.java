package dev.redshiftkit.local.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store promises. */
abstract class ObjectStoreContract {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.250Z");
    private static final int LARGE_PART = 5 << 20;

    final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private ObjectStore store;

    abstract ObjectStore openStore() throws IOException;

    @BeforeEach
    final void openWithBucket() throws IOException {
        store = openStore();
        store.createBucket("tickit");
    }

    @AfterEach
    final void close() throws IOException {
        store.close();
    }

    @Test
    void bucketsAreListedByNameWithTheTimeOfTheirCreation() throws IOException {
        store.createBucket("airports");

        assertThat(store.buckets())
                .containsExactly(
                        new Bucket("airports", Instant.parse("2026-03-01T12:00:00Z")),
                        new Bucket("tickit", Instant.parse("2026-03-01T12:00:00Z")));
        assertThat(store.bucket("airports")).isPresent();
        assertThat(store.bucket("venues")).isEmpty();
    }

    @Test
    void aBucketIsCreatedOnce() {
        assertRefused(StorageError.BUCKET_ALREADY_OWNED_BY_YOU, () -> store.createBucket("tickit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "Upper", "under_score", "..", "a..b", "-start", "end-", "192.168.0.1", "a/b"})
    void bucketNamesThatS3RefusesAreRefused(String name) {
        assertRefused(StorageError.INVALID_BUCKET_NAME, () -> store.createBucket(name));
    }

    @Test
    void onlyEmptyBucketsAreDeleted() throws IOException {
        put("key", "content");
        assertRefused(StorageError.BUCKET_NOT_EMPTY, () -> store.deleteBucket("tickit"));

        store.delete(name("key"));
        store.deleteBucket("tickit");

        assertThat(store.buckets()).isEmpty();
        assertRefused(StorageError.NO_SUCH_BUCKET, () -> store.deleteBucket("tickit"));
        assertRefused(StorageError.NO_SUCH_BUCKET, () -> put("key", "content"));
    }

    @Test
    void aBucketMadeAgainIsEmpty() throws IOException {
        store.deleteBucket("tickit");
        store.createBucket("tickit");

        assertThat(store.listAll("tickit", "")).isEmpty();
    }

    @Test
    void everyOperationNeedsItsBucket() {
        ObjectName name = ObjectName.of("nowhere", "key");

        assertRefused(StorageError.NO_SUCH_BUCKET, () -> store.write(name));
        assertRefused(StorageError.NO_SUCH_BUCKET, () -> store.open(name));
        assertRefused(StorageError.NO_SUCH_BUCKET, () -> store.stat(name));
        assertRefused(StorageError.NO_SUCH_BUCKET, () -> store.delete(name));
        assertRefused(StorageError.NO_SUCH_BUCKET, () -> store.list(Listing.of("nowhere")));
        assertRefused(StorageError.NO_SUCH_BUCKET, () -> store.startUpload(name, ObjectAttributes.NONE));
        assertRefused(StorageError.NO_SUCH_BUCKET, () -> store.uploads("nowhere"));
    }

    @Test
    void anObjectIsReadAsItWasWritten() throws IOException {
        StoredObject object = put("sales/2024.csv", "hello world");

        assertThat(object.size()).isEqualTo(11);
        assertThat(object.eTag()).isEqualTo("5eb63bbbe01eeed093cb22bb8f5acdc3");
        assertThat(object.lastModified()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(store.stat(name("sales/2024.csv"))).isEqualTo(object);
        assertThat(read("sales/2024.csv")).isEqualTo("hello world");
    }

    @Test
    void anEmptyObjectIsAnObject() throws IOException {
        assertThat(put("empty", "").eTag()).isEqualTo("d41d8cd98f00b204e9800998ecf8427e");
        assertThat(read("empty")).isEmpty();
    }

    @Test
    void attributesStayWithTheObject() throws IOException {
        ObjectAttributes attributes = new ObjectAttributes(
                Map.of("content-type", "text/csv", "content-encoding", "gzip"),
                Map.of("origin", "Zürich"),
                new Checksums(Map.of("x-amz-checksum-crc32", "DUoRhQ==")));

        store.put(name("key"), content("hello world"), attributes);

        assertThat(store.stat(name("key")).attributes()).isEqualTo(attributes);
        assertThat(attributes.contentType()).contains("text/csv");
    }

    @Test
    void aMissingKeyIsRefused() {
        assertRefused(StorageError.NO_SUCH_KEY, () -> store.open(name("missing")));
        assertRefused(StorageError.NO_SUCH_KEY, () -> store.stat(name("missing")));
    }

    @Test
    void theLastWriterWins() throws IOException {
        put("key", "first");
        put("key", "second");

        assertThat(read("key")).isEqualTo("second");
        assertThat(store.listAll("tickit", "")).hasSize(1);
    }

    @Test
    void aReaderKeepsTheVersionItOpened() throws IOException {
        put("key", "first");
        try (OpenObject open = store.open(name("key"))) {
            put("key", "second");
            store.delete(name("key"));

            assertThat(new String(open.stream().readAllBytes(), UTF_8)).isEqualTo("first");
        }
    }

    @Test
    void nothingIsVisibleBeforeTheCommit() throws IOException {
        try (PendingObject pending = store.write(name("key"))) {
            pending.content().write("content".getBytes(UTF_8));
            assertRefused(StorageError.NO_SUCH_KEY, () -> store.stat(name("key")));

            pending.commit(ObjectAttributes.NONE, WriteCondition.always());
        }
        assertThat(read("key")).isEqualTo("content");
    }

    @Test
    void aWriteThatIsClosedWithoutCommitLeavesTheOldObject() throws IOException {
        put("key", "old");
        try (PendingObject pending = store.write(name("key"))) {
            pending.content().write(1);
        }
        assertThat(read("key")).isEqualTo("old");
    }

    @Test
    void aFailingSourceLeavesTheOldObject() throws IOException {
        put("key", "old");
        InputStream failing = new SequenceInputStream(content("new"), new BrokenInput());

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> store.put(name("key"), failing, ObjectAttributes.NONE))
                .withMessage("connection reset");

        assertThat(read("key")).isEqualTo("old");
    }

    @Test
    void aCompressorMayCloseTheContentBeforeTheCommit() throws IOException {
        try (PendingObject pending = store.write(name("key"))) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(pending.content())) {
                gzip.write(1);
            }
            pending.commit(ObjectAttributes.NONE, WriteCondition.always());
            assertThatThrownBy(() -> pending.content().write(1)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> pending.commit(ObjectAttributes.NONE, WriteCondition.always()))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(store.stat(name("key")).size()).isEqualTo(21);
    }

    @Test
    void aWriteMayRequireAFreeKey() throws IOException {
        commit("key", "first", WriteCondition.ifAbsent());

        assertRefused(StorageError.PRECONDITION_FAILED, () -> commit("key", "second", WriteCondition.ifAbsent()));
        assertThat(read("key")).isEqualTo("first");
    }

    @Test
    void aWriteMayRequireACertainVersion() throws IOException {
        WriteCondition first = WriteCondition.ifMatches(put("key", "first").eTag());
        commit("key", "second", first);

        assertRefused(StorageError.PRECONDITION_FAILED, () -> commit("key", "third", first));
        assertRefused(StorageError.NO_SUCH_KEY, () -> commit("missing", "third", first));
        assertThat(read("key")).isEqualTo("second");
    }

    @Test
    void rangesAreReadWithoutTheRest() throws IOException {
        put("key", "0123456789");

        assertThat(range("key", 3, 4)).isEqualTo("3456");
        assertThat(range("key", 8, 100)).isEqualTo("89");
        assertThat(range("key", 10, 1)).isEmpty();
        assertThatThrownBy(() -> range("key", 11, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aStreamCanBeReadByteByByteAndSkipped() throws IOException {
        put("key", "0123456789");
        try (OpenObject open = store.open(name("key"));
                InputStream input = open.range(2, 4)) {
            assertThat(input.read()).isEqualTo('2');
            assertThat(input.skip(2)).isEqualTo(2);
            assertThat(input.read()).isEqualTo('5');
            assertThat(input.read()).isEqualTo(-1);
            assertThat(input.available()).isZero();
        }
    }

    @Test
    void aChannelReadsAnywhere() throws IOException {
        byte[] bytes = Bytes.random(17, 3_000_000);
        store.put(name("key"), new ByteArrayInputStream(bytes), ObjectAttributes.NONE);

        try (OpenObject open = store.open(name("key"))) {
            SeekableByteChannel channel = open.channel();
            ByteBuffer buffer = ByteBuffer.allocate(100_000);
            channel.position(1_500_000);
            while (buffer.hasRemaining()) {
                channel.read(buffer);
            }
            assertThat(buffer.flip()).isEqualTo(ByteBuffer.wrap(bytes, 1_500_000, 100_000));
            assertThat(channel.position()).isEqualTo(1_600_000);
            assertThat(channel.size()).isEqualTo(bytes.length);
            assertThat(channel.position(bytes.length).read(ByteBuffer.allocate(1)))
                    .isEqualTo(-1);
        }
    }

    @Test
    void deletingTellsWhetherThereWasAnObject() throws IOException {
        put("key", "content");

        assertThat(store.delete(name("key"))).isTrue();
        assertThat(store.delete(name("key"))).isFalse();
        assertRefused(StorageError.NO_SUCH_KEY, () -> store.stat(name("key")));
    }

    @Test
    void aCopyCarriesWhatIsKeptBesideItsSource() throws IOException {
        store.put(name("source"), content("hello world"), ObjectAttributes.ofContentType("text/csv"));

        StoredObject copy = store.copy(name("source"), name("copy"));

        assertThat(copy.attributes().contentType()).contains("text/csv");
        assertThat(copy.eTag()).isEqualTo("5eb63bbbe01eeed093cb22bb8f5acdc3");
        assertThat(read("copy")).isEqualTo("hello world");
        assertRefused(StorageError.NO_SUCH_KEY, () -> store.copy(name("missing"), name("copy")));
    }

    @Test
    void aCopyHasNoChecksumsOfParts() throws IOException {
        Checksums checksums = new Checksums(
                Map.of("x-amz-checksum-crc32", "DUoRhQ==-1", "x-amz-checksum-sha1", "Kq5sNclPz7QV2+lfQIuc6R7oRu0="));
        store.put(name("source"), content("hello world"), ObjectAttributes.NONE.withChecksums(checksums));

        assertThat(store.copy(name("source"), name("copy"))
                        .attributes()
                        .checksums()
                        .values())
                .containsOnlyKeys("x-amz-checksum-sha1");
    }

    @Test
    void anObjectCanBeCopiedOntoItself() throws IOException {
        put("key", "content");
        store.copy(name("key"), name("key"));

        assertThat(read("key")).isEqualTo("content");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "/absolute",
                "a//b/",
                ".",
                "..",
                "trailing.",
                "CON",
                "with space+plus%25&?#=~",
                "new\nline\tand\u0000nul",
                "ä/日本/🦊",
                "C:\\windows",
            })
    void anyKeyIsKeptAsItIs(String key) throws IOException {
        put(key, "content of " + key);

        assertThat(read(key)).isEqualTo("content of " + key);
        assertThat(store.listAll("tickit", "")).extracting(StoredObject::key).containsExactly(key);
    }

    @Test
    void keysDifferByCase() throws IOException {
        put("key", "lower");
        put("KEY", "upper");

        assertThat(read("key")).isEqualTo("lower");
        assertThat(read("KEY")).isEqualTo("upper");
    }

    @Test
    void aKeyHasUpTo1024Bytes() throws IOException {
        put("ä".repeat(512), "content");

        assertThat(read("ä".repeat(512))).isEqualTo("content");
        assertRefused(StorageError.KEY_TOO_LONG, () -> put("ä".repeat(512) + "x", ""));
        assertRefused(StorageError.INVALID_KEY, () -> put("", ""));
        assertRefused(StorageError.INVALID_KEY, () -> put("\uD800", ""));
    }

    @Test
    void keysAreListedByTheirUtf8Bytes() throws IOException {
        for (String key : List.of("b", "\uFF5E", "a/c", "🦊", "a", "B", "a-b")) {
            put(key, "");
        }
        assertThat(store.listAll("tickit", ""))
                .extracting(StoredObject::key)
                .containsExactly("B", "a", "a-b", "a/c", "b", "\uFF5E", "🦊");
    }

    @Test
    void commonPrefixesRollUpAndCountAsOne() throws IOException {
        for (String key : List.of("data/a/1", "data/a/2", "data/b", "data/c/1", "data/d", "other")) {
            put(key, "");
        }
        Listing listing =
                Listing.of("tickit").withPrefix("data/").withDelimiter("/").withMaxKeys(2);

        ListingPage first = store.list(listing);
        ListingPage second = store.list(listing.withPosition(first.next().orElseThrow()));

        assertThat(first.commonPrefixes()).containsExactly("data/a/");
        assertThat(first.objects()).extracting(StoredObject::key).containsExactly("data/b");
        assertThat(second.commonPrefixes()).containsExactly("data/c/");
        assertThat(second.objects()).extracting(StoredObject::key).containsExactly("data/d");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void aPageBeginsAfterAKeyThatNeedNotExist() throws IOException {
        for (String key : List.of("a", "c", "d")) {
            put(key, "");
        }
        ListingPage page = store.list(Listing.of("tickit").withPosition(ListingPosition.after("b")));

        assertThat(page.objects()).extracting(StoredObject::key).containsExactly("c", "d");
    }

    @Test
    void aPageOfNothingEndsTheListing() throws IOException {
        put("key", "");

        assertThat(store.list(Listing.of("tickit").withMaxKeys(0)))
                .isEqualTo(new ListingPage(List.of(), List.of(), Optional.empty()));
    }

    @Test
    void partsAreJoinedInTheOrderOfTheirNumbers() throws IOException {
        MultipartUpload upload = store.startUpload(name("key"), ObjectAttributes.ofContentType("text/csv"));
        byte[] first = Bytes.random(1, LARGE_PART);
        Part tail = part(upload, 7, "tail".getBytes(UTF_8));
        Part head = part(upload, 2, first);

        assertThat(store.parts(upload)).containsExactly(head, tail);
        assertThat(store.uploads("tickit")).containsExactly(upload);
        StoredObject object = complete(upload, List.of(head, tail));

        assertThat(object.size()).isEqualTo(LARGE_PART + 4L);
        assertThat(object.eTag()).hasSize(34).endsWith("-2");
        assertThat(object.attributes().contentType()).contains("text/csv");
        assertThat(store.stat(name("key"))).isEqualTo(object);
        assertThat(range("key", LARGE_PART, 4)).isEqualTo("tail");
        try (OpenObject open = store.open(name("key"))) {
            assertThat(open.stream().readNBytes(LARGE_PART)).isEqualTo(first);
        }
    }

    @Test
    void theTagOfAMultipartObjectIsMadeOfItsPartsTags() throws IOException {
        MultipartUpload upload = store.startUpload(name("key"), ObjectAttributes.NONE);
        Part only = part(upload, 1, "hello world".getBytes(UTF_8));

        assertThat(complete(upload, List.of(only)).eTag()).isEqualTo("241d8a27c836427bd7f04461b60e7359-1");
    }

    @Test
    void aPartReplacesThePartOfTheSameNumber() throws IOException {
        MultipartUpload upload = store.startUpload(name("key"), ObjectAttributes.NONE);
        Part old = part(upload, 1, new byte[] {1});
        Part replacement = part(upload, 1, "new".getBytes(UTF_8));

        assertRefused(StorageError.INVALID_PART, () -> complete(upload, List.of(old)));
        complete(upload, List.of(replacement));

        assertThat(read("key")).isEqualTo("new");
    }

    @Test
    void partsThatS3RefusesAreRefusedAndTheUploadGoesOn() throws IOException {
        MultipartUpload upload = store.startUpload(name("key"), ObjectAttributes.NONE);
        Part one = part(upload, 1, new byte[] {1});
        Part two = part(upload, 2, new byte[] {2});

        assertRefused(StorageError.INVALID_PART_NUMBER, () -> store.writePart(upload, 0));
        assertRefused(StorageError.INVALID_PART_NUMBER, () -> store.writePart(upload, 10_001));
        assertRefused(StorageError.INVALID_PART_ORDER, () -> complete(upload, List.of(two, one)));
        assertRefused(StorageError.ENTITY_TOO_SMALL, () -> complete(upload, List.of(one, two)));
        assertRefused(StorageError.INVALID_PART, () -> complete(upload, List.of()));
        assertThat(complete(upload, List.of(two)).size()).isEqualTo(1);
    }

    @Test
    void anUploadEndsOnce() throws IOException {
        MultipartUpload upload = store.startUpload(name("key"), ObjectAttributes.NONE);
        Part part = part(upload, 1, new byte[] {1});
        complete(upload, List.of(part));

        assertRefused(StorageError.NO_SUCH_UPLOAD, () -> complete(upload, List.of(part)));
        assertRefused(StorageError.NO_SUCH_UPLOAD, () -> store.abortUpload(upload));
        assertRefused(StorageError.NO_SUCH_UPLOAD, () -> store.parts(upload));
    }

    @Test
    void anAbortedUploadTakesNoMoreParts() throws IOException {
        MultipartUpload upload = store.startUpload(name("key"), ObjectAttributes.NONE);
        try (PendingPart late = store.writePart(upload, 1)) {
            late.content().write(1);
            store.abortUpload(upload);

            assertRefused(StorageError.NO_SUCH_UPLOAD, () -> late.commit(Checksums.NONE));
        }
        assertRefused(StorageError.NO_SUCH_KEY, () -> store.stat(name("key")));
        assertThat(store.uploads("tickit")).isEmpty();
    }

    @Test
    void anUploadBelongsToItsKey() {
        MultipartUpload upload = store.startUpload(name("key"), ObjectAttributes.NONE);
        MultipartUpload forged = new MultipartUpload(name("other"), upload.id(), upload.started());

        assertRefused(StorageError.NO_SUCH_UPLOAD, () -> store.writePart(forged, 1));
    }

    @Test
    void deletingABucketEndsItsUploads() throws IOException {
        MultipartUpload upload = store.startUpload(name("key"), ObjectAttributes.NONE);
        store.deleteBucket("tickit");

        assertRefused(StorageError.NO_SUCH_UPLOAD, () -> store.parts(upload));
    }

    @Test
    void ofManyConditionalWritersOneWins() throws Exception {
        List<Callable<Boolean>> writers = IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(writer -> () -> wins("content of " + writer))
                .toList();

        assertThat(inParallel(writers)).containsOnlyOnce(true);
        assertThat(read("key")).startsWith("content of ");
    }

    private boolean wins(String content) throws IOException {
        try {
            commit("key", content, WriteCondition.ifAbsent());
            return true;
        } catch (StorageException e) {
            return false;
        }
    }

    @Test
    void readersSeeWholeVersionsWhileWritersReplaceThem() throws Exception {
        put("key", "0".repeat(20_000));
        List<Callable<Boolean>> tasks = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(
                        task -> () -> task % 2 == 0 ? replaceRepeatedly(task) : readsWholeVersions())
                .toList();

        assertThat(inParallel(tasks)).containsOnly(true);
    }

    private boolean replaceRepeatedly(int digit) throws IOException {
        for (int i = 0; i < 100; i++) {
            put("key", String.valueOf(digit).repeat(20_000));
        }
        return true;
    }

    private boolean readsWholeVersions() throws IOException {
        for (int i = 0; i < 100; i++) {
            String content = read("key");
            if (content.length() != 20_000 || content.chars().distinct().count() != 1) {
                return false;
            }
        }
        return true;
    }

    private static <T> List<T> inParallel(List<Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    final ObjectStore store() {
        return store;
    }

    static ObjectName name(String key) {
        return ObjectName.of("tickit", key);
    }

    final StoredObject put(String key, String content) throws IOException {
        return store.put(name(key), content(content), ObjectAttributes.NONE);
    }

    final String read(String key) throws IOException {
        return range(key, 0, Long.MAX_VALUE);
    }

    private String range(String key, long offset, long length) throws IOException {
        try (OpenObject open = store.open(name(key));
                InputStream input = open.range(offset, length)) {
            return new String(input.readAllBytes(), UTF_8);
        }
    }

    private void commit(String key, String content, WriteCondition condition) throws IOException {
        try (PendingObject pending = store.write(name(key))) {
            pending.content().write(content.getBytes(UTF_8));
            pending.commit(ObjectAttributes.NONE, condition);
        }
    }

    final Part part(MultipartUpload upload, int number, byte[] content) throws IOException {
        try (PendingPart pending = store.writePart(upload, number)) {
            pending.content().write(content);
            return pending.commit(Checksums.NONE);
        }
    }

    private StoredObject complete(MultipartUpload upload, List<Part> parts) throws IOException {
        List<PartReference> references = parts.stream()
                .map(part -> new PartReference(part.number(), part.eTag()))
                .toList();
        return store.completeUpload(upload, references, Checksums.NONE, WriteCondition.always());
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    static void assertRefused(StorageError error, Action action) {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(action::run)
                .satisfies(refusal -> assertThat(refusal.error()).isEqualTo(error));
    }

    interface Action {
        void run() throws IOException;
    }

    private static final class BrokenInput extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            throw new IOException("connection reset");
        }
    }
}
