package dev.redshiftkit.local.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page is what the statements make of it; {@code -Dgolden.refresh=true} writes it anew. */
class TranslationPageTest {

    @Test
    void committedPageIsCurrent() throws IOException {
        String page = TranslationPage.of(CaseFile.readAll(CaseFile.DIRECTORY));
        if (Boolean.getBoolean("golden.refresh")) {
            Files.writeString(TranslationPage.PATH, page);
        }
        assertThat(Files.readString(TranslationPage.PATH)).isEqualTo(page);
    }

    @Test
    void statementIsUntouchedChangedOrRefused() {
        assertThat(TranslationCount.of(Stream.of(
                        "select a from t; select b from t where c = 'x'",
                        "select top 3 a from t",
                        "select a from t limit 3 for share")))
                .isEqualTo(new TranslationCount(2, 1, 1));
    }

    @Test
    void statementWithMoreToItThanItsTextIsNoUntouchedOne() {
        assertThat(TranslationCount.of(Stream.of("truncate t"))).isEqualTo(new TranslationCount(0, 1, 0));
    }
}
