package dev.redshiftkit.local.storage;

import dev.redshiftkit.local.storage.UploadProgress.CommittedPart;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Checks the parts someone names to complete an upload against those that were committed. */
final class PartSelection {

    static final int MAX_NUMBER = 10_000;
    private static final long MIN_SIZE = 5L << 20;

    private PartSelection() {}

    static void requireNumber(int number) {
        if (number < 1 || MAX_NUMBER < number) {
            throw new StorageException(
                    StorageError.INVALID_PART_NUMBER, "a part number is 1 to 10000, but was " + number);
        }
    }

    static List<CommittedPart> select(SortedMap<Integer, CommittedPart> committed, List<PartReference> references) {
        requireAscending(references);
        List<CommittedPart> parts = new ArrayList<>();
        for (PartReference reference : references) {
            parts.add(find(committed, reference));
        }
        requireSizes(parts);
        return parts;
    }

    private static void requireAscending(List<PartReference> references) {
        if (references.isEmpty()) {
            throw new StorageException(StorageError.INVALID_PART, "an upload is completed with at least one part");
        }
        for (int i = 1; i < references.size(); i++) {
            if (references.get(i).number() <= references.get(i - 1).number()) {
                throw new StorageException(
                        StorageError.INVALID_PART_ORDER,
                        "parts are named in ascending order, but "
                                + references.get(i).number() + " followed "
                                + references.get(i - 1).number());
            }
        }
    }

    private static CommittedPart find(SortedMap<Integer, CommittedPart> committed, PartReference reference) {
        CommittedPart part = committed.get(reference.number());
        if (part == null || !part.part().eTag().equals(reference.eTag())) {
            throw new StorageException(
                    StorageError.INVALID_PART, "no part " + reference.number() + " with the ETag given was uploaded");
        }
        return part;
    }

    private static void requireSizes(List<CommittedPart> parts) {
        for (CommittedPart part : parts.subList(0, parts.size() - 1)) {
            if (part.part().size() < MIN_SIZE) {
                throw new StorageException(
                        StorageError.ENTITY_TOO_SMALL,
                        "every part but the last has at least 5 MiB, but part "
                                + part.part().number() + " has " + part.part().size() + " bytes");
            }
        }
    }
}
