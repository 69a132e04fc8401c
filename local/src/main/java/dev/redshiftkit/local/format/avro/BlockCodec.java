package dev.redshiftkit.local.format.avro;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.snappy.SnappyDecompressor;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** How the blocks of a file are packed: in one of the ways that COPY takes (Redshift guide, AVRO). */
enum BlockCodec {
    NULL {
        @Override
        InputStream unpack(byte[] block) {
            return new ByteArrayInputStream(block);
        }
    },
    DEFLATE {
        @Override
        InputStream unpack(byte[] block) {
            return new InflaterInputStream(new ByteArrayInputStream(block), new Inflater(true));
        }
    },
    SNAPPY {
        @Override
        InputStream unpack(byte[] block) throws AvroFormatException {
            return new ByteArrayInputStream(unpackSnappy(block));
        }
    };

    /** Of a block that is unpacked as a whole. */
    private static final int MAX_UNPACKED_BYTES = 64 << 20;

    private static final int CHECKSUM_BYTES = 4;

    abstract InputStream unpack(byte[] block) throws AvroFormatException;

    static BlockCodec of(String name) throws AvroFormatException {
        return switch (name) {
            case "", "null" -> NULL;
            case "deflate" -> DEFLATE;
            case "snappy" -> SNAPPY;
            default -> throw new AvroFormatException("Avro codec is not supported: " + name);
        };
    }

    private static byte[] unpackSnappy(byte[] block) throws AvroFormatException {
        try {
            int length = SnappyDecompressor.getUncompressedLength(block, 0);
            if (length < 0 || MAX_UNPACKED_BYTES < length || block.length < CHECKSUM_BYTES) {
                throw new AvroFormatException("Avro data block is damaged");
            }
            byte[] unpacked = new byte[length];
            new SnappyDecompressor().decompress(block, 0, block.length - CHECKSUM_BYTES, unpacked, 0, length);
            return unpacked;
        } catch (MalformedInputException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new AvroFormatException("Avro data block is damaged", e);
        }
    }
}
