package dev.redshiftkit.local.aws.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.redshiftkit.local.aws.s3.S3Endpoint;
import dev.redshiftkit.local.aws.s3.S3Settings;
import dev.redshiftkit.local.identity.AccessKey;
import dev.redshiftkit.local.storage.MemoryObjectStore;
import dev.redshiftkit.local.storage.NewObject;
import dev.redshiftkit.local.storage.ObjectAttributes;
import dev.redshiftkit.local.storage.ObjectName;
import dev.redshiftkit.local.storage.OpenObject;
import dev.redshiftkit.local.storage.StorageError;
import dev.redshiftkit.local.storage.StorageException;
import dev.redshiftkit.local.storage.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is written, read, listed and deleted through an endpoint is so in the store behind it. */
@Timeout(60)
class RemoteBucketsTest {

    private static final String SECRET = "wJalrXUtnFEMI";
    private static final int LARGE = 17 << 20;

    private final MemoryObjectStore store = new MemoryObjectStore(InstantSource.system());
    private S3Endpoint endpoint;
    private RemoteBuckets buckets;

    @BeforeEach
    void start() throws IOException {
        store.createBucket("bucket");
        endpoint = S3Endpoint.start(
                store,
                id -> id.equals("AKIA") ? Optional.of(SECRET) : Optional.empty(),
                InstantSource.system(),
                S3Settings.DEFAULTS);
        buckets = with(AccessKey.lasting("AKIA", SECRET));
    }

    private RemoteBuckets with(AccessKey key) {
        return new RemoteBuckets(RemoteS3.of(endpoint.uri(), key), InstantSource.system());
    }

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void anObjectAppearsWithItsAttributesWhenItIsCommitted() throws IOException {
        ObjectName name = named("some key+%?/ü");
        try (NewObject object = buckets.begin(name, ObjectAttributes.ofContentType("text/csv"))) {
            object.content().write("1,one".getBytes(UTF_8));
            assertThat(store.listAll("bucket", "")).isEmpty();

            StoredObject stored = object.commit();

            assertThat(stored.size()).isEqualTo(5);
            assertThat(stored.eTag()).isEqualTo(store.stat(name).eTag());
        }
        assertThat(contentOf(name)).isEqualTo("1,one".getBytes(UTF_8));
        assertThat(store.stat(name).attributes().contentType()).contains("text/csv");
    }

    @Test
    void anEmptyObjectIsWrittenAndRead() throws IOException {
        write(named("empty"), new byte[0]);

        try (OpenObject object = buckets.open(named("empty"))) {
            assertThat(object.stream().readAllBytes()).isEmpty();
        }
    }

    @Test
    void aLargeObjectGoesInPartsAndAppearsAtOnce() throws IOException {
        byte[] content = largeContent();
        try (NewObject object = buckets.begin(named("large"), ObjectAttributes.NONE)) {
            object.content().write(content);
            assertThat(store.uploads("bucket")).hasSize(1);
            assertThat(store.listAll("bucket", "")).isEmpty();

            assertThat(object.commit().eTag()).endsWith("-3");
        }
        assertThat(contentOf(named("large"))).isEqualTo(content);
        assertThat(store.uploads("bucket")).isEmpty();
    }

    @Test
    void anObjectThatIsGivenUpLeavesNothing() throws IOException {
        try (NewObject object = buckets.begin(named("large"), ObjectAttributes.NONE)) {
            object.content().write(largeContent());
        }

        assertThat(store.listAll("bucket", "")).isEmpty();
        assertThat(store.uploads("bucket")).isEmpty();
    }

