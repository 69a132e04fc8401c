package dev.redshiftkit.local.storage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Entity tags as S3 makes them for objects that are not encrypted with a key of one's own. */
final class ETags {

    private ETags() {}

    static MessageDigest newMd5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has MD5", e);
        }
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    /** Returns the tag of a multipart object: the MD5 of its parts' MD5s, and their number. */
    static String ofParts(List<Part> parts) {
        MessageDigest md5 = newMd5();
        parts.forEach(part -> md5.update(HexFormat.of().parseHex(part.eTag())));
        return hex(md5.digest()) + "-" + parts.size();
    }
}
