package dev.redshiftkit.local.aws.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.redshiftkit.local.storage.ObjectName;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.DeletedObject;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3ObjectsIT extends S3EndpointScenario {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain.csv",
                "a b+c%25&d=e?f#g",
                "ä/日本/🦊.txt",
                "double//slash",
                "/leading",
                "trailing/",
                "../up",
                "~tilde*(paren)'quote\"",
                "semi;colon,comma:at@$!",
            })
    void anyKeyTravelsBothWays(String key) {
        put(key, "content of " + key);

        assertThat(get(key)).isEqualTo("content of " + key);
        assertThat(s3.listObjectsV2(list -> list.bucket(BUCKET)).contents())
                .singleElement()
                .satisfies(object -> assertThat(object.key()).isEqualTo(key));
    }

    @Test
    void headersAndMetadataComeBack() {
        s3.putObject(
                put -> put.bucket(BUCKET)
                        .key("key")
                        .contentType("text/csv")
                        .contentEncoding("gzip")
                        .cacheControl("no-cache")
                        .metadata(Map.of("origin", "a  b", "row-count", "11")),
                RequestBody.fromString("hello world"));

        HeadObjectResponse head =
                s3.headObject(request -> request.bucket(BUCKET).key("key"));

        assertThat(head.contentType()).isEqualTo("text/csv");
        assertThat(head.contentEncoding()).isEqualTo("gzip");
        assertThat(head.cacheControl()).isEqualTo("no-cache");
        assertThat(head.metadata()).containsEntry("row-count", "11").containsKey("origin");
        assertThat(head.contentLength()).isEqualTo(11);
        assertThat(head.eTag()).isEqualTo("\"5eb63bbbe01eeed093cb22bb8f5acdc3\"");
        assertThat(head.lastModified()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void anEmptyObjectTravelsBothWays() {
        put("empty", "");

        assertThat(get("empty")).isEmpty();
        assertThat(s3.headObject(request -> request.bucket(BUCKET).key("empty")).contentLength())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = ChecksumAlgorithm.class,
            names = {"CRC32", "CRC32_C", "SHA1", "SHA256"})
    void theClientsChecksumIsCheckedKeptAndGivenBack(ChecksumAlgorithm algorithm) {
        PutObjectResponse put = s3.putObject(
                request -> request.bucket(BUCKET).key("key").checksumAlgorithm(algorithm),
                RequestBody.fromString("hello world"));
        ResponseBytes<GetObjectResponse> got =
                s3.getObjectAsBytes(request -> request.bucket(BUCKET).key("key").checksumMode(ChecksumMode.ENABLED));

        String kept = store.stat(ObjectName.of(BUCKET, "key"))
                .attributes()
                .checksums()
                .values()
                .get("x-amz-checksum-" + algorithm.toString().toLowerCase(Locale.ROOT));
        assertThat(kept).isNotBlank();
        assertThat(put.sdkHttpResponse().headers())
                .containsEntry("X-amz-checksum-" + algorithm.toString().toLowerCase(Locale.ROOT), List.of(kept));
        assertThat(got.asUtf8String()).isEqualTo("hello world");
        assertThat(got.response().checksumTypeAsString()).isEqualTo("FULL_OBJECT");
    }

    @Test
    void aClientThatComputesNoChecksumsIsServed() {
        try (S3Client plain = client().requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .build()) {
            plain.putObject(put -> put.bucket(BUCKET).key("key"), RequestBody.fromString("content"));
        }
        assertThat(get("key")).isEqualTo("content");
    }

    @Test
    void aClientThatDoesNotChunkItsBodiesIsServed() {
        try (S3Client plain = client().serviceConfiguration(
                        configuration -> configuration.chunkedEncodingEnabled(false))
                .build()) {
            plain.putObject(put -> put.bucket(BUCKET).key("key"), RequestBody.fromString("content"));
        }
        assertThat(get("key")).isEqualTo("content");
    }

    @Test
    void aWrongMd5IsRefused() {
        assertRefused(
                400,
                "BadDigest",
                () -> s3.putObject(
                        put -> put.bucket(BUCKET).key("key").contentMD5("XrY7u+Ae7tCTyyK7j1rNww=="),
                        RequestBody.fromString("something else")));
        assertRefused(
                400,
                "InvalidDigest",
                () -> s3.putObject(
                        put -> put.bucket(BUCKET).key("key").contentMD5("no base64!"), RequestBody.fromString("x")));
        assertThat(store.listAll(BUCKET, "")).isEmpty();
    }

    @Test
    void aWrongChecksumIsRefused() {
        assertRefused(
                400,
                "BadDigest",
                () -> s3.putObject(
                        put -> put.bucket(BUCKET).key("key").checksumCRC32("AAAAAA=="),
                        RequestBody.fromString("content")));
        assertThat(store.listAll(BUCKET, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-3, 0123, bytes 0-3/10",
        "bytes=7-, 789, bytes 7-9/10",
        "bytes=-2, 89, bytes 8-9/10",
        "bytes=-99, 0123456789, bytes 0-9/10",
        "bytes=8-99, 89, bytes 8-9/10",
    })
    void rangesAreServed(String range, String expected, String contentRange) {
        put("key", "0123456789");

        ResponseBytes<GetObjectResponse> got =
                s3.getObjectAsBytes(request -> request.bucket(BUCKET).key("key").range(range));

        assertThat(got.asUtf8String()).isEqualTo(expected);
        assertThat(got.response().contentRange()).isEqualTo(contentRange);
        assertThat(got.response().sdkHttpResponse().statusCode()).isEqualTo(206);
    }

    @Test
    void aRangeOutsideOfTheObjectIsRefused() {
        put("key", "0123456789");

        assertRefused(
                416,
                "InvalidRange",
                () -> s3.getObjectAsBytes(
                        request -> request.bucket(BUCKET).key("key").range("bytes=10-")));
    }

    @Test
    void missingKeysAndBucketsHaveTheirExceptions() {
        assertThatExceptionOfType(NoSuchKeyException.class)
                .isThrownBy(() -> get("missing"))
                .withMessageContaining("The specified key does not exist.");
        assertThatExceptionOfType(NoSuchBucketException.class)
                .isThrownBy(() -> s3.listObjectsV2(list -> list.bucket("nowhere")))
                .withMessageContaining("The specified bucket does not exist");
        assertThatExceptionOfType(NoSuchKeyException.class)
                .isThrownBy(() -> s3.headObject(head -> head.bucket(BUCKET).key("missing")));
    }

    @Test
    void errorsCarryTheIdentifierOfTheirRequest() {
        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(() -> get("missing"))
                .satisfies(refusal -> assertThat(refusal.requestId()).matches("[0-9A-F]{16}"));
    }

    @Test
    void aPutMayRequireAFreeKey() {
        s3.putObject(put -> put.bucket(BUCKET).key("key").ifNoneMatch("*"), RequestBody.fromString("first"));

        assertRefused(
                412,
                "PreconditionFailed",
                () -> s3.putObject(
                        put -> put.bucket(BUCKET).key("key").ifNoneMatch("*"), RequestBody.fromString("second")));
        assertThat(get("key")).isEqualTo("first");
    }

    @Test
    void aPutMayRequireACertainVersion() {
        put("key", "first");
        String tag = s3.headObject(head -> head.bucket(BUCKET).key("key")).eTag();
        s3.putObject(put -> put.bucket(BUCKET).key("key").ifMatch(tag), RequestBody.fromString("second"));

        assertRefused(
                412,
                "PreconditionFailed",
                () -> s3.putObject(put -> put.bucket(BUCKET).key("key").ifMatch(tag), RequestBody.fromString("third")));
        assertThat(get("key")).isEqualTo("second");
    }

    @Test
    void aGetMayDependOnTheVersion() {
        put("key", "content");
        String tag = s3.headObject(head -> head.bucket(BUCKET).key("key")).eTag();

        assertRefused(
                304,
                null,
                () -> s3.getObjectAsBytes(get -> get.bucket(BUCKET).key("key").ifNoneMatch(tag)));
        assertRefused(
                412,
                "PreconditionFailed",
                () -> s3.getObjectAsBytes(get -> get.bucket(BUCKET).key("key").ifMatch("\"other\"")));
        assertRefused(
                304,
                null,
                () -> s3.getObjectAsBytes(get -> get.bucket(BUCKET).key("key").ifModifiedSince(Instant.now())));
        assertRefused(
                412,
                "PreconditionFailed",
                () -> s3.getObjectAsBytes(get -> get.bucket(BUCKET).key("key").ifUnmodifiedSince(Instant.EPOCH)));
        assertThat(s3.getObjectAsBytes(get -> get.bucket(BUCKET).key("key").ifMatch(tag))
                        .asUtf8String())
                .isEqualTo("content");
    }

    @Test
    void aCopyKeepsOrReplacesMetadata() {
        s3.putObject(
                put -> put.bucket(BUCKET).key("source ü").metadata(Map.of("a", "1")),
                RequestBody.fromString("content"));
        s3.copyObject(copy -> copy.sourceBucket(BUCKET)
                .sourceKey("source ü")
                .destinationBucket(BUCKET)
                .destinationKey("kept"));
        s3.copyObject(copy -> copy.sourceBucket(BUCKET)
                .sourceKey("source ü")
                .destinationBucket(BUCKET)
                .destinationKey("replaced")
                .metadataDirective(MetadataDirective.REPLACE)
                .metadata(Map.of("b", "2")));

        assertThat(get("kept")).isEqualTo("content");
        assertThat(s3.headObject(head -> head.bucket(BUCKET).key("kept")).metadata())
                .isEqualTo(Map.of("a", "1"));
        assertThat(s3.headObject(head -> head.bucket(BUCKET).key("replaced")).metadata())
                .isEqualTo(Map.of("b", "2"));
    }

    @Test
    void aCopyOntoItselfMustChangeSomething() {
        put("key", "content");

        assertRefused(
                400,
                "InvalidRequest",
                () -> s3.copyObject(copy -> copy.sourceBucket(BUCKET)
                        .sourceKey("key")
                        .destinationBucket(BUCKET)
                        .destinationKey("key")));
    }

    @Test
    void aCopyMayDependOnItsSource() {
        put("key", "content");

        assertRefused(
                412,
                "PreconditionFailed",
                () -> s3.copyObject(copy -> copy.sourceBucket(BUCKET)
                        .sourceKey("key")
                        .copySourceIfMatch("\"other\"")
                        .destinationBucket(BUCKET)
                        .destinationKey("copy")));
        assertThatExceptionOfType(NoSuchKeyException.class)
                .isThrownBy(() -> s3.copyObject(copy -> copy.sourceBucket(BUCKET)
                        .sourceKey("missing")
                        .destinationBucket(BUCKET)
                        .destinationKey("copy")));
    }

    @Test
    void deletingIsSilentAboutMissingKeys() {
        put("key", "content");
        s3.deleteObject(delete -> delete.bucket(BUCKET).key("key"));
        s3.deleteObject(delete -> delete.bucket(BUCKET).key("key"));

        assertThat(store.listAll(BUCKET, "")).isEmpty();
    }

    @Test
    void manyObjectsAreDeletedAtOnce() {
        List<String> keys = IntStream.range(0, 300)
                .mapToObj(number -> "<key> & \"" + number + "\" ü")
                .toList();
        keys.forEach(key -> put(key, ""));
        put("kept", "");

        DeleteObjectsResponse response = s3.deleteObjects(request -> request.bucket(BUCKET)
                .delete(delete -> delete.objects(keys.stream()
                        .map(key -> ObjectIdentifier.builder().key(key).build())
                        .toList())));

        assertThat(response.deleted()).extracting(DeletedObject::key).containsExactlyElementsOf(keys);
        assertThat(response.errors()).isEmpty();
        assertThat(store.listAll(BUCKET, ""))
                .singleElement()
                .satisfies(left -> assertThat(left.key()).isEqualTo("kept"));
    }

    @Test
    void bucketsComeAndGo() {
        s3.createBucket(create -> create.bucket("airports"));

        assertThat(s3.listBuckets().buckets())
                .extracting(bucket -> bucket.name())
                .containsExactly("airports", BUCKET);
        assertThat(s3.headBucket(head -> head.bucket("airports")).bucketRegion())
                .isEqualTo("us-east-1");
        assertThat(s3.getBucketLocation(location -> location.bucket("airports")).locationConstraintAsString())
                .isNullOrEmpty();
        assertRefused(409, "BucketAlreadyOwnedByYou", () -> s3.createBucket(create -> create.bucket("airports")));
        s3.deleteBucket(delete -> delete.bucket("airports"));
        assertThatExceptionOfType(NoSuchBucketException.class)
                .isThrownBy(() -> s3.headBucket(head -> head.bucket("airports")));
        put("key", "content");
        assertRefused(409, "BucketNotEmpty", () -> s3.deleteBucket(delete -> delete.bucket(BUCKET)));
    }

    @Test
    void whatIsNotServedIsRefusedByName() {
        put("key", "content");

        assertRefused(
                501,
                "NotImplemented",
                () -> s3.putObjectAcl(acl -> acl.bucket(BUCKET).key("key").acl("public-read")));
        assertRefused(501, "NotImplemented", () -> s3.getBucketVersioning(request -> request.bucket(BUCKET)));
        assertThat(get("key")).isEqualTo("content");
    }

    static void assertRefused(int status, @Nullable String code, Runnable action) {
        assertThatExceptionOfType(S3Exception.class).isThrownBy(action::run).satisfies(refusal -> {
            assertThat(refusal.statusCode()).isEqualTo(status);
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
        });
    }

    @Test
    void contentIsUtf8WhateverItHolds() {
        String text = "ü\u0000\r\n🦊";
        put("key", text);

        assertThat(get("key").getBytes(UTF_8)).isEqualTo(text.getBytes(UTF_8));
    }
}
