package dev.redshiftkit.cli.parquet;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * How long the texts of a file are. The footer does not say; but where every page of a column refers to a dictionary, the
 * dictionaries hold each text that occurs. So the pages of the text columns are read, without taking apart their values.
 */
final class TextLengths {

    private static final int LEAST = 16;
    private static final int MOST = 65_535;

    private final Map<List<String>, OptionalInt> longest;

    private TextLengths(Map<List<String>, OptionalInt> longest) {
        this.longest = longest;
    }

    /** Reads the text columns of all row groups, one row group after the other. */
    static TextLengths of(ParquetFileReader reader) throws IOException {
        MessageType texts = texts(reader.getFileMetaData().getSchema());
        Map<List<String>, OptionalInt> longest = new HashMap<>();
        if (texts.getFieldCount() > 0) {
            reader.setRequestedSchema(texts);
            for (PageReadStore group = reader.readNextRowGroup(); group != null; group = reader.readNextRowGroup()) {
                for (ColumnDescriptor column : texts.getColumns()) {
                    longest.merge(List.of(column.getPath()), longestIn(group, column), TextLengths::larger);
                }
            }
        }
        return new TextLengths(longest);
    }

    private static MessageType texts(MessageType schema) {
        List<Type> fields = schema.getFields().stream()
                .filter(field -> field.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY)
                .toList();
        return new MessageType(schema.getName(), fields);
    }

    private static OptionalInt larger(OptionalInt some, OptionalInt other) {
        return some.isEmpty() || other.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Math.max(some.getAsInt(), other.getAsInt()));
    }

    private static OptionalInt longestIn(PageReadStore group, ColumnDescriptor column) throws IOException {
        PageReader pages = group.getPageReader(column);
        @Nullable DictionaryPage page = pages.readDictionaryPage();
        if (page == null || !isAllDictionary(pages)) {
            return OptionalInt.empty();
        }
        Dictionary dictionary = page.getEncoding().initDictionary(column, page);
        int bytes = 0;
        for (int id = 0; id <= dictionary.getMaxId(); id++) {
            bytes = Math.max(bytes, dictionary.decodeToBinary(id).length());
        }
        return OptionalInt.of(bytes);
    }

    private static boolean isAllDictionary(PageReader pages) {
        for (DataPage page = pages.readPage(); page != null; page = pages.readPage()) {
            if (!encodingOf(page).usesDictionary()) {
                return false;
            }
        }
        return true;
    }

    private static Encoding encodingOf(DataPage page) {
        return page.accept(new DataPage.Visitor<Encoding>() {
            @Override
            public Encoding visit(DataPageV1 first) {
                return first.getValueEncoding();
            }

            @Override
            public Encoding visit(DataPageV2 second) {
                return second.getDataEncoding();
            }
        });
    }

    /** Half as much again as the longest needs, as a power of two; the most there is where nobody knows the longest. */
    int varcharFor(ColumnDescriptor column) {
        OptionalInt bytes = longest.getOrDefault(List.of(column.getPath()), OptionalInt.of(0));
        int length = LEAST;
        while (bytes.isPresent() && length < bytes.getAsInt() + bytes.getAsInt() / 2) {
            length *= 2;
        }
        return bytes.isPresent() ? Math.min(length, MOST) : MOST;
    }
}
