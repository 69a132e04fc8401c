package dev.redshiftkit.local.format.parquet.page;

import dev.redshiftkit.local.format.parquet.ParquetFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.Util;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** The pages of one column chunk. At most one of them and the dictionary are in memory. */
final class ChunkPages implements PageReader {

    /** Pages are a megabyte where nobody asks for more; one of this size would have to be held as a whole. */
    private static final int MAX_PAGE_BYTES = 64 << 20;

    private static final ParquetMetadataConverter METADATA = new ParquetMetadataConverter();

    private final ChunkInput input;
    private final PageCodec codec;
    private final long valueCount;
    private final Statistics<?> noStatistics;
    private long valuesRead;
    private @Nullable PageHeader next;

    ChunkPages(ChunkInput input, PageCodec codec, long valueCount, PrimitiveType type) {
        this.input = input;
        this.codec = codec;
        this.valueCount = valueCount;
        this.noStatistics = Statistics.createStats(type);
    }

    @Override
    public long getTotalValueCount() {
        return valueCount;
    }

    @Override
    public @Nullable DictionaryPage readDictionaryPage() {
        try {
            PageHeader header = valueCount == 0 ? null : nextHeader();
            DictionaryPageHeader page = header == null ? null : header.getDictionary_page_header();
            if (header == null || page == null) {
                return null;
            }
            BytesInput content = unpacked(body(header), 0, header.getUncompressed_page_size());
            next = null;
            return new DictionaryPage(content, page.getNum_values(), METADATA.getEncoding(page.getEncoding()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable DataPage readPage() {
        try {
            while (valuesRead < valueCount) {
                PageHeader header = nextHeader();
                DataPage page = dataPage(header, body(header));
                next = null;
                if (page != null) {
                    valuesRead += page.getValueCount();
                    return page;
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PageHeader nextHeader() throws IOException {
        PageHeader header = next == null ? Util.readPageHeader(input) : next;
        next = header;
        return header;
    }

    private byte[] body(PageHeader header) throws IOException {
        int packed = header.getCompressed_page_size();
        requireSize(packed);
        requireSize(header.getUncompressed_page_size());
        if (packed > input.remaining()) {
            throw new ParquetFormatException("page is larger than its column chunk");
        }
        return input.readExactly(packed);
    }

    private static void requireSize(int bytes) {
        if (bytes < 0 || MAX_PAGE_BYTES < bytes) {
            throw new ParquetFormatException("page has " + bytes + " bytes, at most " + MAX_PAGE_BYTES + " are read");
        }
    }

    /** Returns nothing for a page that holds no values, such as an index. */
    private @Nullable DataPage dataPage(PageHeader header, byte[] body) throws IOException {
        DataPageHeader first = header.getData_page_header();
        if (first != null) {
            return first(header, first, body);
        }
        DataPageHeaderV2 second = header.getData_page_header_v2();
        return second == null ? null : second(header, second, body);
    }

    private DataPage first(PageHeader header, DataPageHeader page, byte[] body) throws IOException {
        int size = header.getUncompressed_page_size();
        return new DataPageV1(
                unpacked(body, 0, size),
                page.getNum_values(),
                size,
                noStatistics,
                METADATA.getEncoding(page.getRepetition_level_encoding()),
                METADATA.getEncoding(page.getDefinition_level_encoding()),
                METADATA.getEncoding(page.getEncoding()));
    }

    /** The levels are in front and never packed. */
    private DataPage second(PageHeader header, DataPageHeaderV2 page, byte[] body) throws IOException {
        int repetition = page.getRepetition_levels_byte_length();
        int levels = repetition + page.getDefinition_levels_byte_length();
        if (repetition < 0 || levels < repetition || body.length < levels) {
            throw new ParquetFormatException("page is damaged");
        }
        BytesInput values = page.isIs_compressed()
                ? unpacked(body, levels, header.getUncompressed_page_size() - levels)
                : BytesInput.from(body, levels, body.length - levels);
        return DataPageV2.uncompressed(
                page.getNum_rows(),
                page.getNum_nulls(),
                page.getNum_values(),
                BytesInput.from(body, 0, repetition),
                BytesInput.from(body, repetition, levels - repetition),
                METADATA.getEncoding(page.getEncoding()),
                values,
                noStatistics);
    }

    private BytesInput unpacked(byte[] packed, int from, int size) throws IOException {
        if (codec == PageCodec.UNCOMPRESSED) {
            return BytesInput.from(packed, from, packed.length - from);
        }
        byte[] content = new byte[Math.max(0, size)];
        // A page of no bytes may be no bytes at all, which is not what a codec makes of it.
        int length = from == packed.length ? 0 : codec.unpack(packed, from, packed.length - from, content);
        return BytesInput.from(length == content.length ? content : Arrays.copyOf(content, length));
    }
}
