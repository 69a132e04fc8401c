package dev.redshiftkit.client.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.luben.zstd.ZstdInputStream;
import dev.redshiftkit.client.error.ErrorKind;
import dev.redshiftkit.client.error.RedshiftException;
import dev.redshiftkit.client.security.Secret;
import dev.redshiftkit.local.aws.s3.S3Endpoint;
import dev.redshiftkit.local.storage.MemoryObjectStore;
import dev.redshiftkit.local.storage.ObjectStore;
import dev.redshiftkit.sql.s3.S3Uri;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

class S3StagingIT {

    private static final S3Uri PREFIX = S3Uri.parse("s3://tickit/stage/");

    private Path directory;
    private ObjectStore store;
    private S3Endpoint endpoint;
    private S3Staging staging;

    @BeforeEach
    void start(@TempDir Path fresh) throws IOException {
        directory = fresh;
        store = new MemoryObjectStore(InstantSource.system());
        store.createBucket("tickit");
        endpoint = S3Endpoint.start(
                store,
                id -> Optional.of("secret").filter(secret -> id.equals("key")),
                InstantSource.system(),
                dev.redshiftkit.local.aws.s3.S3Settings.DEFAULTS);
        staging = new S3Staging(settings("secret"));
    }

    @AfterEach
    void stop() throws IOException {
        staging.close();
        endpoint.close();
        store.close();
    }

    private S3Settings settings(String secret) {
        return S3Settings.DEFAULTS
                .withEndpoint(endpoint.uri())
                .withRegion("eu-central-1")
                .withCredentials(new S3Credentials.Keys("key", Secret.of(secret), Optional.empty()));
    }

    @Test
    void uploadsAFileAsItIsOrCompressed() throws IOException {
        Path file = Files.writeString(directory.resolve("venue.csv"), "1,Toyota Park\n".repeat(1_000));
        try (StagedFiles files = staging.stage(PREFIX)) {
            StagedFile plain = files.upload(file, StagingCompression.NONE);
            StagedFile gzip = files.upload(file, StagingCompression.GZIP);
            StagedFile zstd = files.upload(file, StagingCompression.ZSTD);

            assertThat(plain).isEqualTo(new StagedFile(PREFIX.resolve("0001-venue.csv"), Files.size(file)));
            assertThat(gzip.location()).isEqualTo(PREFIX.resolve("0002-venue.csv.gz"));
            assertThat(zstd.location()).isEqualTo(PREFIX.resolve("0003-venue.csv.zst"));
            assertThat(bytes(staging.read(plain.location()))).isEqualTo(Files.readAllBytes(file));
            assertThat(bytes(new GZIPInputStream(staging.read(gzip.location()))))
                    .isEqualTo(Files.readAllBytes(file));
            assertThat(bytes(new ZstdInputStream(staging.read(zstd.location()))))
                    .isEqualTo(Files.readAllBytes(file));
            assertThat(gzip.bytes()).isLessThan(plain.bytes());
        }
    }

    @Test
    void uploadsALargeFileInPartsAndTellsHowFarItHasCome() throws IOException {
        byte[] large = new byte[2 * PartUpload.PART_SIZE + 1];
        new SplittableRandom(7).nextBytes(large);
        Path file = Files.write(directory.resolve("large.bin"), large);
        AtomicLong told = new AtomicLong();
        try (StagedFiles files = staging.stage(PREFIX)) {
            StagedFile staged = files.upload(file, StagingCompression.NONE, told::addAndGet);
            Path copy = directory.resolve("copy.bin");
            staging.download(staged.location(), copy);

            assertThat(staged.bytes()).isEqualTo(large.length);
            assertThat(told).hasValue(large.length);
            assertThat(copy).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void anUploadOfExactlyOnePartIsPutInOneRequest() throws IOException {
        Path file = Files.write(directory.resolve("exact.bin"), new byte[PartUpload.PART_SIZE]);
        try (StagedFiles files = staging.stage(PREFIX)) {
            files.upload(file, StagingCompression.NONE);

            assertThat(staging.list(PREFIX))
                    .singleElement()
                    .satisfies(object -> assertThat(object.bytes()).isEqualTo(PartUpload.PART_SIZE));
        }
    }

    @Test
    void writesAManifestOfAllFilesAndDeletesEverythingAtTheEnd() throws IOException {
        Path file = Files.writeString(directory.resolve("a b.csv"), "1\n");
        try (StagedFiles files = staging.stage(S3Uri.parse("s3://tickit/stage"))) {
            files.upload(file, StagingCompression.NONE);
            S3Uri manifest = files.writeManifest();

            assertThat(manifest).isEqualTo(PREFIX.resolve("manifest.json"));
            assertThat(new String(bytes(staging.read(manifest)), StandardCharsets.UTF_8))
                    .contains("{\"url\": \"s3://tickit/stage/0001-a_b.csv\", \"mandatory\": true");
            assertThat(staging.list(PREFIX)).hasSize(2);
        }
        assertThat(staging.list(PREFIX)).isEmpty();
    }

    @Test
    void aManifestOfNothingIsRefused() {
        try (StagedFiles files = staging.stage(PREFIX)) {
            assertThatThrownBy(files::writeManifest).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        Path nowhere = directory.resolve("nowhere.csv");
        try (StagedFiles files = staging.stage(PREFIX)) {
            RedshiftException failure =
                    catchThrowableOfType(RedshiftException.class, () -> files.upload(nowhere, StagingCompression.GZIP));

            assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID_PATH);
            assertThat(failure).hasMessage("could not read file " + nowhere + ": NoSuchFileException");
        }
    }

    @Test
    void anUploadThatFailsHalfwayLeavesNothingBehind() throws IOException {
        try (S3Client client = S3ClientFactory.open(settings("secret"))) {
            S3Uri target = PREFIX.resolve("half");
            PartUpload upload = new PartUpload(client, target, 5 * 1024 * 1024);
            upload.write(new byte[12 * 1024 * 1024], 0, 12 * 1024 * 1024);
            assertThat(store.uploads("tickit")).hasSize(1);

            upload.abandon(new IOException("interrupted"));
            assertThat(store.uploads("tickit")).isEmpty();
            assertThat(staging.list(PREFIX)).isEmpty();
        }
    }

    @Test
    void anUnknownBucketIsAWrongPath() {
        assertThat(fails(staging, S3Uri.parse("s3://nowhere/x/"))).isEqualTo(ErrorKind.INVALID_PATH);
    }

    @Test
    void aWrongKeyIsAMatterOfPermission() {
        try (S3Staging other = new S3Staging(settings("wrong"))) {
            assertThat(fails(other, PREFIX)).isEqualTo(ErrorKind.PERMISSION_DENIED);
        }
    }

    @Test
    void listsInTheOrderOfTheKeysAndDeletes() throws IOException {
        try (StagedFiles files = staging.stage(PREFIX)) {
            for (String name : new String[] {"b", "a", "c"}) {
                files.upload(Files.writeString(directory.resolve(name), name), StagingCompression.NONE);
            }
            staging.delete(PREFIX.resolve("0002-a"));

            assertThat(staging.list(PREFIX))
                    .extracting(object -> object.location().key())
                    .containsExactly("stage/0001-b", "stage/0003-c");
        }
    }

    private static ErrorKind fails(S3Staging staging, S3Uri place) {
        return catchThrowableOfType(RedshiftException.class, () -> staging.list(place))
                .kind();
    }

    private static byte[] bytes(InputStream stream) throws IOException {
        try (stream) {
            return stream.readAllBytes();
        }
    }
}
