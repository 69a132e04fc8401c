package dev.redshiftkit.local.storage;

import java.util.SplittableRandom;

/** Contents that differ everywhere. */
final class Bytes {

    private Bytes() {}

    static byte[] random(long seed, int length) {
        byte[] bytes = new byte[length];
        new SplittableRandom(seed).nextBytes(bytes);
        return bytes;
    }
}
