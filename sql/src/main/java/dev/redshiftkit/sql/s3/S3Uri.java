package dev.redshiftkit.sql.s3;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A bucket and a key, or the prefix of keys, written {@code s3://bucket/key}. Nothing is decoded: in S3 a percent sign, a
 * question mark or a blank is part of the key.
 *
 * @param bucket 3 to 63 lower-case letters, digits, dots and hyphens (S3 guide, "General purpose bucket naming rules")
 * @param key empty for the whole bucket; at most 1,024 bytes in UTF-8, without two dots in a row
 */
public record S3Uri(String bucket, String key) {

    private static final String SCHEME = "s3://";
    private static final int MAX_KEY_BYTES = 1024;
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern IP_ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    /**
     * Checks both parts.
     *
     * @throws InvalidPathException if the bucket breaks the naming rules, or the key is too long, holds a control
     *     character, or could lead out of its prefix
     */
    public S3Uri {
        require(
                BUCKET.matcher(bucket).matches(),
                "S3 bucket must be 3 to 63 lower-case letters, digits, dots and hyphens and begin and end with a letter"
                        + " or digit");
        require(!bucket.contains(".."), "S3 bucket must not have two dots in a row");
        require(!IP_ADDRESS.matcher(bucket).matches(), "S3 bucket must not be written like an IP address");
        require(!key.contains(".."), "S3 path traversal is not allowed: the key must not have two dots in a row");
        require(key.codePoints().noneMatch(S3Uri::isForbidden), "S3 key must not hold control characters");
        int bytes = key.getBytes(StandardCharsets.UTF_8).length;
        require(bytes <= MAX_KEY_BYTES, "S3 key must be at most 1024 bytes in UTF-8, but has " + bytes);
    }

    /** Returns the place with this bucket and key, which the constructor checks. */
    public static S3Uri of(String bucket, String key) {
        return new S3Uri(bucket, key);
    }

    /**
     * Returns the place that the text names.
     *
     * @param text {@code s3://bucket} or {@code s3://bucket/key}, the scheme in lower case
     * @throws InvalidPathException if the text is anything else
     */
    public static S3Uri parse(String text) {
        require(text.startsWith(SCHEME), "S3 path must begin with s3://");
        String path = text.substring(SCHEME.length());
        int slash = path.indexOf('/');
        return slash < 0 ? new S3Uri(path, "") : new S3Uri(path.substring(0, slash), path.substring(slash + 1));
    }

    /**
     * Returns a place below this one. A slash is put in between unless this key is empty or already ends in one.
     *
     * @param child relative, so not beginning with a slash
     * @throws InvalidPathException if the child begins with a slash, or the whole is not a valid key
     */
    public S3Uri resolve(String child) {
        require(!child.startsWith("/"), "S3 key below a prefix must not begin with a slash");
        boolean complete = key.isEmpty() || key.endsWith("/");
        return new S3Uri(bucket, complete ? key + child : key + "/" + child);
    }

    /**
     * Returns the place whose key is this one with the text behind it, as UNLOAD makes names of files from its prefix.
     *
     * @throws InvalidPathException if the whole is not a valid key
     */
    public S3Uri append(String suffix) {
        return new S3Uri(bucket, key + suffix);
    }

    /** Returns {@code s3://bucket/key}, with the slash even if the key is empty. This is no SQL literal: quotes stay. */
    public String render() {
        return SCHEME + bucket + "/" + key;
    }

    /** Returns {@link #render()}. */
    @Override
    public String toString() {
        return render();
    }

    private static boolean isForbidden(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static void require(boolean valid, String message) {
        if (!valid) {
            throw new InvalidPathException(message);
        }
    }
}
