package dev.redshiftkit.local.translate.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.sql.statement.Statement;
import dev.redshiftkit.sql.statement.Statements;
import org.junit.jupiter.api.Test;

class DraftTest {

    @Test
    void untouchedStatementIsItsVeryText() {
        Statement statement = Statements.split("select /* x */ 1").get(0);

        assertThat(Draft.of(statement).text()).isSameAs(statement.text());
    }

    @Test
    void onlyTokensThatCountHaveIndexes() {
        Draft draft = draft("select /* x */ 1 -- y");

        assertThat(draft.size()).isEqualTo(2);
        assertThat(draft.token(1).text()).isEqualTo("1");
        assertThat(draft.at(0, "SELECT")).isTrue();
        assertThat(draft.at(1, "select")).isFalse();
        assertThat(draft.at(2, "x")).isFalse();
        assertThat(draft.atMark(-1, "(")).isFalse();
    }

    @Test
    void deletedTokensTakeTheBlanksBeforeThemAlong() {
        Draft draft = draft("a int  encode raw , b");
        draft.delete(2, 4);

        assertThat(draft.text()).isEqualTo("a int , b");
    }

    @Test
    void wordsDoNotGrowTogether() {
        Draft draft = draft("a(x)b");
        draft.delete(1, 4);

        assertThat(draft.text()).isEqualTo("a b");
    }

    @Test
    void lineCommentsKeepTheirEnds() {
        Draft draft = draft("a -- note\n b c");
        draft.delete(1, 2);

        assertThat(draft.text()).isEqualTo("a -- note\n c");
    }

    @Test
    void whatIsAppendedIsNotSwallowedByAComment() {
        Draft draft = draft("a -- note");
        draft.append(" b");

        assertThat(draft.text()).isEqualTo("a -- note\n b");
    }

    @Test
    void laterInsertionsEncloseEarlierOnes() {
        Draft draft = draft("x");
        draft.insertBefore(0, "(");
        draft.insertAfter(0, ")");
        draft.insertBefore(0, "[");
        draft.insertAfter(0, "]");
        draft.replace(0, "y");

        assertThat(draft.text()).isEqualTo("[(y)]");
    }

    @Test
    void deletingATokenDeletesWhatWasInsertedBesideIt() {
        Draft draft = draft("a b");
        draft.insertAfter(1, "!");
        draft.delete(1, 2);

        assertThat(draft.text()).isEqualTo("a");
    }

    @Test
    void parenthesesAreMatched() {
        Draft draft = draft("f(a, (b), c) (");

        assertThat(draft.closing(1)).isEqualTo(9);
        assertThat(draft.closing(4)).isEqualTo(6);
        assertThat(draft.closing(10)).isEqualTo(draft.size());
        assertThat(draft.skip(1)).isEqualTo(10);
    }

    @Test
    void partsComeWithTheirChanges() {
        Draft draft = draft("f( a /* b */ c )");
        draft.replace(2, "d");

        assertThat(draft.text(2, 4)).isEqualTo("d /* b */ c");
        assertThat(draft.text(2, 2)).isEmpty();
    }

    @Test
    void tokenBeyondTheEndIsASyntaxError() {
        assertThatExceptionOfType(SqlError.class)
                .isThrownBy(() -> draft("a").require(1))
                .withMessage("syntax error at end of input")
                .returns("42601", SqlError::sqlState);
    }

    private static Draft draft(String sql) {
        return Draft.of(Statements.split(sql).get(0));
    }
}
