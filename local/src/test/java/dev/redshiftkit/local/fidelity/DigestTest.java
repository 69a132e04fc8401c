package dev.redshiftkit.local.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestTest {

    @Test
    void blanksAndCommentsBecomeOneBlank() {
        assertThat(Digest.of("-- why\nselect  a,\n\tb /* both */ from t")).isEqualTo("select a, b from t");
    }

    @Test
    void literalsKeepTheirBlanksAndBodiesDoNot() {
        assertThat(Digest.of("select '  '")).isEqualTo("select '  '");
        assertThat(Digest.of("as $$\n  begin\n  end;\n$$")).isEqualTo("as $$ begin end; $$");
    }

    @Test
    void longStatementsAreCutBetweenWordsAndLongWordsWithin() {
        assertThat(Digest.of("select " + "column_name, ".repeat(20)))
                .hasSizeLessThan(125)
                .endsWith("column_name, …");
        assertThat(Digest.of("select '" + "x".repeat(200) + "'")).isEqualTo("select '" + "x".repeat(112) + " …");
    }
}
