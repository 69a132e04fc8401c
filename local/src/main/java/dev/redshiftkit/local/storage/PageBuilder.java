package dev.redshiftkit.local.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills one page of a listing. Keys under a common prefix are leapt over, so a page costs what it shows. */
final class PageBuilder {

    private final NavigableMap<String, IndexEntry> entries;
    private final Listing listing;
    private final List<StoredObject> objects = new ArrayList<>();
    private final List<String> commonPrefixes = new ArrayList<>();
    private ListingPosition reached;

    PageBuilder(NavigableMap<String, IndexEntry> entries, Listing listing) {
        this.entries = entries;
        this.listing = listing;
        this.reached = listing.position();
    }

    ListingPage build() {
        if (listing.maxKeys() == 0) {
            return page(Optional.empty());
        }
        Map.Entry<String, IndexEntry> entry = first();
        while (entry != null && objects.size() + commonPrefixes.size() < listing.maxKeys()) {
            add(entry);
            entry = following(reached);
        }
        return page(entry == null ? Optional.empty() : Optional.of(reached));
    }

    private ListingPage page(Optional<ListingPosition> next) {
        return new ListingPage(objects, commonPrefixes, next);
    }

    private Map.@Nullable Entry<String, IndexEntry> first() {
        boolean beforePrefix = Utf8Order.INSTANCE.compare(reached.text(), listing.prefix()) < 0;
        return beforePrefix && !passes(reached, listing.prefix())
                ? listed(entries.ceilingEntry(listing.prefix()))
                : following(reached);
    }

    private void add(Map.Entry<String, IndexEntry> entry) {
        Optional<String> commonPrefix = listing.commonPrefixOf(entry.getKey());
        if (commonPrefix.isPresent()) {
            commonPrefixes.add(commonPrefix.get());
            reached = ListingPosition.afterPrefix(commonPrefix.get());
        } else {
            objects.add(entry.getValue().object());
            reached = ListingPosition.after(entry.getKey());
        }
    }

    private Map.@Nullable Entry<String, IndexEntry> following(ListingPosition position) {
        Map.Entry<String, IndexEntry> entry = entries.higherEntry(leapTarget(position));
        while (entry != null && passes(position, entry.getKey())) {
            entry = entries.higherEntry(entry.getKey());
        }
        return listed(entry);
    }

    /** The last code point sorts after nearly all that can follow a prefix; what is left is passed one by one. */
    private static String leapTarget(ListingPosition position) {
        return position.reach() == ListingPosition.Reach.PREFIX
                ? position.text() + Character.toString(Character.MAX_CODE_POINT)
                : position.text();
    }

    private static boolean passes(ListingPosition position, String key) {
        return position.reach() == ListingPosition.Reach.PREFIX && key.startsWith(position.text());
    }

    private Map.@Nullable Entry<String, IndexEntry> listed(Map.@Nullable Entry<String, IndexEntry> entry) {
        return entry != null && entry.getKey().startsWith(listing.prefix()) ? entry : null;
    }
}
