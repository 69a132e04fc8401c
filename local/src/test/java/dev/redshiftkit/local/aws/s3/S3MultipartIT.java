package dev.redshiftkit.local.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

class S3MultipartIT extends S3EndpointScenario {

    private static final int PART_SIZE = 5 << 20;

    private final byte[] content = new byte[PART_SIZE + 1000];

    S3MultipartIT() {
        new SplittableRandom(42).nextBytes(content);
    }

    @Test
    void partsBecomeOneObject() {
        String upload = start();
        CompletedPart second = upload(upload, 2, Arrays.copyOfRange(content, PART_SIZE, content.length));
        CompletedPart first = upload(upload, 1, Arrays.copyOf(content, PART_SIZE));

        CompleteMultipartUploadResponse completed = complete(upload, first, second);

        assertThat(completed.eTag()).matches("\"[0-9a-f]{32}-2\"");
        assertThat(completed.checksumCRC32()).endsWith("-2");
        assertThat(s3.getObjectAsBytes(get -> get.bucket(BUCKET).key("key").checksumMode(ChecksumMode.ENABLED))
                        .asByteArrayUnsafe())
                .isEqualTo(content);
        assertThat(s3.headObject(head -> head.bucket(BUCKET).key("key")).contentType())
                .isEqualTo("text/csv");
    }

    @Test
    void completingMayRequireAFreeKey() {
        put("key", "first");
        String upload = start();
        CompletedPart part = upload(upload, 1, new byte[] {1});

        S3ObjectsIT.assertRefused(
                412,
                "PreconditionFailed",
                () -> s3.completeMultipartUpload(complete -> complete.bucket(BUCKET)
                        .key("key")
                        .uploadId(upload)
                        .ifNoneMatch("*")
                        .multipartUpload(multipart -> multipart.parts(part))));
        assertThat(get("key")).isEqualTo("first");
    }

    @Test
    void partsAndUploadsAreListed() {
        String upload = start();
        upload(upload, 3, new byte[] {1, 2, 3});
        upload(upload, 1, new byte[] {1});

        assertThat(s3
                        .listPartsPaginator(list ->
                                list.bucket(BUCKET).key("key").uploadId(upload).maxParts(1))
                        .parts()
                        .stream()
                        .map(Part::partNumber))
                .containsExactly(1, 3);
        assertThat(s3.listMultipartUploads(list -> list.bucket(BUCKET)).uploads())
                .extracting(MultipartUpload::uploadId)
                .containsExactly(upload);
    }

    @Test
    void anAbortedUploadIsGone() {
        String upload = start();
        CompletedPart part = upload(upload, 1, new byte[] {1});
        s3.abortMultipartUpload(abort -> abort.bucket(BUCKET).key("key").uploadId(upload));

        assertThatExceptionOfType(NoSuchUploadException.class).isThrownBy(() -> complete(upload, part));
        assertThat(s3.listMultipartUploads(list -> list.bucket(BUCKET)).uploads())
                .isEmpty();
        assertThat(store.listAll(BUCKET, "")).isEmpty();
    }

    @Test
    void partsThatWereNotUploadedAreRefused() {
        String upload = start();
        CompletedPart part = upload(upload, 1, new byte[] {1});

        S3ObjectsIT.assertRefused(
                400,
                "InvalidPart",
                () -> complete(upload, part.toBuilder().eTag("\"other\"").build()));
        S3ObjectsIT.assertRefused(
                400,
                "InvalidPart",
                () -> complete(upload, part.toBuilder().partNumber(2).build()));
        S3ObjectsIT.assertRefused(
                400,
                "InvalidPart",
                () -> complete(
                        upload, part.toBuilder().checksumCRC32("AAAAAA==").build()));
        assertThat(complete(upload, part).eTag()).endsWith("-1\"");
    }

    @Test
    void smallPartsAreRefused() {
        String upload = start();
        CompletedPart first = upload(upload, 1, new byte[] {1});
        CompletedPart second = upload(upload, 2, new byte[] {2});

        S3ObjectsIT.assertRefused(400, "EntityTooSmall", () -> complete(upload, first, second));
    }

    @Test
    void aPartMayBeCopiedFromAnObject() {
        put("source", "0123456789");
        String upload = start();
        String tag = s3.uploadPartCopy(copy -> copy.sourceBucket(BUCKET)
                        .sourceKey("source")
                        .copySourceRange("bytes=2-5")
                        .destinationBucket(BUCKET)
                        .destinationKey("key")
                        .uploadId(upload)
                        .partNumber(1))
                .copyPartResult()
                .eTag();
        complete(upload, CompletedPart.builder().partNumber(1).eTag(tag).build());

        assertThat(get("key")).isEqualTo("2345");
    }

    private String start() {
        return s3.createMultipartUpload(create -> create.bucket(BUCKET)
                        .key("key")
                        .contentType("text/csv")
                        .checksumAlgorithm(ChecksumAlgorithm.CRC32))
                .uploadId();
    }

    private CompletedPart upload(String upload, int number, byte[] bytes) {
        UploadPartResponse response = s3.uploadPart(
                part -> part.bucket(BUCKET)
                        .key("key")
                        .uploadId(upload)
                        .partNumber(number)
                        .checksumAlgorithm(ChecksumAlgorithm.CRC32),
                RequestBody.fromBytes(bytes));
        return CompletedPart.builder()
                .partNumber(number)
                .eTag(response.eTag())
                .checksumCRC32(response.checksumCRC32())
                .build();
    }

    private CompleteMultipartUploadResponse complete(String upload, CompletedPart... parts) {
        return s3.completeMultipartUpload(complete -> complete.bucket(BUCKET)
                .key("key")
                .uploadId(upload)
                .multipartUpload(multipart -> multipart.parts(List.of(parts))));
    }
}
