package dev.redshiftkit.local.format.parquet;

import dev.redshiftkit.local.format.parquet.PageStore.Place;
import io.airlift.compress.snappy.SnappyCompressor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;

/** Puts pages together, a page at a time: which rows have values, then the values, then all of it packed with Snappy. */
final class PageEncoder {

    private static final int RUN_BYTES = 1 << 12;

    private final SnappyCompressor snappy = new SnappyCompressor();
    private byte[] page = new byte[1 << 12];
    private byte[] packed = new byte[1 << 12];
    private int[] numbers = new int[0];
    private int size;

    /** Begins a page. */
    void begin(boolean[] present, int rows, int values) throws IOException {
        size = 0;
        byte[] levels = values == rows ? run(rows) : levels(present, rows);
        reserve(Integer.BYTES + levels.length);
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            page[size++] = (byte) (levels.length >>> shift);
        }
        append(levels, levels.length);
    }

    /** One run: its length times two as a number of seven bits a byte, and the level. */
    private static byte[] run(int rows) {
        byte[] run = new byte[6];
        int length = 0;
        for (int rest = rows << 1; ; rest >>>= 7) {
            run[length++] = (byte) (rest < 0x80 ? rest : rest | 0x80);
            if (rest < 0x80) {
                break;
            }
        }
        run[length++] = 1;
        return Arrays.copyOf(run, length);
    }

    private static byte[] levels(boolean[] present, int rows) throws IOException {
        try (RunLengthBitPackingHybridEncoder encoder = runs(1)) {
            for (int row = 0; row < rows; row++) {
                encoder.writeInt(present[row] ? 1 : 0);
            }
            return encoder.toBytes().toInputStream().readAllBytes();
        }
    }

    private static RunLengthBitPackingHybridEncoder runs(int bits) {
        return new RunLengthBitPackingHybridEncoder(bits, RUN_BYTES, RUN_BYTES, HeapByteBufferAllocator.getInstance());
    }

    void writePlain(PlainValues values) {
        append(values.bytes(), values.size());
    }

    /** Writes truth values, eight a byte. */
    void writeBits(PlainValues values) {
        int bytes = (values.count() + 7) / 8;
        reserve(bytes);
        Arrays.fill(page, size, size + bytes, (byte) 0);
        for (int i = 0; i < values.count(); i++) {
            page[size + i / 8] |= (byte) (values.bytes()[i] << (i % 8));
        }
        size += bytes;
    }

    /** Writes the numbers that values have in a dictionary; returns false, having written nothing, if they are too many. */
    boolean writeNumbers(ColumnDictionary dictionary, PlainValues values) throws IOException {
        if (numbers.length < values.count()) {
            numbers = new int[values.count()];
        }
        if (!dictionary.encode(values, numbers)) {
            return false;
        }
        int bits = Integer.SIZE
                - Integer.numberOfLeadingZeros(Math.max(1, dictionary.values().count() - 1));
        try (RunLengthBitPackingHybridEncoder encoder = runs(bits)) {
            for (int i = 0; i < values.count(); i++) {
                encoder.writeInt(numbers[i]);
            }
            byte[] runs = encoder.toBytes().toInputStream().readAllBytes();
            reserve(1);
            page[size++] = (byte) bits;
            append(runs, runs.length);
        }
        return true;
    }

    /** Returns the bytes of the page before it is packed. */
    int size() {
        return size;
    }

    Place compressTo(PageStore store) throws IOException {
        int length = pack(page, size);
        return store.put(packed, length);
    }

    BytesInput compress(PlainValues values) {
        int length = pack(values.bytes(), values.size());
        return BytesInput.from(ByteBuffer.wrap(Arrays.copyOf(packed, length)));
    }

    private int pack(byte[] source, int length) {
        int most = snappy.maxCompressedLength(length);
        if (packed.length < most) {
            packed = new byte[most];
        }
        return snappy.compress(source, 0, length, packed, 0, packed.length);
    }

    private void append(byte[] source, int length) {
        reserve(length);
        System.arraycopy(source, 0, page, size, length);
        size += length;
    }

    private void reserve(int length) {
        if (page.length - size < length) {
            page = Arrays.copyOf(page, Math.max(page.length * 2, size + length));
        }
    }
}