    @Test
    void contentIsReadFromAnyPosition() throws IOException {
        byte[] content = largeContent();
        put("large", content);

        try (OpenObject object = buckets.open(named("large"))) {
            assertThat(object.range(LARGE - 3, 10).readAllBytes())
                    .isEqualTo(Arrays.copyOfRange(content, LARGE - 3, LARGE));
            assertThat(object.range(5, LARGE).readNBytes(3)).isEqualTo(Arrays.copyOfRange(content, 5, 8));
            assertThat(object.stream().readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void anObjectThatIsReplacedWhileItIsReadIsRefused() throws IOException {
        put("large", largeContent());
        try (OpenObject object = buckets.open(named("large"))) {
            object.stream().readNBytes(10);
            put("large", new byte[LARGE]);

            assertRefused(
                    StorageError.PRECONDITION_FAILED, () -> object.stream().readAllBytes());
        }
    }

    @Test
    void everyPageIsListedWithStrangeKeys() throws IOException {
        List<String> keys = new ArrayList<>(List.of("p/ +&<>%41", "p/\u0001\n", "p/ü/😀"));
        for (int i = 0; i < 2000; i++) {
            keys.add("p/" + i);
        }
        for (String key : keys) {
            put(key, new byte[] {1, 2});
        }
        put("q", new byte[0]);

        List<StoredObject> listed = buckets.listAll("bucket", "p/");

        assertThat(listed).extracting(StoredObject::key).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(listed)
                .extracting(StoredObject::key)
                .containsExactlyElementsOf(store.listAll("bucket", "p/").stream()
                        .map(StoredObject::key)
                        .toList());
        assertThat(listed).extracting(StoredObject::size).containsOnly(2L);
        assertThat(listed.get(0).eTag())
                .isEqualTo(store.stat(listed.get(0).name()).eTag());
    }

    @Test
    void manyObjectsAreDeleted() throws IOException {
        List<ObjectName> names = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            put("a&b" + i, new byte[0]);
            names.add(named("a&b" + i));
        }
        put("other", new byte[0]);

        buckets.deleteAll("bucket", names);

        assertThat(store.listAll("bucket", "")).extracting(StoredObject::key).containsExactly("other");
    }

    @Test
    void anObjectIsDescribed() throws IOException {
        put("a", new byte[7]);

        assertThat(buckets.stat(named("a")))
                .usingRecursiveComparison()
                .ignoringFields("attributes")
                .isEqualTo(store.stat(named("a")));
    }

    @Test
    void whatIsMissingIsTold() {
        ObjectName nowhere = ObjectName.of("nowhere", "key");

        assertRefused(StorageError.NO_SUCH_KEY, () -> buckets.stat(named("missing")));
        assertRefused(StorageError.NO_SUCH_KEY, () -> buckets.open(named("missing")));
        assertRefused(StorageError.NO_SUCH_BUCKET, () -> buckets.stat(nowhere));
        assertRefused(StorageError.NO_SUCH_BUCKET, () -> buckets.listAll("nowhere", ""));
        assertRefused(StorageError.NO_SUCH_BUCKET, () -> buckets.deleteAll("nowhere", List.of(nowhere)));
        assertRefused(StorageError.NO_SUCH_BUCKET, () -> write(nowhere, new byte[1]));
    }

    @Test
    void wrongKeysAreRefused() {
        assertRefused(
                StorageError.SIGNATURE_DOES_NOT_MATCH,
                () -> with(AccessKey.lasting("AKIA", "wrong")).listAll("bucket", ""));
        assertRefused(
                StorageError.INVALID_ACCESS_KEY_ID,
                () -> with(AccessKey.lasting("OTHER", SECRET)).listAll("bucket", ""));
    }

    @Test
    void anEndpointThatIsGoneIsTold() {
        endpoint.close();

        assertThatThrownBy(() -> buckets.listAll("bucket", ""))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be used");
    }

    private static void assertRefused(StorageError error, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(StorageException.class))
                .extracting(StorageException::error)
                .isEqualTo(error);
    }

    private void write(ObjectName name, byte[] content) throws IOException {
        try (NewObject object = buckets.begin(name, ObjectAttributes.NONE)) {
            object.content().write(content);
            object.commit();
        }
    }

    private void put(String key, byte[] content) throws IOException {
        store.put(named(key), new ByteArrayInputStream(content), ObjectAttributes.NONE);
    }

    private byte[] contentOf(ObjectName name) throws IOException {
        try (OpenObject object = store.open(name)) {
            return object.stream().readAllBytes();
        }
    }

    private static byte[] largeContent() {
        byte[] content = new byte[LARGE];
        new Random(7).nextBytes(content);
        return content;
    }

    private static ObjectName named(String key) {
        return ObjectName.of("bucket", key);
    }
}
