package dev.redshiftkit.local.storage;

import java.util.List;
import java.util.Optional;

/**
 * One page of a bucket. Objects and common prefixes are each in the order of their UTF-8 bytes.
 *
 * @param next where the following page begins; empty if this is the last
 */
public record ListingPage(List<StoredObject> objects, List<String> commonPrefixes, Optional<ListingPosition> next) {

    public ListingPage {
        objects = List.copyOf(objects);
        commonPrefixes = List.copyOf(commonPrefixes);
    }
}
