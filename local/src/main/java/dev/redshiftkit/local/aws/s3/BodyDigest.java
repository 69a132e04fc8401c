package dev.redshiftkit.local.aws.s3;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.Checksum;

/** A digest that grows with a body. */
interface BodyDigest {

    void update(byte[] bytes, int offset, int length);

    /** Returns the digest of what was seen so far and ends it. */
    byte[] value();

    static BodyDigest of(String messageDigest) {
        MessageDigest digest = newDigest(messageDigest);
        return new BodyDigest() {
            @Override
            public void update(byte[] bytes, int offset, int length) {
                digest.update(bytes, offset, length);
            }

            @Override
            public byte[] value() {
                return digest.digest();
            }
        };
    }

    private static MessageDigest newDigest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has " + algorithm, e);
        }
    }

    /** Returns a digest of a checksum's value, the most significant of its bytes first. */
    static BodyDigest of(Checksum checksum, int bytes) {
        return new BodyDigest() {
            @Override
            public void update(byte[] content, int offset, int length) {
                checksum.update(content, offset, length);
            }

            @Override
            public byte[] value() {
                byte[] value = new byte[bytes];
                ByteBuffer.allocate(Long.BYTES)
                        .putLong(checksum.getValue())
                        .position(Long.BYTES - bytes)
                        .get(value);
                return value;
            }
        };
    }
}
