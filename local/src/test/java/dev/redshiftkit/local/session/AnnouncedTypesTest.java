package dev.redshiftkit.local.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.pgwire.message.BackendMessage;
import dev.redshiftkit.pgwire.message.BackendMessage.ParameterDescription;
import dev.redshiftkit.pgwire.message.BackendMessage.RowDescription;
import dev.redshiftkit.pgwire.message.FieldDescription;
import dev.redshiftkit.pgwire.message.Format;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnouncedTypesTest {

    @Test
    void textIsVarchar() {
        assertThat(announced(25, -1)).isEqualTo(field(1043, -1));
    }

    @Test
    void superHasTheModifierOfRedshift() {
        assertThat(announced(4000, -1)).isEqualTo(field(4000, 16_384_000));
    }

    @Test
    void varbyteHasNoModifier() {
        assertThat(announced(6551, 64_000)).isEqualTo(field(6551, -1));
    }

    @Test
    void geometryIsToldToBeItsHexadecimalText() {
        assertThat(announced(3000, -1)).isEqualTo(field(3999, -1));
    }

    @Test
    void otherTypesAreAnnouncedInTheEnginesOwnMessage() {
        BackendMessage message = new RowDescription(List.of(field(1043, 24), field(1700, 1_179_654)));
        assertThat(AnnouncedTypes.in(message)).isSameAs(message);
    }

    @Test
    void parametersOfTheSumsTypeAreNumeric() {
        assertThat(AnnouncedTypes.in(new ParameterDescription(List.of(23, 11_001))))
                .isEqualTo(new ParameterDescription(List.of(23, 1700)));
    }

    @Test
    void otherParametersAreAnnouncedInTheEnginesOwnMessage() {
        BackendMessage message = new ParameterDescription(List.of(25, 4000));
        assertThat(AnnouncedTypes.in(message)).isSameAs(message);
    }

    private static FieldDescription announced(int oid, int modifier) {
        return ((RowDescription) AnnouncedTypes.in(new RowDescription(List.of(field(oid, modifier)))))
                .fields()
                .get(0);
    }

    private static FieldDescription field(int oid, int modifier) {
        return new FieldDescription("c", 7, 1, oid, -1, modifier, Format.TEXT);
    }
}
