package dev.redshiftkit.pgwire.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorFieldsTest {

    private final ErrorFields fields = ErrorFields.of("ERROR", "42601", "syntax error")
            .with(ErrorFields.DETAIL, "a detail")
            .with(ErrorFields.HINT, "a hint")
            .with(ErrorFields.POSITION, "8")
            .with(ErrorFields.INTERNAL_POSITION, "9")
            .with(ErrorFields.INTERNAL_QUERY, "select")
            .with(ErrorFields.WHERE, "function f");

    @Test
    void tellsWhatItsFieldsSay() {
        assertThat(fields.severity()).isEqualTo("ERROR");
        assertThat(fields.sqlState()).isEqualTo("42601");
        assertThat(fields.message()).isEqualTo("syntax error");
        assertThat(fields.detail()).contains("a detail");
        assertThat(fields.hint()).contains("a hint");
        assertThat(fields.position()).hasValue(8);
        assertThat(fields.internalPosition()).hasValue(9);
        assertThat(fields.internalQuery()).contains("select");
        assertThat(fields.where()).contains("function f");
    }

    @Test
    void hasDefaultsForWhatAPeerLeftOut() {
        ErrorFields none = new ErrorFields(List.of());
        assertThat(none.severity()).isEmpty();
        assertThat(none.sqlState()).isEmpty();
        assertThat(none.message()).isEmpty();
        assertThat(none.detail()).isEmpty();
        assertThat(none.position()).isEmpty();
    }

    @Test
    void aPositionThatIsNoNumberIsNone() {
        assertThat(fields.with(ErrorFields.POSITION, "x").position()).isEmpty();
    }

    @Test
    void prefersTheSeverityThatIsNotTranslated() {
        ErrorFields german = ErrorFields.of("FEHLER", "42601", "m").with(ErrorFields.SEVERITY_UNTRANSLATED, "ERROR");
        assertThat(german.severity()).isEqualTo("ERROR");
    }

    @Test
    void replacesInPlaceAndAddsAtTheEnd() {
        assertThat(fields.with(ErrorFields.SQL_STATE, "XX000").fields().get(1))
                .isEqualTo(new ErrorFields.Field('C', "XX000"));
        assertThat(fields.with(ErrorFields.ROUTINE, "r").fields())
                .hasSize(10)
                .endsWith(new ErrorFields.Field('R', "r"));
    }

    @Test
    void leavesOutEveryFieldOfACode() {
        ErrorFields twice = new ErrorFields(List.of(
                new ErrorFields.Field('D', "1"), new ErrorFields.Field('M', "m"), new ErrorFields.Field('D', "2")));
        assertThat(twice.detail()).contains("1");
        assertThat(twice.without(ErrorFields.DETAIL).fields()).containsExactly(new ErrorFields.Field('M', "m"));
    }

    @Test
    void refusesACodeThatIsNotOneByteOrEndsTheList() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fields.with('\0', ""))
                .withMessage("field code must be within 1 and 255, but is 0");
        assertThatIllegalArgumentException().isThrownBy(() -> fields.with('Ā', ""));
    }

    @Test
    void tellsSeverityAndSqlStateOnly() {
        assertThat(fields).hasToString("ErrorFields[ERROR 42601]");
        assertThat(fields.fields().get(2)).hasToString("Field[M]");
    }
}
