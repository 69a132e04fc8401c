package dev.redshiftkit.local.format.avro;

import java.io.IOException;
import java.io.InputStream;

/** Reads what stands around the records of a file. Nothing that a file says of itself makes it reserve much memory. */
final class BlockInput {

    private final InputStream in;
    private long bytesRead;

    BlockInput(InputStream in) {
        this.in = in;
    }

    /** Returns the next number; -1 at the end of the file, where {@code mayEnd} allows one. */
    long readLong(boolean mayEnd) throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = in.read();
            if (next < 0) {
                if (mayEnd && shift == 0) {
                    return -1;
                }
                throw new AvroFormatException("Avro file ends early");
            }
            bytesRead++;
            value |= (next & 0x7FL) << shift;
            if (next < 0x80) {
                return value >>> 1 ^ -(value & 1);
            }
        }
        throw new AvroFormatException("Avro file is damaged");
    }

    byte[] readBytes(long length, long limit, String what) throws IOException {
        if (length < 0 || limit < length) {
            throw new AvroFormatException(what);
        }
        byte[] bytes = in.readNBytes((int) length);
        if (bytes.length < length) {
            throw new AvroFormatException("Avro file ends early");
        }
        bytesRead += length;
        return bytes;
    }

    long bytesRead() {
        return bytesRead;
    }
}
