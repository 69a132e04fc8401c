package dev.redshiftkit.local.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SqlErrorTest {

    @Test
    void engineErrorHasItsDetailBetweenTwoRules() {
        SqlError error = SqlError.engine(new EngineDetail(
                "Spectrum Scan Error", 15001, "file is broken", 4711, "scan.cpp:42", "worker [pid=18]"));

        assertThat(error.sqlState()).isEqualTo("XX000");
        assertThat(error.message()).isEqualTo("Spectrum Scan Error");
        assertThat(error.detail().orElseThrow().lines())
                .containsExactly(
                        "",
                        "  -----------------------------------------------",
                        "  error:  Spectrum Scan Error",
                        "  code:      15001",
                        "  context:   file is broken",
                        "  query:     4711",
                        "  location:  scan.cpp:42",
                        "  process:   worker [pid=18]",
                        "  -----------------------------------------------");
    }

    @Test
    void changedErrorKeepsWhatItHadAndTheOriginalStaysAsItWas() {
        SqlError error = SqlError.of("42P01", "relation \"t\" does not exist");
        SqlError placed = error.withPosition(15).withHint("look again");

        assertThat(placed.fields())
                .containsEntry(ErrorField.SQL_STATE, "42P01")
                .containsEntry(ErrorField.POSITION, "15")
                .containsEntry(ErrorField.HINT, "look again");
        assertThat(placed.position()).hasValue(15);
        assertThat(placed.getStackTrace()).isEqualTo(error.getStackTrace());
        assertThat(error.position()).isEmpty();
        assertThat(error.hint()).isEmpty();
    }

    @Test
    void informationIsAddedAndSurvivesLaterChanges() {
        SqlError error = SqlError.of("0A000", "no").withInformation("first");
        SqlError more = error.withInformation("second").withPosition(3);

        assertThat(more.information()).containsExactly("first", "second");
        assertThat(error.information()).containsExactly("first");
    }

    @Test
    void causeSurvivesLaterChanges() {
        IllegalStateException cause = new IllegalStateException();

        assertThat(SqlError.fatal("08006", "gone").causedBy(cause).withHint("x"))
                .hasCause(cause)
                .hasMessage("gone");
    }

    @Test
    void fieldsFromTheWireAreKeptAndMissingOnesFilledIn() {
        SqlError error = SqlError.from(Map.of(
                ErrorField.SEVERITY, "FATAL", ErrorField.FILE, "auth.c", ErrorField.LINE, "42", ErrorField.WHERE, "w"));

        assertThat(error.severity()).isEqualTo(Severity.FATAL);
        assertThat(error.sqlState()).isEqualTo("XX000");
        assertThat(error.message()).isEmpty();
        assertThat(error.field(ErrorField.FILE)).hasValue("auth.c");
        assertThat(error.field(ErrorField.WHERE)).hasValue("w");
    }

    @Test
    void untranslatedSeverityWins() {
        SqlError error =
                SqlError.from(Map.of(ErrorField.SEVERITY, "FEHLER", ErrorField.SEVERITY_NOT_LOCALIZED, "PANIC"));

        assertThat(error.severity()).isEqualTo(Severity.PANIC);
    }

    @Test
    void positionThatIsNoNumberIsNoPosition() {
        assertThat(SqlError.of("42601", "x").with(ErrorField.POSITION, "?").position())
                .isEmpty();
    }

    @Test
    void refusesWhatIsNoSqlStateAndPositionsBeforeTheFirstCharacter() {
        assertThatThrownBy(() -> SqlError.of("4260", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SQLSTATE must be five digits or capital letters: 4260");
        assertThatThrownBy(() -> SqlError.of("42601", "x").withPosition(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("position is counted from 1, but is 0");
    }

    @Test
    void everyFieldIsFoundByItsLetter() {
        for (ErrorField field : ErrorField.values()) {
            assertThat(ErrorField.of(field.code())).hasValue(field);
        }
        assertThat(ErrorField.of('z')).isEmpty();
    }
}
