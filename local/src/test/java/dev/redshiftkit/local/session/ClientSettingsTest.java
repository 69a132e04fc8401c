package dev.redshiftkit.local.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.sql.statement.Statements;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientSettingsTest {

    private final ClientSettings settings = new ClientSettings();

    @Test
    void settingsCountFromTheNextStatementOn() {
        assertThat(settings.queryGroup()).isEmpty();
        assertThat(settings.slotCount()).isEqualTo(1);
        run("set query_group to 'a'", "set wlm_query_slot_count to 3");
        assertThat(settings.queryGroup()).hasValue("a");
        assertThat(settings.slotCount()).isEqualTo(3);
        run("reset query_group");
        assertThat(settings.queryGroup()).isEmpty();
    }

    @Test
    void rollbackBringsBackWhatWasBefore() {
        run("set query_group to 'a'");
        runInBlock("set query_group to 'b'");
        assertThat(settings.queryGroup()).hasValue("b");
        runInBlock("rollback");
        assertThat(settings.queryGroup()).hasValue("a");
    }

    @Test
    void localSettingsEndWithTheirTransaction() {
        run("set query_group to 'a'", "set local query_group to 'nowhere'");
        assertThat(settings.queryGroup()).hasValue("a");
        runInBlock("set wlm_query_slot_count to 2", "set local query_group to 'b'");
        assertThat(settings.queryGroup()).hasValue("b");
        runInBlock("commit");
        assertThat(settings.queryGroup()).isEqualTo(Optional.of("a"));
        assertThat(settings.slotCount()).isEqualTo(2);
    }

    private void run(String... statements) {
        follow(false, statements);
    }

    private void runInBlock(String... statements) {
        follow(true, statements);
    }

    private void follow(boolean inBlock, String... statements) {
        for (String sql : statements) {
            settings.follow(StatementReading.of(Statements.split(sql).get(0)), inBlock);
        }
    }
}
