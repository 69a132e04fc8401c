package dev.redshiftkit.local.format.delimited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.local.format.delimited.TextLayout.FieldQuotes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelimitedReaderTest {

    private static final int LONGEST = 1 << 20;
    private static final DelimitedLayout QUOTES_REMOVED =
            DelimitedLayout.text('|').withQuoting(Quoting.REMOVED);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a|b|c; [a][b][c]",
                "a||; [a][][]",
                "''; ''",
                "a~b; [a]/[b]",
                "a~~b~; [a]/[]/[b]",
                "a^~b^~; [a]/[b]",
                "a|\"b|c\"; [a][\"b][c\"]",
            })
    void textIsCutAtDelimitersAndLineEnds(String text, String expected) throws IOException {
        assertThat(read(DelimitedLayout.text('|'), text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"a\\|b|c; [a|b][c]", "a\\~b|c; [a~b][c]", "\\\\|x; [\\][x]", "a\\; [a\\]", "\\N|\\a; [N][a]"})
    void backslashTakesTheMeaningFromTheNextByte(String text, String expected) throws IOException {
        assertThat(read(DelimitedLayout.text('|').withEscape(), text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a,b; [a][b]",
                "\"a,b\",c; [a,b][c]",
                "\"a~b\"~c; [a~b]/[c]",
                "\"a\"\"b\"; [a\"b]",
                "\"\",\"\"\"\"; [][\"]",
                " \"a\" , b; [a][ b]",
                "\"a\"^~\"b\"^; [a]/[b]",
                "a,; [a][]",
                "\"a; UNBALANCED_QUOTE:\"a",
                "\"a\"b,c~d; MISPLACED_QUOTE:\"a\"b,c/[d]",
                "a\"b~d; MISPLACED_QUOTE:a\"b/[d]",
            })
    void csvIsReadWithItsQuotes(String text, String expected) throws IOException {
        assertThat(read(DelimitedLayout.csv(','), text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "'Black'|\"a|b\"; [Black][a|b]",
                "Blue'|x; [Blue'][x]",
                "''|\"\"; [][]",
                "' 'Black' '; [ 'Black' ]",
                "'Blue|x~y; UNBALANCED_QUOTE:'Blue|x/[y]",
            })
    void quotesAroundFieldsAreRemoved(String text, String expected) throws IOException {
        assertThat(read(QUOTES_REMOVED, text)).isEqualTo(expected);
    }

    @Test
    void linesAreCountedAsTheFileHasThem() throws IOException {
        DelimitedReader reader =
                reader(DelimitedLayout.csv(',').withIgnoredLines(1), "head\n\"a\nb\",1\nc,2\n\"x\"y\nd,3\n");
        List<Long> lines = new ArrayList<>();
        while (reader.next()) {
            lines.add(reader.lineNumber());
        }

        assertThat(lines).containsExactly(2L, 4L, 5L, 6L);
        assertThat(reader.linesRead()).isEqualTo(6);
    }

    @Test
    void fieldIsComparedAsItIsWrittenAndNotAsItIsMeant() throws IOException {
        DelimitedReader reader = reader(DelimitedLayout.text('|').withEscape(), "\\N|N\n");
        reader.next();

        assertThat(reader.isWritten(0, new byte[] {'\\', 'N'})).isTrue();
        assertThat(reader.isWritten(1, new byte[] {'\\', 'N'})).isFalse();
    }

    @Test
    void recordThatIsTooLongIsSkippedAndCostsNoMoreMemoryThanAllowed() throws IOException {
        DelimitedReader reader = reader(DelimitedLayout.text('|'), "a\n" + "x".repeat(3 << 20) + "\nb\n");

        reader.next();
        assertThat(reader.next()).isTrue();
        assertThat(reader.fault()).contains(RecordFault.TOO_LONG);
        assertThat(reader.rawRecord()).hasSize(1024);
        assertThat(reader.next()).isTrue();
        assertThat(reader.lineNumber()).isEqualTo(3);
        assertThat(reader.next()).isFalse();
    }

    @Test
    void marksMustBeAscii() {
        assertThatThrownBy(() -> DelimitedLayout.text('é'))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("delimiter must be an ASCII character other than NUL, but is U+e9");
    }

    /** What is written is read back, whatever the fields hold and wherever the reader's buffer ends. */
    @ParameterizedTest
    @CsvSource({"WHERE_NEEDED, false, CSV", "NEVER, true, NONE", "ALWAYS, true, REMOVED"})
    void writtenRecordsAreReadBack(FieldQuotes quotes, boolean escaped, Quoting quoting) throws IOException {
        long seed = 20261123;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<List<String>> records = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            records.add(List.of(randomField(random), randomField(random), "end"));
        }
        byte[] file = write(new TextLayout('|', "\\N", quotes, escaped), records);
        DelimitedReader reader = new DelimitedReader(
                new ByteArrayInputStream(file),
                new DelimitedLayout('|', quoting, '"', escaped, List.of(), 0, false),
                LONGEST);

        for (List<String> expected : records) {
            assertThat(reader.next()).as("seed %d", seed).isTrue();
            assertThat(fields(reader)).as("seed %d", seed).isEqualTo(expected);
        }
        assertThat(reader.next()).isFalse();
    }

    private static String randomField(RandomGenerator random) {
        String[] parts = {"\"", "'", "|", ",", "\\", "\n", "\r", "\r\n", " ", "é", "x", "N"};
        StringBuilder field = new StringBuilder(random.nextInt(50) == 0 ? "y".repeat(random.nextInt(3_000)) : "");
        for (int i = random.nextInt(0, 10); i > 0; i--) {
            field.append(parts[random.nextInt(parts.length)]);
        }
        return field.toString();
    }

    private static byte[] write(TextLayout layout, List<List<String>> records) throws IOException {
        DelimitedWriter writer = new DelimitedWriter(layout);
        for (List<String> record : records) {
            for (String field : record) {
                byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
                writer.write(bytes, 0, bytes.length);
            }
            writer.endRecord();
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        writer.drainTo(file);
        return file.toByteArray();
    }

    /** Reads a text in which ~ stands for a line feed and ^ for a carriage return. */
    private static String read(DelimitedLayout layout, String text) throws IOException {
        DelimitedReader reader = reader(layout, text.replace('~', '\n').replace('^', '\r'));
        List<String> records = new ArrayList<>();
        while (reader.next()) {
            records.add(
                    reader.fault().isPresent()
                            ? reader.fault().get() + ":" + new String(reader.rawRecord(), StandardCharsets.UTF_8)
                            : bracketed(fields(reader)));
        }
        return String.join("/", records).replace('\n', '~');
    }

    private static String bracketed(List<String> fields) {
        StringBuilder text = new StringBuilder();
        fields.forEach(field -> text.append('[').append(field).append(']'));
        return text.toString();
    }

    private static List<String> fields(DelimitedReader reader) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < reader.fieldCount(); i++) {
            fields.add(new String(
                    reader.fieldBytes(i),
                    reader.fieldStart(i),
                    reader.fieldEnd(i) - reader.fieldStart(i),
                    StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static DelimitedReader reader(DelimitedLayout layout, String text) {
        return new DelimitedReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), layout, LONGEST);
    }
}
