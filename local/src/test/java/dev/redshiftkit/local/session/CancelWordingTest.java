package dev.redshiftkit.local.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.pgwire.message.ErrorFields;
import org.junit.jupiter.api.Test;

class CancelWordingTest {

    private static final long QUERY_ID = 101;

    @Test
    void cancelIsToldInTheWordsOfTheGuide() {
        assertThat(message("57014", "canceling statement due to user request"))
                .isEqualTo("Query (101) cancelled on user's request");
    }

    @Test
    void timeoutIsSpelledAsTheGuideSpellsIt() {
        assertThat(message("57014", "canceling statement due to statement timeout"))
                .isEqualTo("Query (101) canceled on user's request");
    }

    @Test
    void otherErrorsKeepTheirWords() {
        assertThat(message("42P01", "relation \"t\" does not exist")).isEqualTo("relation \"t\" does not exist");
    }

    private String message(String sqlState, String message) {
        return CancelWording.reworded(ErrorFields.of("ERROR", sqlState, message), QUERY_ID)
                .message();
    }
}
