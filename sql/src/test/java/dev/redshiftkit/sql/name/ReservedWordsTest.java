package dev.redshiftkit.sql.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReservedWordsTest {

    @Test
    void listIsAsLongAsTheGuides() {
        assertThat(ReservedWords.all()).hasSize(156).allMatch(word -> word.matches("[a-z0-9_]+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AES128", "without", "Tag", "CURRENT_USER_ID", "text32k", "lun", "open"})
    void caseDoesNotMatter(String word) {
        assertThat(ReservedWords.contains(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"qualify", "merge", "exclude", "super", "values", "set", "update", "delete", "type", "start", ""
            })
    void whatTheGuideDoesNotListIsFree(String word) {
        assertThat(ReservedWords.contains(word)).isFalse();
    }
}
