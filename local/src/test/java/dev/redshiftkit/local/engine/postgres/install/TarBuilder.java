package dev.redshiftkit.local.engine.postgres.install;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Writes tar archives, good and bad. */
final class TarBuilder {

    private static final int BLOCK = 512;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    TarBuilder file(String name, int mode, String content) {
        byte[] bytes = content.getBytes(UTF_8);
        entry("", name, '0', mode, bytes.length, "");
        out.writeBytes(bytes);
        out.writeBytes(new byte[(BLOCK - bytes.length % BLOCK) % BLOCK]);
        return this;
    }

    TarBuilder directory(String name) {
        return entry("", name, '5', 0755, 0, "");
    }

    TarBuilder link(String name, String target) {
        return entry("", name, '2', 0777, 0, target);
    }

    TarBuilder entry(String prefix, String name, char type, int mode, long size, String link) {
        byte[] block = new byte[BLOCK];
        put(block, 0, name);
        put(block, 100, String.format("%07o", mode));
        put(block, 124, String.format("%011o", size));
        block[156] = (byte) type;
        put(block, 157, link);
        put(block, 257, "ustar");
        put(block, 345, prefix);
        put(block, 148, "        ");
        long sum = 0;
        for (byte value : block) {
            sum += value & 0xff;
        }
        put(block, 148, String.format("%06o", sum));
        block[154] = 0;
        out.writeBytes(block);
        return this;
    }

    private static void put(byte[] block, int index, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        System.arraycopy(bytes, 0, block, index, bytes.length);
    }

    byte[] build() {
        out.writeBytes(new byte[2 * BLOCK]);
        return out.toByteArray();
    }

    /** Ends without the blocks that mark an end. */
    byte[] buildUnfinished() {
        return out.toByteArray();
    }
}
