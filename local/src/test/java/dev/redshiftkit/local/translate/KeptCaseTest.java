package dev.redshiftkit.local.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.translate.draft.Handling;
import dev.redshiftkit.local.translate.expansion.Relations;
import dev.redshiftkit.sql.statement.Statement;
import dev.redshiftkit.sql.statement.Statements;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptCaseTest {

    private final Translator translator = new RememberingTranslator(new RedshiftTranslator());

    @Test
    void nobodyIsAskedBeforeTheSettingIsMentioned() {
        assertThat(translate("select \"A\" from t")).isEqualTo(inEngine("select \"a\" from t"));
    }

    @Test
    void settingMattersToStatementsWithCapitalsInQuotes() {
        mention();
        assertThat(translate("select \"a\", B from t")).isEqualTo(inEngine("select \"a\", B from t"));
        assertThat(translate("select \"A\" from t")).isInstanceOf(Translation.Undecided.class);
    }

    @Test
    void sessionDecides() {
        mention();
        assertThat(decided("select \"A\" from t", new Facts(false, false))).isEqualTo(inEngine("select \"a\" from t"));
        assertThat(decided("select \"A\" from t", new Facts(true, false))).isEqualTo(inEngine("select \"A\" from t"));
    }

    @Test
    void markIsACharacterTheStatementHasNot() {
        mention();
        String sql = "select \"A\" as x, '\uE000a' from t";
        assertThat(decided(sql, new Facts(true, false))).isEqualTo(inEngine(sql));
    }

    @Test
    void columnsAreComparedWithTheirCase() {
        mention();
        assertThat(decided("select * exclude \"Two\" from \"T\"", new Facts(true, false)))
                .isEqualTo(inEngine("select \"T\".\"One\" from \"T\""));
    }

    @Test
    void attributesKeepTheirCaseWithoutQuotes() {
        mention();
        assertThat(decided("select t.data.Name from t", new Facts(false, true)))
                .isNotEqualTo(decided("select t.data.Name from t", new Facts(false, false)));
    }

    private void mention() {
        translate("set enable_case_sensitive_identifier to true");
    }

    private Translation decided(String sql, Relations facts) {
        return ((Translation.Undecided) translate(sql)).decision().apply(facts);
    }

    private Translation translate(String sql) {
        Statement statement = Statements.split(sql).get(0);
        return translator.translate(statement);
    }

    private static Translation inEngine(String sql) {
        return new Translation.ForEngine(sql, Handling.PLAIN);
    }

    /** A table with the columns One and Two, in whatever spelling it is asked for. */
    private record Facts(boolean keepsQuotedCase, boolean keepsAttributeCase) implements Relations {
        @Override
        public Optional<List<String>> columns(List<String> name) {
            return name.equals(List.of("T")) ? Optional.of(List.of("One", "Two")) : Optional.empty();
        }
    }
}
