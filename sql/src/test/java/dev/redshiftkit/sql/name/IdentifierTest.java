package dev.redshiftkit.sql.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "sales, sales",
                "Sales, sales",
                "_a$1, _a$1",
                "#stage, #stage",
                "order, \"order\"",
                "TAG, \"tag\"",
                "1st, \"1st\"",
                "$a, \"$a\"",
                "two words, \"two words\"",
                "größe, \"größe\"",
                "a\"b, \"a\"\"b\"",
                "a\\b, \"a\\b\"",
                "#, \"#\"",
            })
    void quotesOnlyWhereNeeded(String name, String rendered) {
        assertThat(Identifier.of(name).render())
                .isEqualTo(rendered)
                .hasToString(Identifier.of(name).toString());
    }

    @Test
    void foldsEvenBetweenQuotesSinceRedshiftDoes() {
        assertThat(Identifier.parse("\"MyCol\""))
                .isEqualTo(Identifier.parse("MYCOL"))
                .isEqualTo(Identifier.of("mycol"));
    }

    @Test
    void foldsLettersOfAsciiOnlyWhateverTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Identifier.of("TITLE_Ä").value()).isEqualTo("title_Ä");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void keepsAndQuotesCapitalsForCaseSensitiveSessions() {
        assertThat(Identifier.caseSensitive("MyCol").render()).isEqualTo("\"MyCol\"");
    }

    @Test
    void lengthIsCountedInBytes() {
        assertThatNoException().isThrownBy(() -> Identifier.of("ä".repeat(63) + "b"));
        assertThatExceptionOfType(InvalidIdentifierException.class)
                .isThrownBy(() -> Identifier.of("ä".repeat(64)))
                .withMessageContaining("at most 127 bytes in UTF-8, not 128");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\0", "a\nb", "\u0085", "\u2028", "\uD800", "\u007F"})
    void refusesWhatIsEmptyOrCannotBePrinted(String name) {
        assertThatExceptionOfType(InvalidIdentifierException.class).isThrownBy(() -> Identifier.of(name));
    }

    @Test
    void refusalStaysOneShortLine() {
        assertThatExceptionOfType(InvalidIdentifierException.class)
                .isThrownBy(() -> Identifier.of("a\nERROR: forged" + "x".repeat(1000)))
                .satisfies(refusal ->
                        assertThat(refusal.getMessage()).doesNotContain("\n").hasSizeLessThan(160));
    }

    @ParameterizedTest
    @ValueSource(strings = {"select", "a b", "a.b", "'a'", "1", "", "\"a", "a;", "\"\""})
    void parsesExactlyOneName(String sql) {
        assertThatExceptionOfType(InvalidIdentifierException.class).isThrownBy(() -> Identifier.parse(sql));
    }

    @Test
    void parsesReservedWordsInQuotes() {
        assertThat(Identifier.parse(" \"Select\" /* quoted */").value()).isEqualTo("select");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales", "_x1", "Sales_2024"})
    void plainTakesTheAllowList(String name) {
        assertThat(Identifier.plain(name).render()).isEqualToIgnoringCase(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1a",
                "a b",
                "a$",
                "#a",
                "größe",
                "a\"b",
                "a;drop table b",
                "select",
                "Table",
                "a\n",
                "a.b",
                "users--"
            })
    void plainRefusesEverythingElse(String name) {
        assertThatExceptionOfType(InvalidIdentifierException.class).isThrownBy(() -> Identifier.plain(name));
    }

    @Test
    void plainTakes127Characters() {
        assertThat(Identifier.plain("a".repeat(127)).value()).hasSize(127);
        assertThatExceptionOfType(InvalidIdentifierException.class).isThrownBy(() -> Identifier.plain("a".repeat(128)));
    }
}
