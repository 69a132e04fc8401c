package dev.redshiftkit.sql.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.redshiftkit.sql.lex.SqlSyntaxException;
import dev.redshiftkit.sql.lex.TokenReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualifiedNameTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Sales, sales",
                "public . sales, public.sales",
                "dev.public.sales, dev.public.sales",
                "\"My Schema\".\"Order\", \"my schema\".\"order\"",
                "\"a.b\".c, \"a.b\".c",
                "#stage, #stage",
                "s /* c */ .t, s.t",
            })
    void parsesAndRenders(String sql, String rendered) {
        assertThat(QualifiedName.parse(sql).render()).isEqualTo(rendered).hasToString(rendered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.", ".a", "a..b", "a.b.c.d", "a b", "a;drop table b", "'a'", "a--b\n c"})
    void refusesWhatIsNotOneToThreeNames(String sql) {
        assertThatExceptionOfType(SqlSyntaxException.class).isThrownBy(() -> QualifiedName.parse(sql));
    }

    @ParameterizedTest
    @ValueSource(strings = {"select", "public.order", "\"\".a"})
    void refusesPartsThatAreNoNames(String sql) {
        assertThatExceptionOfType(InvalidIdentifierException.class).isThrownBy(() -> QualifiedName.parse(sql));
    }

    @Test
    void leavesTheRestOfTheStatement() {
        TokenReader reader = TokenReader.of("s.t(a)");

        assertThat(QualifiedName.read(reader)).isEqualTo(QualifiedName.of(Identifier.of("s"), Identifier.of("t")));
        assertThat(reader.atMark("(")).isTrue();
    }

    @Test
    void databaseNeedsASchema() {
        Identifier name = Identifier.of("a");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QualifiedName(Optional.of(name), Optional.empty(), name));
    }
}
