package dev.redshiftkit.local.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReaderTest {

    private static final int LONGEST = 1 << 17;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "{}[]; 1:{} 1:[]",
                "{\"a\":\"}\\\"\"}¶¶ [1,[2]]; 1:{\"a\":\"}\\\"\"} 3:[1,[2]]",
                "x{}; 1:x!NO_DOCUMENT 1:{}",
                ",¶{},; 1:,!NO_DOCUMENT 2:{} 2:,!NO_DOCUMENT",
                "{\"a¶; 2:{\"a¶!INCOMPLETE",
                "{\"a\\; 1:{\"a\\!INCOMPLETE",
            })
    void documentsAreCutWhereTheirBracketsClose(String text, String expected) throws IOException {
        assertThat(String.join(" ", documents(text.replace('¶', '\n'), 0))).isEqualTo(expected.replace('¶', '\n'));
    }

    @Test
    void ignoredLinesAreCounted() throws IOException {
        assertThat(documents("{}\n{\n}\n{}", 2)).containsExactly("3:}!NO_DOCUMENT", "4:{}");
        assertThat(documents("a\nb", 5)).isEmpty();
    }

    /** Wherever the reader's buffer ends, the documents are those that were written. */
    @Test
    void documentsOfAnyLengthAreReadBack() throws IOException {
        long seed = 20261124;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            String document = "{\"k\":\"" + "é\\\"]}".repeat(random.nextInt(60)) + "\"}";
            if (random.nextInt(100) == 0) {
                document = "[\"" + "x".repeat(random.nextInt(2 * LONGEST)) + "\"]";
            }
            boolean tooLong = document.getBytes(UTF_8).length > LONGEST;
            expected.add(tooLong ? "too long" : document);
            text.append(document).append(" ".repeat(random.nextInt(3)));
        }
        DocumentReader reader = reader(text.toString(), 0);
        for (String document : expected) {
            assertThat(reader.next()).as("seed %d", seed).isTrue();
            assertThat(reader.fault().isPresent() ? "too long" : text(reader))
                    .as("seed %d", seed)
                    .isEqualTo(document);
        }
        assertThat(reader.next()).isFalse();
        assertThat(reader.bytesRead()).isEqualTo(text.toString().getBytes(UTF_8).length);
    }

    private static List<String> documents(String text, int ignoredLines) throws IOException {
        List<String> documents = new ArrayList<>();
        DocumentReader reader = reader(text, ignoredLines);
        while (reader.next()) {
            documents.add(reader.line() + ":" + text(reader)
                    + reader.fault().map(fault -> "!" + fault).orElse(""));
        }
        return documents;
    }

    private static DocumentReader reader(String text, int ignoredLines) {
        return new DocumentReader(new ByteArrayInputStream(text.getBytes(UTF_8)), LONGEST, ignoredLines);
    }

    private static String text(DocumentReader reader) {
        return new String(reader.bytes(), reader.start(), reader.end() - reader.start(), UTF_8);
    }
}
