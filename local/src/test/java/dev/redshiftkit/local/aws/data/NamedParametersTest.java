package dev.redshiftkit.local.aws.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redshiftkit.local.aws.api.ApiException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class NamedParametersTest {

    private static NamedParameters of(String... namesAndValues) {
        ObjectNode request = new ObjectMapper().createObjectNode();
        var list = request.putArray("Parameters");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            list.addObject().put("name", namesAndValues[i]).put("value", namesAndValues[i + 1]);
        }
        return NamedParameters.of(request);
    }

    private static String applied(NamedParameters parameters, String sql) {
        return parameters.applyTo(List.of(sql)).get(0);
    }

    @Test
    void valueStandsWhereItsNameStood() {
        assertThat(applied(of("a", "1", "b", "x"), "select :a, :b, :a")).isEqualTo("select '1', 'x', '1'");
    }

    @Test
    void whatOnlyLooksLikeANameStays() {
        String sql = "select '1'::int, ':a', \":a\", $$:a$$, /* :a */ x -- :a";
        assertThat(applied(of("a", "1"), sql + "\n, :a")).isEqualTo(sql + "\n, '1'");
    }

    @Test
    void valueCannotLeaveItsQuotes() {
        assertThat(applied(of("a", "x'; drop table t; --"), "select :a")).isEqualTo("select 'x''; drop table t; --'");
        assertThat(applied(of("a", "\\'"), "select :a")).isEqualTo("select '\\\\'''");
    }

    @Test
    void statementsOfABatchShareThem() {
        assertThat(of("a", "1", "b", "2").applyTo(List.of("select :a", "select :b")))
                .containsExactly("select '1'", "select '2'");
    }

    @Test
    void namesAndPlacesHaveToMatch() {
        assertRefused(() -> applied(of("a", "1"), "select 1"));
        assertRefused(() -> applied(of("a", "1"), "select :a, :b"));
        assertRefused(() -> of("a", ""));
        assertRefused(() -> of("a", "1", "a", "2"));
    }

    @Test
    void withoutParametersNothingIsTouched() {
        assertThat(applied(of(), "select :a")).isEqualTo("select :a");
    }

    @Test
    void valuesAreNotTold() {
        assertThat(of("a", "secret value").toString()).doesNotContain("secret value");
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatExceptionOfType(ApiException.class).isThrownBy(call);
    }
}
