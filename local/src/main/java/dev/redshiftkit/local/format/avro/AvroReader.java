package dev.redshiftkit.local.format.avro;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.redshiftkit.local.format.json.Form;
import dev.redshiftkit.local.format.json.MalformedDocumentException;
import dev.redshiftkit.local.format.json.PathTree;
import dev.redshiftkit.local.format.json.Shreds;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of one Avro file, and takes from them what paths lead to. Memory is bounded by the sizes of header and
 * block that COPY allows. The stream stays the caller's to close. One thread at a time.
 */
public final class AvroReader {

    /** Redshift guide, "Data format parameters", AVRO: header, and data block. */
    private static final int MAX_HEADER_BYTES = 1 << 20;

    private static final int MAX_BLOCK_BYTES = 4 << 20;

    private static final byte[] MAGIC = {'O', 'b', 'j', 1};
    private static final int MARK_BYTES = 16;

    private final BlockInput in;
    private final BlockCodec codec;
    private final byte[] mark;
    private final RecordShredder shredder;
    private @Nullable BinaryDecoder decoder;
    private long recordsLeft;
    private long record;

    /**
     * Reads the header.
     *
     * @param forms for each target of the paths what it wants
     * @throws IOException if it is no Avro file, or one whose schema is no record
     */
    public AvroReader(InputStream file, PathTree paths, Form[] forms) throws IOException {
        this.in = new BlockInput(file);
        if (!Arrays.equals(in.readBytes(MAGIC.length, MAGIC.length, ""), MAGIC)) {
            throw new AvroFormatException("file is not an Avro file");
        }
        Map<String, byte[]> header = header();
        this.codec = BlockCodec.of(new String(header.getOrDefault("avro.codec", new byte[0]), UTF_8));
        this.mark = in.readBytes(MARK_BYTES, MARK_BYTES, "");
        this.shredder = new RecordShredder(schema(header), paths, forms);
    }

    private Map<String, byte[]> header() throws IOException {
        String tooLarge = "Avro file header exceeds the maximum size of 1 MB";
        Map<String, byte[]> header = new HashMap<>();
        long left = in.readLong(false);
        while (left != 0) {
            if (left < 0) {
                in.readLong(false);
                left = -left;
            }
            for (; left > 0; left--) {
                String key = new String(in.readBytes(in.readLong(false), MAX_HEADER_BYTES, tooLarge), UTF_8);
                header.put(key, in.readBytes(in.readLong(false), MAX_HEADER_BYTES, tooLarge));
                if (in.bytesRead() > MAX_HEADER_BYTES) {
                    throw new AvroFormatException(tooLarge);
                }
            }
            left = in.readLong(false);
        }
        return header;
    }

    private static Schema schema(Map<String, byte[]> header) throws AvroFormatException {
        Schema schema = parsed(new String(header.getOrDefault("avro.schema", new byte[0]), UTF_8));
        if (schema.getType() != Schema.Type.RECORD) {
            throw new AvroFormatException("Avro schema type must be record");
        }
        return schema;
    }

    private static Schema parsed(String schema) throws AvroFormatException {
        try {
            return new Schema.Parser().parse(schema);
        } catch (RuntimeException e) {
            // The library has several kinds of exceptions for what it does not understand.
            throw new AvroFormatException("Avro schema cannot be read", e);
        }
    }

    /**
     * Moves to the next record and returns whether there is one.
     *
     * @throws IOException if the file fails or is damaged; the reader is then of no further use
     */
    public boolean next() throws IOException {
        while (recordsLeft == 0) {
            if (!nextBlock()) {
                return false;
            }
        }
        recordsLeft--;
        record++;
        return true;
    }

    private boolean nextBlock() throws IOException {
        requireBlockIsRead();
        long count = in.readLong(true);
        if (count < 0) {
            return false;
        }
        byte[] block =
                in.readBytes(in.readLong(false), MAX_BLOCK_BYTES, "Avro data block exceeds the maximum size of 4 MB");
        if (!Arrays.equals(in.readBytes(MARK_BYTES, MARK_BYTES, ""), mark)) {
            throw new AvroFormatException("Avro data block is damaged");
        }
        decoder = DecoderFactory.get().binaryDecoder(codec.unpack(block), decoder);
        recordsLeft = count;
        return true;
    }

    private void requireBlockIsRead() throws IOException {
        if (decoder != null && !decoder.isEnd()) {
            throw new AvroFormatException("Avro data block is damaged");
        }
    }

    /**
     * Reads the record; to be called once for each. What this returns is valid until the next call.
     *
     * @throws MalformedDocumentException if the record is not of the shape that the paths ask for
     * @throws IOException if the file is damaged; the reader is then of no further use
     */
    public Shreds shred() throws IOException, MalformedDocumentException {
        BinaryDecoder current = decoder;
        if (current == null) {
            throw new IllegalStateException("there is no current record");
        }
        try {
            return shredder.shred(current);
        } catch (EOFException | RuntimeException e) {
            // The library finds some damage by tripping over it.
            throw new AvroFormatException("Avro data block is damaged", e);
        }
    }

    /** Returns the number of the record, from 1. */
    public long record() {
        return record;
    }

    /** Returns how many bytes were taken from the file so far. */
    public long bytesRead() {
        return in.bytesRead();
    }
}
