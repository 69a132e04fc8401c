package dev.redshiftkit.local.unload.option;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an UNLOAD has left under its prefix.
 *
 * @param objects in the order of their keys
 */
record Written(List<Item> objects) {

    /**
     * An object.
     *
     * @param name its key without the prefix
     * @param content its bytes, each a character
     * @param encryption what S3 says of it
     * @param kmsKey likewise
     */
    record Item(String name, String content, Optional<String> encryption, Optional<String> kmsKey) {

        boolean beginsWith(int... bytes) {
            for (int i = 0; i < bytes.length; i++) {
                if (content.charAt(i) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }

        /** Whether the content has this text somewhere; also if it is not text as a whole. */
        boolean has(String text) {
            return content.contains(text);
        }
    }

    boolean all(Predicate<Item> condition) {
        return !objects.isEmpty() && objects.stream().allMatch(condition);
    }

    boolean any(Predicate<Item> condition) {
        return objects.stream().anyMatch(condition);
    }

    boolean hasText(String text) {
        return any(item -> item.has(text));
    }

    boolean isNamed(String... names) {
        return objects.stream().map(Item::name).toList().equals(List.of(names));
    }
}
