package dev.redshiftkit.local.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingLawTest {

    private static final Comparator<String> BY_BYTES =
            (left, right) -> Arrays.compareUnsigned(left.getBytes(UTF_8), right.getBytes(UTF_8));
    private static final String[] ALPHABET = {"a", "b", "/", "-", "é", "\uFFFD", "🦊", "\uDBFF\uDFFF", "\u0000"};

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theOrderIsThatOfUtf8Bytes(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        for (int i = 0; i < 1000; i++) {
            String left = key(random);
            String right = key(random);
            assertThat(Integer.signum(Utf8Order.INSTANCE.compare(left, right)))
                    .as("seed %d: '%s' and '%s'", seed, left, right)
                    .isEqualTo(Integer.signum(BY_BYTES.compare(left, right)));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void pagesTogetherShowWhatAFullScanShows(long seed) throws IOException {
        RandomGenerator random = new SplittableRandom(seed);
        Set<String> keys = keys(random);
        try (ObjectStore store = storeWith(keys)) {
            for (int i = 0; i < 100; i++) {
                Listing listing = listing(random);
                assertThat(pages(store, listing))
                        .as("seed %d: %s", seed, listing)
                        .containsExactlyElementsOf(scan(keys, listing));
            }
        }
    }

    private static Listing listing(RandomGenerator random) {
        return new Listing(
                "bucket",
                random.nextInt(3) == 0 ? "" : key(random).substring(0, 1).replaceAll("[\\ud800-\\udfff]", ""),
                random.nextBoolean() ? Optional.empty() : Optional.of(random.nextBoolean() ? "/" : "a/"),
                random.nextBoolean() ? ListingPosition.START : ListingPosition.after(key(random)),
                1 + random.nextInt(5));
    }

    private static List<String> pages(ObjectStore store, Listing listing) {
        List<String> shown = new ArrayList<>();
        Optional<Listing> next = Optional.of(listing);
        while (next.isPresent()) {
            ListingPage page = store.list(next.get());
            assertThat(page.objects().size() + page.commonPrefixes().size()).isLessThanOrEqualTo(listing.maxKeys());
            page.objects().forEach(object -> shown.add(object.key()));
            page.commonPrefixes().forEach(prefix -> shown.add("prefix " + prefix));
            next = page.next().map(listing::withPosition);
        }
        shown.sort(BY_BYTES);
        return shown;
    }

    private static List<String> scan(Set<String> keys, Listing listing) {
        return keys.stream()
                .filter(key -> key.startsWith(listing.prefix()))
                .filter(key -> BY_BYTES.compare(key, listing.position().text()) > 0)
                .map(key -> shownAs(key, listing))
                .distinct()
                .sorted(BY_BYTES)
                .toList();
    }

    private static String shownAs(String key, Listing listing) {
        int delimiter = listing.delimiter()
                .map(text -> key.indexOf(text, listing.prefix().length()))
                .orElse(-1);
        return delimiter < 0
                ? key
                : "prefix "
                        + key.substring(
                                0, delimiter + listing.delimiter().orElseThrow().length());
    }

    private static ObjectStore storeWith(Set<String> keys) throws IOException {
        ObjectStore store = new MemoryObjectStore(() -> Instant.EPOCH);
        store.createBucket("bucket");
        for (String key : keys) {
            store.put(ObjectName.of("bucket", key), InputStream.nullInputStream(), ObjectAttributes.NONE);
        }
        return store;
    }

    private static Set<String> keys(RandomGenerator random) {
        Set<String> keys = new LinkedHashSet<>();
        int count = random.nextInt(60);
        for (int i = 0; i < count; i++) {
            keys.add(key(random));
        }
        return keys;
    }

    private static String key(RandomGenerator random) {
        StringBuilder key = new StringBuilder();
        int length = 1 + random.nextInt(6);
        for (int i = 0; i < length; i++) {
            key.append(ALPHABET[random.nextInt(ALPHABET.length)]);
        }
        return key.toString();
    }
}
