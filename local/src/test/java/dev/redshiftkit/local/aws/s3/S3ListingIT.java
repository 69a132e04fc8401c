package dev.redshiftkit.local.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

class S3ListingIT extends S3EndpointScenario {

    @Test
    void twoThousandFiveHundredObjectsComeInThreePages() {
        List<String> keys = IntStream.range(0, 2500)
                .mapToObj(number -> String.format(Locale.ROOT, "part-%05d", number))
                .toList();
        keys.forEach(key -> put(key, ""));

        ListObjectsV2Response first = s3.listObjectsV2(list -> list.bucket(BUCKET));
        List<String> all = s3.listObjectsV2Paginator(list -> list.bucket(BUCKET)).contents().stream()
                .map(S3Object::key)
                .toList();

        assertThat(first.keyCount()).isEqualTo(1000);
        assertThat(first.isTruncated()).isTrue();
        assertThat(first.maxKeys()).isEqualTo(1000);
        assertThat(all).isEqualTo(keys);
        assertThat(s3.listObjectsV2Paginator(list -> list.bucket(BUCKET)).stream())
                .hasSize(3);
    }

    @Test
    void delimitersRollUpAcrossPages() {
        for (String key : List.of("a", "dir 1/x", "dir 1/y", "dir&2/x", "ü/x", "z")) {
            put(key, "");
        }
        List<ListObjectsV2Response> pages =
                s3
                        .listObjectsV2Paginator(
                                list -> list.bucket(BUCKET).delimiter("/").maxKeys(2))
                        .stream()
                        .toList();

        assertThat(pages).hasSize(3);
        assertThat(pages.stream().flatMap(page -> page.contents().stream()).map(S3Object::key))
                .containsExactly("a", "z");
        assertThat(pages.stream()
                        .flatMap(page -> page.commonPrefixes().stream())
                        .map(CommonPrefix::prefix))
                .containsExactly("dir 1/", "dir&2/", "ü/");
    }

    @Test
    void aListingStartsAfterAKey() {
        for (String key : List.of("data/1", "data/2", "data/3", "other")) {
            put(key, "");
        }
        ListObjectsV2Response page =
                s3.listObjectsV2(list -> list.bucket(BUCKET).prefix("data/").startAfter("data/1"));

        assertThat(page.contents()).extracting(S3Object::key).containsExactly("data/2", "data/3");
        assertThat(page.startAfter()).isEqualTo("data/1");
    }

    @Test
    void entriesDescribeTheirObjects() {
        put("key", "hello world");

        assertThat(s3.listObjectsV2(list -> list.bucket(BUCKET).fetchOwner(true))
                        .contents())
                .singleElement()
                .satisfies(object -> {
                    assertThat(object.size()).isEqualTo(11);
                    assertThat(object.eTag()).isEqualTo("\"5eb63bbbe01eeed093cb22bb8f5acdc3\"");
                    assertThat(object.storageClassAsString()).isEqualTo("STANDARD");
                    assertThat(object.owner().displayName()).isEqualTo("local");
                });
    }

    @Test
    void theOldListingGoesOnFromMarkers() {
        for (String key : List.of("a", "dir/x", "dir/y", "z")) {
            put(key, "");
        }
        ListObjectsResponse first =
                s3.listObjects(list -> list.bucket(BUCKET).delimiter("/").maxKeys(2));
        ListObjectsResponse second = s3.listObjects(
                list -> list.bucket(BUCKET).delimiter("/").maxKeys(2).marker(first.nextMarker()));

        assertThat(first.contents()).extracting(S3Object::key).containsExactly("a");
        assertThat(first.nextMarker()).isEqualTo("dir/");
        assertThat(second.contents()).extracting(S3Object::key).containsExactly("z");
        assertThat(second.commonPrefixes()).isEmpty();
        assertThat(second.isTruncated()).isFalse();
    }

    @Test
    void aForeignContinuationTokenIsRefused() {
        S3ObjectsIT.assertRefused(
                400,
                "InvalidArgument",
                () -> s3.listObjectsV2(list -> list.bucket(BUCKET).continuationToken("bogus!")));
    }
}
