package dev.redshiftkit.local.aws.s3;

import java.util.zip.Checksum;

/** The CRC-64 of the NVM Express specification, reflected, as S3 uses it. */
final class Crc64Nvme implements Checksum {

    private static final long REFLECTED_POLYNOMIAL = 0x9A6C9329AC4BC9B5L;
    private static final long[] TABLE = table();

    private long register = ~0L;

    private static long[] table() {
        long[] table = new long[256];
        for (int octet = 0; octet < table.length; octet++) {
            long value = octet;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                value = (value & 1) == 0 ? value >>> 1 : value >>> 1 ^ REFLECTED_POLYNOMIAL;
            }
            table[octet] = value;
        }
        return table;
    }

    @Override
    public void update(int octet) {
        register = TABLE[(int) (register ^ octet) & 0xFF] ^ register >>> Byte.SIZE;
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            update(bytes[i]);
        }
    }

    @Override
    public long getValue() {
        return ~register;
    }

    @Override
    public void reset() {
        register = ~0L;
    }
}
