package dev.redshiftkit.local.storage;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the files of one version: {@code <bucket>~<key>~<version>.data} and the same with {@code .meta} for its
 * description. Bucket and key are there for people who look, as far as they are harmless in a file name; nothing is
 * read out of them.
 */
record VersionFile(Path directory, String stem, long version) {

    private static final Pattern NAME = Pattern.compile("(.+~([0-9a-f]{16}))\\.(?:data|meta|new)");
    private static final int SHOWN_KEY_LENGTH = 100;

    static VersionFile of(Path directory, ObjectName name, long version) {
        String stem = "%s~%s~%016x".formatted(name.bucket(), harmless(name.key()), version);
        return new VersionFile(directory, stem, version);
    }

    private static String harmless(String key) {
        String end = key.substring(Math.max(0, key.length() - SHOWN_KEY_LENGTH));
        return end.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    /** Returns the version a file belongs to, or nothing if the file is not ours. */
    static Optional<VersionFile> parse(Path directory, String fileName) {
        Matcher matcher = NAME.matcher(fileName);
        return matcher.matches()
                ? Optional.of(new VersionFile(directory, matcher.group(1), Long.parseLong(matcher.group(2), 16)))
                : Optional.empty();
    }

    Path data() {
        return directory.resolve(stem + ".data");
    }

    Path description() {
        return directory.resolve(stem + ".meta");
    }

    /** A description that is still being written. */
    Path unfinishedDescription() {
        return directory.resolve(stem + ".new");
    }
}
