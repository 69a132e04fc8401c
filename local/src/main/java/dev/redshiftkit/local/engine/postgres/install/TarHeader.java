package dev.redshiftkit.local.engine.postgres.install;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/** The block before the content of an entry in a tar archive, with its fields at the places the format gives them. */
final class TarHeader {

    static final int LENGTH = 512;

    private static final int CHECKSUM = 148;
    private static final int CHECKSUM_END = 156;

    private final byte[] block;

    private TarHeader(byte[] block) {
        this.block = block;
    }

    /** Takes over a block; refuses one whose checksum is wrong. */
    static TarHeader of(byte[] block) throws IOException {
        TarHeader header = new TarHeader(block);
        if (!header.isEnd() && header.sum() != header.octal(CHECKSUM, 8)) {
            throw new IOException("tar archive is damaged: a header's checksum is wrong");
        }
        return header;
    }

    /** Whether this is the block that follows the last entry. */
    boolean isEnd() {
        return block[0] == 0;
    }

    private long sum() {
        long sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            sum += CHECKSUM <= i && i < CHECKSUM_END ? ' ' : block[i] & 0xff;
        }
        return sum;
    }

    String name() {
        String prefix = text(345, 155);
        return prefix.isEmpty() ? text(0, 100) : prefix + "/" + text(0, 100);
    }

    long mode() throws IOException {
        return octal(100, 8);
    }

    long size() throws IOException {
        return octal(124, 12);
    }

    char type() {
        return (char) block[156];
    }

    String link() {
        return text(157, 100);
    }

    private String text(int start, int length) {
        int end = start;
        while (end < start + length && block[end] != 0) {
            end++;
        }
        return new String(block, start, end - start, UTF_8);
    }

    private long octal(int start, int length) throws IOException {
        String digits =
                new String(block, start, length, ISO_8859_1).replace('\0', ' ').strip();
        if (!digits.matches("[0-7]{1,12}")) {
            throw new IOException("tar archive is damaged: a header holds no number where one belongs");
        }
        return Long.parseLong(digits, 8);
    }
}
