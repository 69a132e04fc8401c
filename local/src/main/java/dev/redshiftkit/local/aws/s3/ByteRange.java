package dev.redshiftkit.local.aws.s3;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of an object that lies within it and is not empty. */
record ByteRange(long offset, long length) {

    private static final Pattern SYNTAX = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * Parses a Range header. One that cannot be read, or names several ranges, is ignored as S3 does.
     *
     * @throws S3Exception if the range lies outside of the object
     */
    static Optional<ByteRange> parse(String header, long size) {
        Matcher matcher = SYNTAX.matcher(header.strip());
        if (!matcher.matches() || header.strip().equals("bytes=-")) {
            return Optional.empty();
        }
        return matcher.group(1).isEmpty()
                ? Optional.of(suffix(Long.parseLong(matcher.group(2)), size))
                : between(Long.parseLong(matcher.group(1)), matcher.group(2), size);
    }

    private static ByteRange suffix(long length, long size) {
        if (length == 0 || size == 0) {
            throw S3Error.INVALID_RANGE.refusal();
        }
        long within = Math.min(length, size);
        return new ByteRange(size - within, within);
    }

    private static Optional<ByteRange> between(long first, String lastText, long size) {
        long last = lastText.isEmpty() ? Long.MAX_VALUE : Long.parseLong(lastText);
        if (last < first) {
            return Optional.empty();
        }
        if (first >= size) {
            throw S3Error.INVALID_RANGE.refusal();
        }
        return Optional.of(new ByteRange(first, Math.min(last, size - 1) - first + 1));
    }

    /** Returns the Content-Range header for this part of an object. */
    String contentRange(long size) {
        return "bytes " + offset + "-" + (offset + length - 1) + "/" + size;
    }
}
